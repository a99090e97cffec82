"""Whose words an article carries: text families, wires and versions of a page (M3)."""
