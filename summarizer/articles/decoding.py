"""Bytes to text, once and for good.

Every citation is a pair of character offsets into the decoded text, so decoding is the only
step that may touch it, and all it does besides decoding is to write ``\\r\\n`` as ``\\n``.
The order of trust is: byte order mark, charset the page declares, strict UTF-8, and only then
a guess, because a guesser takes French cp1252 for cp1250.
"""

from __future__ import annotations

import codecs
import re

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
_DECLARATION_BYTES = 2048
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02
_SURROGATES = re.compile("[\ud800-\udfff]")


def decode_text(raw: bytes, name: str, *, declared: bool = False) -> str:
    """The text of ``raw``, newlines as ``\\n``; ``declared`` obeys a charset the bytes declare (HTML).

    Raises InputError, naming ``name`` and the way out, for binary content and unknown encodings.
    """
    _refuse_signatures(raw, name)
    marked = _decode_marked(raw)
    if marked is not None:
        return unify_newlines(marked)
    if b"\x00" in raw:
        raise InputError(name, f"is binary, not text; {_WAY_OUT}")
    text = _decode_declared(raw) if declared else None
    if text is None:
        text = _decode_utf8(raw)
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
    text = _decode_utf8(raw) if text is None else text
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


def _decode_declared(raw: bytes) -> str | None:
    """The text in the charset the page declares in its head; None when it declares none that fits."""
    found = _DECLARED.search(raw[:_DECLARATION_BYTES])
    label = found.group(1).decode("ascii").lower() if found else ""
    if not _WEB_CHARSET.fullmatch(label):
        return None
    try:
        return raw.decode("cp1252" if label in _MEANS_CP1252 else label)
    except (LookupError, UnicodeDecodeError):
        return None


def _decode_utf8(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _decode_guessed(raw: bytes, name: str) -> str:
    """The text in the most plausible legacy charset; cp1252 when it is as plausible as the best."""
    import charset_normalizer  # slow to import, and most inputs are UTF-8

    matches = list(charset_normalizer.from_bytes(raw, cp_exclusion=list(_NOT_FOR_NEWS)))
    if not matches:
        raise InputError(name, f"has an unknown encoding; {_WAY_OUT}")
    best = matches[0]
    for match in matches:
        as_good = (match.chaos, match.coherence) == (best.chaos, best.coherence)
        if as_good and "cp1252" in (match.encoding, *match.could_be_from_charset):
            return raw.decode("cp1252")
    return str(best)
