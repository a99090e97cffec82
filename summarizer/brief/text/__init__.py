"""Sentences: every English word of a brief that is no article's own is made here, from typed values."""
