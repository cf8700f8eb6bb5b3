"""Who is named in a text: bodies, groups, former names and the roles the words give them."""
