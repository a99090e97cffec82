"""Who is who, what lies where, and which articles are about one situation (M0, M2)."""
