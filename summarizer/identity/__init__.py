"""Who is who, and what belongs together: names, sides, places and situations across articles."""
