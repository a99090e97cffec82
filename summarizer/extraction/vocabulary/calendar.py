"""Months, as news prints them: in full, and shortened in datelines (AP and Reuters style books, three-letter forms)."""

from summarizer.extraction.vocabulary import listed

MONTHS = listed(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
