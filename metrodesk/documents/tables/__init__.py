"""What the rows of a breakdown or of a table of indicators say."""
