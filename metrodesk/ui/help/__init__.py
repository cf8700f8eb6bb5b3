"""The help: pages that ship as text with pictures, their index, and the search in them."""
