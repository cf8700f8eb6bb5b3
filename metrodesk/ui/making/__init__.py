"""Changing a plan: what to change is asked, what it makes different is shown, then it is the next version."""
