"""The plain values every room shares."""
