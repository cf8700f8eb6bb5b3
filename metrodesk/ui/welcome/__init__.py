"""Before a workspace is open: open work, join, try it out, or go on where one was."""
