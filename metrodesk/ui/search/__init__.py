"""Looking for words (查找): one field, and every place the words stand in."""
