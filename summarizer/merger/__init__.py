"""Records in, consolidated situations out: pure, deterministic, free of the order of articles."""
