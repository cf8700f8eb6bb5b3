"""上级依据: from the State Council's sentence down to who does it and what was reported, and up again."""
