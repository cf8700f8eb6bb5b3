"""Files that prove something: what they are, and what can be shown of them."""
