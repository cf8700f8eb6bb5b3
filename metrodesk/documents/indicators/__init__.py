"""Quantitative targets of a text, from its tables and its sentences."""
