"""Counts in print: a row's figure, the table, the toll in sentences, and how it moved."""
