"""Generated records: small sets of articles on up to three situations, with figures and statements of every kind."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from summarizer.records.record import ArticleRecord

from .records import (
    EPIDEMIC,
    MARCH,
    QUAKE,
    WAR,
    Scene,
    Told,
    article,
    background,
    claim,
    condition,
    day,
    denial,
    figure,
    measure,
    outlook,
    position,
    words,
)

SPEAKERS: dict[str, tuple[str | None, ...]] = {
    WAR.kind: (None, "Velmark defence ministry", "Free Tessa army", "Rokhan defence ministry", "United Nations", "Milo Dane"),
    QUAKE.kind: (None, "Sarra health ministry", "Sarra interior ministry", "Milo Dane", "Dorn Line"),
    EPIDEMIC.kind: (None, "Sarra health ministry", "United Nations"),
    MARCH.kind: (None, "Caldrune police", "March for Bread organisers", "Milo Dane"),
}  # fmt: skip
COUNTED: dict[str, tuple[str | None, ...]] = {
    WAR.kind: ("Velmark", "Free Tessa", "Rokhan", None),
    QUAKE.kind: (None, "Sarra"),
    EPIDEMIC.kind: (None,),
    MARCH.kind: ("Caldrune", "March for Bread", None),
}
MEASURED = {
    WAR.kind: ("killed", "injured", "captured", "casualties"),
    QUAKE.kind: ("killed", "missing"),
    EPIDEMIC.kind: ("cases", "killed"),
    MARCH.kind: ("attendance", "detained", "injured"),
}
SIDES = {WAR.kind: ("Velmark", "Rokhan", "Free Tessa"), MARCH.kind: ("Caldrune", "March for Bread")}
SCENES = (WAR, WAR, QUAKE, EPIDEMIC, MARCH)
DAYS = st.sampled_from([None, *(day(n) for n in range(1, 7))])
ODD_DAYS = st.sampled_from([None, "", "Monday", "0001-01-01", "9999-12-31", "2031-13-45", day(1), day(3)])
VALUES = st.integers(5, 60)
ODD_VALUES = st.sampled_from([0.0, -1.0, 0.5, 3.0, 1e15, 1e308])
SPANS = ("day", "period", "more", "total", "incident", "unstated")
QUALIFIERS = ("exact", "at_least", "more_than", "about", "nearly", "up_to", "vague", "undisclosed", "between")
STANCES = ("stated", "stated", "stated", "withdrawn", "denied")
MODES = ("done", "done", "ongoing", "planned", "hypothetical", "earlier_episode")


@st.composite
def figures(draw: st.DrawFn, scene: Scene, odd: bool = False, spans: tuple[str, ...] = SPANS) -> Told:
    """A figure of any span, qualifier and stance."""
    days, values = (ODD_DAYS, ODD_VALUES) if odd else (DAYS, VALUES)
    qualifier = draw(st.sampled_from(QUALIFIERS))
    value: float | None = None if qualifier in ("vague", "undisclosed") else float(draw(values))
    high = (value or 0) + draw(st.integers(0, 9)) if qualifier == "between" else None
    return figure(
        value,
        draw(st.sampled_from(COUNTED[scene.kind])),
        draw(st.sampled_from(SPEAKERS[scene.kind])),
        draw(st.sampled_from(MEASURED[scene.kind])),
        high=high,
        qualifier=qualifier,
        span=draw(st.sampled_from(spans)),
        people=draw(st.sampled_from(["civilian", "combatant", "unstated"])),
        stance=draw(st.sampled_from(STANCES)),
        mode=draw(st.sampled_from(MODES)),
        day=draw(days),
        end_day=draw(st.one_of(st.none(), days)),
        said=draw(days),
        area=draw(st.sampled_from([None, None, None, "Port Lara"])),
        subgroup=draw(st.sampled_from([None, None, None, "children"])),
    )


@st.composite
def deeds(draw: st.DrawFn, scene: Scene, odd: bool = False) -> Told:
    """A claim or a denial in a scene with adversaries."""
    days = ODD_DAYS if odd else DAYS
    make: Any = draw(st.sampled_from([claim, claim, denial]))
    told: Told = make(
        draw(
            st.sampled_from(["attack", "attack_civilians", "take", "retake", "hold", "fighting", "start_hostilities"])
        ),
        draw(st.sampled_from([None, *SIDES[scene.kind]])),
        draw(st.sampled_from([None, *SIDES[scene.kind]])),
        draw(st.sampled_from(SPEAKERS[scene.kind])),
        place=draw(st.sampled_from([None, "Tessarune", "Port Lara"])),
        day=draw(days),
        said=draw(days),
        mode=draw(st.sampled_from(MODES)),
        hedge=draw(st.sampled_from(["none", "unverified"])),
    )
    return told


@st.composite
def others(draw: st.DrawFn, scene: Scene, odd: bool = False) -> Told:
    """A measure, position, quotation, condition, outlook or line of background."""
    days = ODD_DAYS if odd else DAYS
    speaker = draw(st.sampled_from(SPEAKERS[scene.kind]))
    when = {"day": draw(days), "said": draw(days), "mode": draw(st.sampled_from(MODES))}
    text = draw(st.sampled_from(["Roads are closed.", "Wells ran dry upstream.", "Nobody slept here that night."]))
    return draw(
        st.sampled_from(
            [
                measure("curfew", speaker, text, draw(st.sampled_from([None, "partial", "general"])), **when),
                position("condemn", speaker or "Milo Dane", text, **when),
                words(speaker, text.rstrip("."), **when),
                condition("water", text, **when),
                outlook(speaker, text, **when),
                background(text, "2016", **when),
            ]
        )
    )


@st.composite
def articles(
    draw: st.DrawFn, name: str, odd: bool = False, spans: tuple[str, ...] = SPANS, scenes: tuple[Scene, ...] = ()
) -> ArticleRecord:
    """One article of one of the scenes with up to five items. ``odd``: days that are none, values beyond all measure."""
    scene = draw(st.sampled_from(scenes or SCENES))
    kinds = [figures(scene, odd, spans), figures(scene, odd, spans), others(scene, odd)]
    kinds += [deeds(scene, odd)] if scene.kind in SIDES else []
    items = draw(st.lists(st.one_of(kinds), min_size=0, max_size=5))
    days = ODD_DAYS if odd else DAYS
    record = article(name, *items, latest=draw(days), published=draw(days), scene=scene)
    return _dangling(record) if odd and draw(st.booleans()) else record


def _dangling(record: ArticleRecord) -> ArticleRecord:
    """The record with its first party struck out, so that ids lead nowhere and chains break."""
    return record.model_copy(update={"parties": record.parties[1:]})


@st.composite
def records(
    draw: st.DrawFn, most: int = 12, odd: bool = False, spans: tuple[str, ...] = SPANS, scenes: tuple[Scene, ...] = ()
) -> list[ArticleRecord]:
    """Up to ``most`` articles with names of their own."""
    count = draw(st.integers(0, most))
    return [draw(articles(chr(ord("a") + n), odd, spans, scenes)) for n in range(count)]
