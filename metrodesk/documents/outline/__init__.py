"""The outline of an official text: head, chapters, clauses, boxes and what is no part of them."""
