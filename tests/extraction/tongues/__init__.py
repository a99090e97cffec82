"""Tests of summarizer.extraction.tongues: articles in other languages."""
