"""The printed page as plain values, the same for every format."""
