"""Fields that the article does not bear out: set to null and told of, while their item stays.

None of them is what the item says; a date outside the calendar or a name from memory is simply
not known. So nothing is asked again for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarizer.extraction.evidence import Evidence, read_day
from summarizer.extraction.faults import LONGEST_FIELD
from summarizer.extraction.names import STEM, unknown_in_name
from summarizer.extraction.numbers import find_numbers
from summarizer.extraction.tongues.lexicon import is_foreign
from summarizer.records.answer import Figure, Item

Loss = tuple[str, str]
"""What was set to null (``field: value``), and why."""
_NAMES = ("by", "party", "via", "against")
_FIGURE_NAMES = ("side", "people", "area", "blamed")
_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_CONTENT = re.compile(rf"[^\W\d_]{{{STEM},}}")
REASON_SHARE = 0.6
"""How much of a stated reason must be the article's own words: it may be shortened and put in order, not made up."""


def check_fields(evidence: Evidence, item: Item) -> tuple[Item, tuple[Loss, ...]]:
    """The item with the fields nulled that the article does not bear out, and what they held."""
    bad = dict(_item_losses(evidence, item))
    losses = [(f"{name}: {getattr(item, name)}", f"{reason}; set to null.") for name, reason in bad.items()]
    update: dict[str, object] = {
        name: known_part(evidence, getattr(item, name)) if name in _NAMES else None for name in bad
    }
    if item.figure is not None:
        figure, bad = item.figure, dict(_figure_losses(evidence, item.figure))
        losses += [(f"{name}: {getattr(figure, name)}", f"{reason}; set to null.") for name, reason in bad.items()]
        if bad:
            update["figure"] = figure.model_copy(update=dict.fromkeys(bad))
    losses = [(text, reason.replace("set to null", _fate(update, text))) for text, reason in losses]
    cut = tuple((text[:LONGEST_FIELD], reason) for text, reason in losses)
    return (item.model_copy(update=update) if update else item), cut


def known_part(evidence: Evidence, name: str) -> str | None:
    """A name without the words that the article does not have: a first name filled in from memory costs not the rest.

    None if no capitalised word is left, or the name is too long to be one.
    """
    unknown = unknown_in_name(name[:LONGEST_FIELD], evidence.names)
    if not unknown or len(name) > LONGEST_FIELD:
        return None
    kept = re.sub("|".join(rf"\b{re.escape(word)}\b[-.]?" for word in unknown), "", name)
    kept = " ".join(kept.split()).strip(" ,;-")
    capitalised = re.findall(r"\b[^\W\d_a-z][\w'’]*", name)
    if capitalised and capitalised[-1] in unknown:  # a surname, or what tells one body from another, stands last
        return None
    return (
        kept if any(word[0].isupper() for word in kept.split()) and not unknown_in_name(kept, evidence.names) else None
    )


def _fate(update: dict[str, object], text: str) -> str:
    """What became of a field, for the list of losses."""
    kept = update.get(text.partition(":")[0])
    return f"kept as '{kept}'" if isinstance(kept, str) else "set to null"


def _item_losses(evidence: Evidence, item: Item) -> Iterator[Loss]:
    yield from _too_long(item)
    yield from _unknown_names(evidence, item, _NAMES)
    ahead = item.planned or item.kind == "warning"
    for name in ("day", "said"):
        if reason := _bad_day(evidence, getattr(item, name), name == "day" and ahead):
            yield name, reason


def _figure_losses(evidence: Evidence, figure: Figure) -> Iterator[Loss]:
    yield from _too_long(figure)
    yield from _unknown_names(evidence, figure, _FIGURE_NAMES)
    if reason := _bad_day(evidence, figure.since, ahead=False):
        yield "since", reason
    if figure.hour is not None and not _HOUR.fullmatch(figure.hour):
        yield "hour", "not a time of day (HH:MM)"
    for name in ("replaces", "part_of"):
        printed = getattr(figure, name)
        if printed is not None and not _number_stands(evidence, printed):
            yield name, "the article has no such number"
    if figure.reason is not None and not _is_borne_out(evidence, figure.reason):
        yield "reason", "not in the article's words"


def _too_long(record: Item | Figure) -> Iterator[Loss]:
    for name in _nullable(type(record)):
        value = getattr(record, name)
        if isinstance(value, str) and len(value) > LONGEST_FIELD:
            yield name, f"longer than {LONGEST_FIELD} characters"


@cache
def _nullable(record: type[Item] | type[Figure]) -> tuple[str, ...]:
    """The fields that may be null, in order."""
    fields = record.model_fields.items()
    return tuple(name for name, field in fields if type(None) in getattr(field.annotation, "__args__", ()))


def _unknown_names(evidence: Evidence, record: Item | Figure, fields: tuple[str, ...]) -> Iterator[Loss]:
    """Names that the article does not have; names of an article in another language are given in English, and stay."""
    if is_foreign(evidence.language):
        return
    for name in fields:
        value = getattr(record, name)
        if value and (unknown := unknown_in_name(value[:LONGEST_FIELD], evidence.names)):
            yield name, f"'{unknown[0]}' is neither in the article nor a side"


def _bad_day(evidence: Evidence, value: str | None, ahead: bool) -> str:
    if value is None:
        return ""
    day = read_day(value)
    if day is None:
        return "not a date of the calendar (YYYY-MM-DD)"
    late = evidence.last_day is not None and day > evidence.last_day and not ahead
    return "after the article was published" if late else ""


def _number_stands(evidence: Evidence, printed: str) -> bool:
    """Whether a number of the phrase stands in the article, or the phrase itself does ("dozens")."""
    numbers = find_numbers(printed[:LONGEST_FIELD], evidence.language)
    if is_foreign(evidence.language):
        numbers += find_numbers(printed[:LONGEST_FIELD])
    if any({n.low, n.high} <= evidence.values for n in numbers):
        return True
    return not numbers and next(evidence.ground.occurrences(printed), None) is not None


def _is_borne_out(evidence: Evidence, reason: str) -> bool:
    """Whether a reason is made of the article's words; of one in another language only its numbers can be asked for."""
    if is_foreign(evidence.language):
        numbers = find_numbers(reason[:LONGEST_FIELD])
        return bool(reason.strip()) and all({n.low, n.high} <= evidence.values for n in numbers)
    words = [word.casefold() for word in _CONTENT.findall(reason)]
    known = sum(word[:STEM] in evidence.names.stems for word in words)
    return bool(words) and known >= REASON_SHARE * len(words)
