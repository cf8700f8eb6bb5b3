"""Everything that reads or writes a file a person opens."""
