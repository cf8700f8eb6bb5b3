"""What an office does, one module per thing; the same functions serve windows and command line."""
