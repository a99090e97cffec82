"""Bytes to text, once and for good.

Every citation is a pair of character offsets into the decoded text, so decoding is the only
step that may touch it, and all it does besides decoding is to write ``\\r\\n`` as ``\\n``.
The order of trust is: byte order mark, strict UTF-8 (bytes that are valid UTF-8 by chance are
next to none), the charset the page declares, UTF-8 in which only a few bytes are broken, and
only then a guess by what the bytes would say.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from summarizer.articles.charsets import guess_charset
from summarizer.errors import InputError

# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)
_WAY_OUT = "give the article as UTF-8 text, HTML or JSON"
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
# Only charsets of text on the web; Python's own codecs such as unicode_escape stay out of reach.
_WEB_CHARSET = re.compile(
    r"(?:x-)?(?:utf-?8|windows-\d{3,4}|cp125\d|iso-?8859-\d{1,2}|latin-?\d|us-ascii|ascii|koi8-[ru]"
    r"|mac(?:intosh|-cyrillic)|gb2312|gbk|gb18030|big5(?:-hkscs)?|euc-(?:jp|kr)|shift[_-]jis|iso-2022-jp)"
)
# The web reads these labels as cp1252 (WHATWG Encoding Standard, "Names and labels").
_MEANS_CP1252 = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"})
# Of old Macs, DOS and terminals: plausible to a guesser, but nobody's newsroom.
_NOT_FOR_NEWS = (
    *("mac_cyrillic", "mac_greek", "mac_iceland", "mac_latin2", "mac_roman", "mac_turkish", "hp_roman8"),
    *("cp037", "cp437", "cp500", "cp737", "cp775", "cp850", "cp852", "cp855", "cp857", "cp858", "cp860"),
    *("cp861", "cp862", "cp863", "cp864", "cp865", "cp866", "cp869", "cp1026", "cp1125", "cp1140"),
)
_DECLARATION_BYTES = 4096
# Python's narrow charsets by the wider ones the web means with these labels (WHATWG Encoding Standard).
_WIDER = {
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis"), "cp932"),
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "iso-8859-9": "cp1254",
}
_ESCAPED_JAPANESE = (b"\x1b$B", b"\x1b$@")
# Share of NULs from which two bytes a character are likelier than stray ones.
_WIDE_NULS = 0.04
_STRAY_NULS = 0.01
# Valid sequences of several bytes for each broken byte: then it is UTF-8 that was damaged.
_VALID_PER_BROKEN = 2
_BROKEN_DECLARED = 0.002
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02
_SURROGATES = re.compile("[\ud800-\udfff]")


def decode_text(raw: bytes, name: str, *, declared: bool = False) -> str:
    """The text of ``raw``, newlines as ``\\n``; ``declared`` obeys a charset the bytes declare (HTML).

    Raises InputError, naming ``name`` and the way out, for binary content and unknown encodings.
    """
    _refuse_signatures(raw, name)
    text = _decode_marked(raw)
    if text is None and b"\x00" in raw:
        text = _decode_wide(raw)
        if text is None:
            raw = _drop_nulls(raw, name)
    if text is None and any(mark in raw for mark in _ESCAPED_JAPANESE):
        text = _decode_strictly(raw, "iso2022_jp_3")
    if text is None:
        text = _decode_strictly(raw, "utf-8")
    if text is None and declared:
        text = _decode_declared(raw)
    if text is None:
        text = _decode_damaged_utf8(raw)
    if text is None:
        text = _decode_guessed(raw, name)
    if len(_CONTROLS.findall(text)) > _CONTROL_SHARE * len(text):
        raise InputError(name, f"is binary, not text; {_WAY_OUT}")
    return unify_newlines(text)


def decode_json(raw: bytes, name: str) -> str:
    """The text of JSON bytes: UTF-8 (RFC 8259, section 8.1), or what a byte order mark says.

    Raises InputError, naming ``name`` and the way out, for anything else: nothing is guessed.
    """
    _refuse_signatures(raw, name)
    text = _decode_marked(raw)
    text = _decode_strictly(raw, "utf-8") if text is None else text
    if text is None:
        raise InputError(name, "is not UTF-8, as JSON must be; save it as UTF-8")
    return text


def unify_newlines(text: str) -> str:
    """``text`` with ``\\r\\n`` written as ``\\n``; nothing else changes."""
    return text.replace("\r\n", "\n")


def mend_surrogates(text: str) -> str:
    """``text`` with every lone surrogate, which no encoding can hold, replaced by U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def _refuse_signatures(raw: bytes, name: str) -> None:
    """Say what kind of file this is when its first bytes tell."""
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise InputError(name, f"is {what}, not text; {_WAY_OUT}")


def _decode_marked(raw: bytes) -> str | None:
    """The text after a byte order mark, in the encoding it stands for; None without a truthful one."""
    for mark, charset in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            try:
                return raw[len(mark) :].decode(charset)
            except UnicodeDecodeError:
                return None
    return None


def _decode_wide(raw: bytes) -> str | None:
    """The text of UTF-16 without a mark, told by its NULs and by what each order would say; None for anything else."""
    narrow = _decode_strictly(raw.replace(b"\x00", b""), "utf-8") if raw.count(0) < _WIDE_NULS * len(raw) else None
    if len(raw) % 2 or (narrow and len(_CONTROLS.findall(narrow)) <= _CONTROL_SHARE * len(narrow)):
        return None
    texts = [_decode_strictly(raw, charset) for charset in ("utf-16-le", "utf-16-be")]
    sound = [text for text in texts if text and not any(_is_odd(c) for c in set(text))]
    return max(sound, key=lambda text: sum(c < "\x80" for c in text), default=None)


def _is_odd(character: str) -> bool:
    """Whether no text holds this character: a control, one for private use, one without a meaning."""
    return unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs") and character not in "\t\n\r\x0b\x0c\x1b\x85"


def _drop_nulls(raw: bytes, name: str) -> bytes:
    """``raw`` without a few stray NULs. Raises InputError when there are many: then it is no text."""
    if raw.count(0) > _STRAY_NULS * len(raw):
        raise InputError(name, f"is binary, not text; {_WAY_OUT}")
    return raw.replace(b"\x00", b"")


def _decode_declared(raw: bytes) -> str | None:
    """The text in the charset the page declares in its head; None when it declares none that fits."""
    found = _DECLARED.search(raw[:_DECLARATION_BYTES])
    label = found.group(1).decode("ascii").lower() if found else ""
    if not _WEB_CHARSET.fullmatch(label) or label in ("utf-8", "utf8"):
        return None
    # Latin-1 is what tools write when they do not know, so the words may say otherwise.
    charset = guess_charset(raw) or "cp1252" if label in _MEANS_CP1252 else _WIDER.get(label, label)
    try:
        text = raw.decode(charset, "replace")
    except LookupError:
        return None
    return text if text.count("\ufffd") <= _BROKEN_DECLARED * len(text) else None


def _decode_damaged_utf8(raw: bytes) -> str | None:
    """The text of UTF-8 with U+FFFD for a few broken bytes; None when too much of it is broken."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(c > "\x7f" for c in text) - broken
    return text if whole >= _VALID_PER_BROKEN * broken else None


def _decode_strictly(raw: bytes, charset: str) -> str | None:
    try:
        return raw.decode(charset)
    except UnicodeDecodeError:
        return None


def _decode_guessed(raw: bytes, name: str) -> str:
    """The text in the charset it reads best in, else in the one a general guesser thinks most plausible."""
    charset = guess_charset(raw)
    if charset is not None:
        return raw.decode(charset, "replace")
    import charset_normalizer  # slow to import, and most inputs are UTF-8

    matches = list(charset_normalizer.from_bytes(raw, cp_exclusion=list(_NOT_FOR_NEWS)))
    if not matches:
        raise InputError(name, f"has an unknown encoding; {_WAY_OUT}")
    best = matches[0]
    for match in matches:
        as_good = (match.chaos, match.coherence) == (best.chaos, best.coherence)
        if as_good and "cp1252" in (match.encoding, *match.could_be_from_charset):
            return raw.decode("cp1252", "replace")
    return str(best)
