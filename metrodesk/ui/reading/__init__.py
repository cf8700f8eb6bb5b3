"""Reading an official text: as printed on the left, what was understood on the right."""
