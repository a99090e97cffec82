"""Tests of the brief room."""
