"""Bad days: each a page in the window with what happened, what is safe, and buttons that mend it."""
