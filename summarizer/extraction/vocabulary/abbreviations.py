"""Abbreviations after whose full stop a sentence goes on: titles and offices of news style, and the months."""

from summarizer.extraction.vocabulary import listed
from summarizer.extraction.vocabulary.calendar import MONTHS

ABBREVIATIONS = listed("mr mrs ms dr prof gen col lt maj capt sgt gov sen rep st no vs approx ca inc co") | MONTHS
