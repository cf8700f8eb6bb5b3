"""The guided tour (导览): where things are and what they are for, in two minutes."""
