"""What the parts of a page that are not reporting look like: tables, no code.

Each table is a tuple of patterns; a new newsroom habit is a new row. Patterns are matched
against a line without its outer white space. They must be cautious: a sentence of
reporting that is marked is lost to the reader, a button that is not marked is only noise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.articles.printed.agencies import AGENCY_PATTERN


def _compile(rows: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The rows of a table as one pattern: a third of the time of one after the other."""
    return re.compile("|".join(f"(?:{row})" for row in rows), flags)


TOP_LINES = 12
"""How many lines count as the top of a page, where bylines and dates are printed."""
LONGEST_CAPTION = 500
"""Characters; a longer paragraph that ends in a credit is an article without paragraphs."""
LONGEST_HEADING = 80
LONGEST_LINK = 500
LONGEST_FURNITURE = 200

_URL = r"<?(?:https?://|www\.)[^\s<>]++>?"
_MARKDOWN_LINK = r"\[[^\]\n]*\]\([^)\n]*\)"
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:al|bin|de|der|di|el|van|von) )?[^\W\d_a-z][\w.'’-]*){0,3}"
_BUTTON = r"(?:share|tweet|print|e-?mail|save|comments?|facebook|twitter|whatsapp|telegram|copy link|link|bookmark)"
_PHOTO_HOUSE = (
    rf"(?:(?:{AGENCY_PATTERN}|EPA(?:-EFE)?|Getty(?: Images)?|Shutterstock|Alamy|NurPhoto|Handout|Pool)"
    r"(?: Photos?| Images)?)"
)

CAPTION_STARTS = _compile(
    (
        (
            r"(?:file )?(?:photo(?:graph)?|image|picture|pictured|caption|image (?:caption|source|copyright))"
            r"(?: by| credit)?:"
        ),
        r"file\s+[-–—]",
        r"\((?:ap |afp |reuters |file )?photo\b",
        r"(?:this|in this) (?:handout|undated|file) (?:photo|image|picture)",
        r"!\[",
    ),
    re.IGNORECASE,
)
CAPTION_ENDS = _compile(
    (
        r"\*\*[^*\n]{2,80}\s/\s[^*\n]{2,60}\*\*$",
        r"\*\*(?i:photo|image|credit)\b[^*\n]{2,80}\*\*$",
        r"\((?i:(?:ap |afp |reuters |epa |file )?photo)\b[^()\n]{0,80}\)\.?$",
        r"(?:^|[.!?]\s+)(?i:(?:photo |image |picture )?credit):\s[^.!?\n]{2,80}$",
        rf"\[[^\[\]\n]{{2,60}}/\s?{_PHOTO_HOUSE}\]$",
    )
)
# The two sides of "Marwan Tahtah/Getty Images" or "REUTERS/Mohamed Azakir"; one must be a person.
PHOTO_CREDITS = (
    re.compile(rf"(?:^|[\s(])(?P<person>{_NAME})\s?[/|]\s?{_PHOTO_HOUSE}(?:\s?(?:/|via)\s?{_PHOTO_HOUSE})*\)?\.?$"),
    re.compile(rf"(?:^|[\s(]){_PHOTO_HOUSE}\s?/\s?(?P<person>{_NAME})\)?\.?$"),
)
LINKS = _compile(
    (
        (
            r"[*_>•\s-]*(?:related(?: (?:articles?|stor(?:y|ies)|news|links?|topics?))?"
            r"|read (?:also|more|next)|also read|see also|more on this(?: story)?|further reading"
            r"|don['’]t miss|recommended|watch|listen|must read|in pictures)(?:\*\*|__)?\s?:(?:\*\*|__)?"
            r"(?:\s.{0,250})?$"
        ),
        r"(?:original|source) (?:url|link|article):?(?:\s*<?(?:https?://|www\.)\S+)?$",
        rf"(?:(?:source|link|url|permalink|via):?\s*)?{_URL}$",
        rf"(?=.*(?:\]\(|https?://|www\.))(?:[*_>•|·,\s-]|{_MARKDOWN_LINK}|{_URL})++$",
    ),
    re.IGNORECASE,
)
HEADINGS = _compile(
    (
        r"#{1,6}\s+\S.{0,250}$",
        rf"\*\*[^*\n]{{1,{LONGEST_HEADING}}}(?<![.,;:!?])\*\*$",
        r"(?:={3,}|-{3,})$",
    )
)
TITLE = re.compile(r"#\s+(?P<title>\S.*?)\s*#*$")
BYLINE = re.compile(
    rf"(?:By|BY|Written by|Reporting by|Report by):?\s+(?P<who>(?:{_MARKDOWN_LINK}|{_NAME})"
    rf"(?:(?:\s*[,&|/]\s*|\s+(?:and|in|for|[-–—])\s+)(?:{_MARKDOWN_LINK}|{_NAME}))*)$"
)
SOURCE_LINE = re.compile(
    r"(?:sources?|with (?:inputs?|reporting|material) from|(?:additional )?reporting by|credit):?\s+"
    r"(?P<who>.{2,80})$",
    re.IGNORECASE,
)
FURNITURE = _compile(
    (
        r"(?:advertisements?|advert|ad|(?:sponsored|promoted)(?: content)?)[.:]?$",
        r"(?:story|article|report) continues (?:below|after)\b.*$",
        rf"{_BUTTON}(?:[\s,|/·•]+{_BUTTON})*$",
        r"share (?:this|on|via|with)\b.*$",
        (
            r"(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|inbox|alerts?|updates?|channel|now"
            r"|today|here|free|unlimited|access|us)\b.*$"
        ),
        (
            r"(?:subscribe|sign (?:up|in)|log in|register|menu|search|home|newsletters?|most (?:read|popular)"
            r"|trending)$"
        ),
        r"(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,60}\bcookies?\b.*$",
        r"(?:by (?:continuing|using)|please|accept|manage|reject)\b.{0,80}\bcookies?\b.*$",
        r"(?:read|see|show|load|view) (?:more|less|all|full (?:story|article))\W*$",
        r"continue reading\W*(?:below)?\W*$",
        r"(?:click|tap) here\b.*$",
        r"(?:follow|like|join|find) us\b.{0,60}\b(?:on|at)\b.*$",
        r"(?:©|\(c\)|copyright\b).*$",
        r"all rights reserved\b.*$",
        r"download (?:the|our)\b.{0,60}\bapp\b.*$",
        r"(?:skip|jump) to (?:main )?(?:content|navigation)\W*$",
        r"\d{1,3}[ -]min(?:ute)?s?(?: read| ago)?$",
        r"this (?:article|story|report) (?:was|has been)(?: originally)? (?:published|updated)\b.*$",
        r"(?:[*_]\s?){3,}$",
    ),
    re.IGNORECASE,
)
ORIGINAL_ADDRESS = re.compile(
    r"^[ \t]*(?:original|source) (?:url|link|article)\b:?\s*<?(?P<url>https?://[^\s<>]+)",
    re.IGNORECASE | re.MULTILINE,
)
