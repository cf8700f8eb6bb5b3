"""Looking after a workspace: copies in two places, and building it anew from its files."""
