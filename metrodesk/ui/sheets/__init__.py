"""Going over filled-in sheets: what stands in them, what it becomes, and the questions that are open."""
