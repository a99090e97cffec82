"""How the merger and the grounding of quotes grow with their input; run with ``python -m benchmarks``."""
