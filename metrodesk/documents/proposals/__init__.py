"""What a text proposes as a plan, with findings; and the files that go with a plan."""
