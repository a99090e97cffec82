"""How an invented article tells what it tells: one function for every kind of sentence.

As in print, one sentence carries several figures or deeds, so items share quotes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.scenes import FIGHTING, Deed, Scene, draw_deed, draw_person
from benchmarks.vocabulary import (
    ADVERBS,
    CALLS,
    FUTURES,
    HISTORY,
    HOW,
    MEASURES,
    MOODS,
    ORDERS,
    QUALIFIERS,
    SPANS,
    STATES,
    TAILS,
    VERBS,
    WHAT,
    WHEN,
)
from summarizer.records import answer


@dataclass
class Draft:
    """An article while it is being written: its sentences, and the items each of them carries."""

    scene: Scene
    day: int
    rng: Random
    number: int
    sentences: list[str] = field(default_factory=list)
    items: list[tuple[int, str, dict[str, Any]]] = field(default_factory=list)
    parties: dict[int, answer.Party] = field(default_factory=dict)

    @property
    def date(self) -> date:
        """The last day the article tells of."""
        return self.scene.first_day + timedelta(self.day)

    def name(self, actor: int) -> str:
        """How this article calls an actor."""
        self.party(actor)
        return self.parties[actor].name

    def party(self, actor: int | None) -> str | None:
        """The article's own id of an actor, who is entered with all above it."""
        if actor is None:
            return None
        if actor not in self.parties:
            known = self.scene.cast[actor]
            above = self.party(known.above)
            name, aliases = known.forms[self.rng.randrange(len(known.forms))]
            local = f"p{len(self.parties) + 1}"
            self.parties[actor] = answer.Party.model_construct(
                id=local, name=name, aliases=list(aliases), role=known.role, part_of=above, camp=known.camp
            )
        return self.parties[actor].id

    def tell(self, sentence: str, *items: tuple[str, dict[str, Any]]) -> None:
        """Write a sentence, with a few words of the writer's own, and enter its items."""
        self.items += [(len(self.sentences), kind, fields) for kind, fields in items]
        self.sentences.append(f"{sentence.rstrip('.')} {aside(self.rng)}.")

    def speaker(self) -> int | None:
        """Somebody who says so; None for the article's own voice."""
        return None if self.rng.random() < 0.25 else self.rng.choice(self.scene.offices)


def write(draft: Draft) -> None:
    """Fill a draft with its sentences."""
    rng = draft.rng
    for _ in range(3):
        tell_figures(draft, 4)
    for _ in range(4):
        tell_deeds(draft)
    tell_denial(draft)
    for _ in range(2):
        tell_words(draft)
    for teller in (
        tell_order,
        tell_order,
        tell_stand,
        tell_stand,
        tell_future,
        tell_state,
        tell_state,
        tell_history,
        tell_history,
    ):
        teller(draft)
    if rng.random() < 0.5:
        tell_witness(draft)


def common(
    draft: Draft, text: str, speaker: int | None, day: date | None, place: str | None, mode: str = "done"
) -> dict[str, Any]:
    """The fields every item has, but for the quote."""
    return {
        "text": text, "speaker": draft.party(speaker), "via": None, "day": day.isoformat() if day else None, "end_day": None,
        "said": draft.date.isoformat() if draft.rng.random() < 0.4 else None, "place": place, "mode": mode, "hedge": "none",
    }  # fmt: skip


def tell_figures(draft: Draft, size: int) -> None:
    """A sentence with several counts by one speaker."""
    rng, scene = draft.rng, draft.scene
    speaker, span = draft.speaker(), rng.choice(SPANS)
    group = rng.choice(scene.sides) if scene.kind in FIGHTING else None
    area = rng.choice(scene.towns) if rng.random() < 0.25 else None
    day = draft.date if span in ("day", "incident") or rng.random() < 0.4 else None
    parts, items = [], []
    for measure, unit in rng.sample(MEASURES[scene.kind], size):
        share = {"day": 4, "more": 6, "incident": 8}.get(span, 1) * (3 if area else 1)
        value = max(1, scene.count(measure, unit, group, draft.day) // share + rng.randint(0, 2))
        qualifier, form = rng.choice(QUALIFIERS)
        printed = form.format(f"{value:,}")
        people = (
            rng.choice(("civilian", "combatant", "unstated"))
            if unit == "person" and scene.kind in FIGHTING
            else "unstated"
        )
        noun = {"civilian": "civilians", "combatant": "fighters"}.get(
            people, "people" if unit == "person" else unit + "s"
        )
        text = f"{printed} {noun} {VERBS.get(measure, measure)}"
        parts.append(text)
        items.append(
            (
                "figures",
                common(draft, f"{text[0].upper()}{text[1:]}.", speaker, day, None)
                | {
                    "measure": measure, "group": draft.party(group), "people": people, "subgroup": None, "area": area, "unit": unit,
                    "value": float(value), "value_high": None, "printed": printed, "qualifier": qualifier, "span": span,
                    "hour": "18:00" if rng.random() < 0.1 else None, "blamed": None, "stance": "stated",
                },
            )
        )  # fmt: skip
    whose = f" of {draft.name(group)}" if group is not None else ""
    where = f" in {area}" if area else ""
    source = f"{draft.name(speaker)} counted" if speaker is not None else "The count stood at"
    draft.tell(
        f"{source} {', '.join(parts)}{whose}{where}",
        *items,
    )


def tell_deeds(draft: Draft) -> None:
    """A sentence with three deeds of the last three days; one in eight is told by this article alone."""
    rng, scene = draft.rng, draft.scene
    speaker = draft.speaker()
    parts, items = [], []
    for _ in range(3):
        day = max(0, draft.day - rng.randrange(3))
        deed = draw_deed(rng, scene, day) if rng.random() < 0.125 else rng.choice(scene.deeds[day])
        text = f"{draft.name(deed.actor)} {deed.words}"
        parts.append(f"{draft.name(deed.actor)} {rng.choice(ADVERBS)} {deed.words.removesuffix(f' in {deed.place}')}")
        items.append(("claims", deed_fields(draft, deed, f"{text}.", speaker)))
    by = f"according to {draft.name(speaker)}" if speaker is not None else "by all accounts"
    draft.tell(f"{parts[0]}, {parts[1]} and {parts[2]}, {by},", *items)


def aside(rng: Random) -> str:
    """A few words of the writer's own, seldom the same twice."""
    first, second = rng.choice(WHEN), rng.choice(HOW)
    return f"{first} {second} {rng.choice(WHAT)}"


def deed_fields(draft: Draft, deed: Deed, text: str, speaker: int | None) -> dict[str, Any]:
    """The fields of a claim or denial about a deed."""
    day = deed.day if draft.rng.random() < 0.8 else None
    told = {"act": deed.act, "actor": draft.party(deed.actor), "target": draft.party(deed.target)}
    return common(draft, text, speaker, day, deed.place) | told


def tell_denial(draft: Draft) -> None:
    """A deed of the day, denied by an office."""
    deed = draft.rng.choice(draft.scene.deeds[draft.day])
    speaker = draft.rng.choice(draft.scene.offices)
    text = f"{draft.name(deed.actor)} {deed.words}"
    draft.tell(f"{draft.name(speaker)} denied that {text}.", ("denials", deed_fields(draft, deed, f"{text}.", speaker)))


def tell_words(draft: Draft) -> None:
    """A quotation of an office or an expert."""
    rng = draft.rng
    speaker = rng.choice((*draft.scene.offices, *draft.scene.experts))
    words = f"{rng.choice(MOODS)} in {rng.choice(draft.scene.towns)} {rng.choice(TAILS)}"
    fields = common(draft, f"{draft.name(speaker)} spoke of the day.", speaker, None, None) | {"words": words}
    draft.tell(f"“{words},” {draft.name(speaker)} said.", ("statements", fields))


def tell_order(draft: Draft) -> None:
    """A measure of an authority."""
    rng = draft.rng
    authority, town = rng.choice(draft.scene.offices), rng.choice(draft.scene.towns)
    act, words = rng.choice(ORDERS)
    text = f"{draft.name(authority)} {words.format(town)}."
    fields = common(draft, text, authority, draft.date, town) | {
        "act": act,
        "authority": draft.party(authority),
        "detail": None,
    }
    draft.tell(text, ("measures", fields))


def tell_stand(draft: Draft) -> None:
    """Where an office stands."""
    actor = draft.rng.choice(draft.scene.offices)
    act, words = draft.rng.choice(CALLS)
    text = f"{draft.name(actor)} {words}."
    draft.tell(
        text,
        (
            "positions",
            common(draft, text, actor, draft.date, None) | {"act": act, "actor": draft.party(actor), "toward": None},
        ),
    )


def tell_future(draft: Draft) -> None:
    """An expert's outlook."""
    speaker = draft.rng.choice(draft.scene.experts)
    text = draft.rng.choice(FUTURES).format(draft.rng.choice(draft.scene.towns), draft.rng.randint(2, 9))
    fields = common(draft, f"{text}.", speaker, None, None, "hypothetical") | {"basis": None}
    draft.tell(f"{text}, {draft.name(speaker)} said.", ("outlooks", fields))


def tell_state(draft: Draft) -> None:
    """How people fare."""
    topic, words = draft.rng.choice(STATES)
    town = draft.rng.choice(draft.scene.towns)
    text = f"{words.format(town)} on day {draft.day + 1}."
    draft.tell(text, ("conditions", common(draft, text, None, draft.date, town, "ongoing") | {"topic": topic}))


def tell_history(draft: Draft) -> None:
    """A line of background."""
    year = str(draft.rng.randint(1950, 1985))
    text = draft.rng.choice(HISTORY).format(draft.rng.choice(draft.scene.towns), year) + "."
    draft.tell(text, ("background", common(draft, text, None, None, None, "earlier_episode") | {"period": year}))


def tell_witness(draft: Draft) -> None:
    """A resident of one article alone."""
    name, words = draw_person(draft.rng), f"{draft.rng.choice(MOODS)} {draft.rng.choice(TAILS)}"
    local = f"p{len(draft.parties) + 1}"
    draft.parties[-1] = answer.Party.model_construct(
        id=local, name=name, aliases=[], role="witness", part_of=None, camp=None
    )
    fields = common(draft, f"{name} spoke of the day.", None, None, None) | {"speaker": local, "words": words}
    draft.tell(f"“{words},” said {name}, a resident.", ("statements", fields))
