"""Two briefs side by side, and one figure with its history."""
