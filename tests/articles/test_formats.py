"""Bytes without a name are read by what they look like."""

from __future__ import annotations

import pytest

from summarizer.articles.formats import sniff_ending


@pytest.mark.parametrize(
    ("raw", "ending"),
    [
        (b'{"text": "a"}', ".json"),
        (b'\xef\xbb\xbf\n [{"text": "a"}]', ".json"),
        (b'{"text": "a"}\n{"text": "b"}\n', ".json"),
        (b'{"text": "broken', ".json"),
        (b"<!DOCTYPE html><html>", ".html"),
        (b"\n<html lang=en>", ".html"),
        (b"<?xml version='1.0'?><html>", ".html"),
        (b"[AFP] Nine died.", ".txt"),
        (b"{sic} Nine died.", ".txt"),
        (b"<3 tanks were seen", ".txt"),
        (b" date 2020-09-28 Nine died.", ".txt"),
        (b"", ".txt"),
    ],
)
def test_the_format_is_sniffed(raw: bytes, ending: str) -> None:
    """JSON and HTML by their first characters, all else is text."""
    assert sniff_ending(raw) == ending
