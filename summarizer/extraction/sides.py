"""The sides of one article: each once, with all its names, and allies that are sides."""

from __future__ import annotations

from summarizer.extraction.faults import LONGEST_FIELD, Fault
from summarizer.extraction.folding import fold
from summarizer.records.answer import Side

MOST_NAMES = 100


def settle_sides(sides: tuple[Side, ...]) -> tuple[tuple[Side, ...], tuple[Fault, ...]]:
    """Unite sides of one name, and null an ``ally`` that is no other side; each loss is a fault.

    An ally given under another of its names is brought to the side's own name.
    """
    united: dict[str, Side] = {}
    for side in sides:
        if 0 < len(side.name.strip()) <= LONGEST_FIELD:
            first = united.get(_key(side.name), side)
            names = [name for name in dict.fromkeys([*first.names, *side.names]) if len(name) <= LONGEST_FIELD]
            ally = first.ally or side.ally
            united[_key(side.name)] = first.model_copy(update={"names": names[:MOST_NAMES], "ally": ally})
    known = {_key(name): side.name for side in reversed(united.values()) for name in side.names}
    known |= {key: side.name for key, side in united.items()}
    settled: list[Side] = []
    faults: list[Fault] = []
    for index, side in enumerate(united.values()):
        ally = known.get(_key(side.ally)) if side.ally else None
        ally = None if ally == side.name else ally
        if side.ally and ally is None:
            reason = "ally is the name of no other side; set to null."
            faults.append(Fault("side", index, f"{side.name}: ally: {side.ally}", "", (reason,), cost="field"))
        settled.append(side if ally == side.ally else side.model_copy(update={"ally": ally}))
    return tuple(settled), tuple(faults)


def _key(name: str) -> str:
    return fold(name).casefold()
