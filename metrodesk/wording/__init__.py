"""Sentences for people, free of Qt."""
