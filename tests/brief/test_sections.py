"""The order and the layout of sections."""

from __future__ import annotations

from summarizer.brief.page import Item, Items
from summarizer.brief.sections import build_page
from summarizer.records.brief import Brief, ClaimEntry, Conflict, TimelineEntry

from .invented import CLAIMS, brief, cite, claim, point, row, voice


def items(made: Brief, anchor: str) -> list[Item]:
    """The lines of one section."""
    section = next(s for s in build_page(made).sections if s.anchor == anchor)
    return [item for block in section.blocks if isinstance(block, Items) for item in block.items]


def rivals(**more: object) -> tuple[ClaimEntry, ...]:
    """The two accounts of who holds the heights, the first with a note, the second with that one and another."""
    notes = {"c-took": ("told at noon",), "c-held": ("told at noon", "told from afar")}
    found = [c for c in CLAIMS if c.id in notes]
    return tuple(c.model_copy(update={"notes": notes[c.id], **more}) for c in found)


def test_rival_accounts_are_one_item_with_the_notes_of_all() -> None:
    """Among the claims two accounts share a line, stand where the first would, and each note is printed once."""
    took, held = rivals()
    made = brief(claims=(CLAIMS[0], took, CLAIMS[1], held))
    found = items(made, "claims")
    assert [item.tag.partition(",")[0] for item in found] == ["agreed", "rival accounts", "contested"]
    assert found[1].text == (
        "Accounts differ: Velmark (defence ministry) said that the army took the heights; "
        "Northern Front said that the Northern Front holds the heights."
    )
    assert found[1].notes == ("told at noon", "told from afar")
    quotes = {q.n: q.words for q in build_page(made).quotes}
    assert [quotes[n] for n in found[1].cites] == [
        "The army took the heights.",
        "The Northern Front holds the heights.",
    ]


def test_two_groups_of_rival_accounts_are_two_items() -> None:
    """Accounts of different things do not share a line."""
    sank, left = (
        claim(i, "rival_accounts", f"The ferry {i}.", voices=(voice(who),), notes=(f"of the ferry that {i}",))
        for i, who in (("sank", "Velmark"), ("left", "Northern Front"))
    )
    groups = tuple(
        Conflict(id=f"k-{refs[0]}", kind="rival_accounts", text="", refs=refs)
        for refs in (("c-took", "c-held"), ("sank", "left"))
    )
    found = items(brief(claims=(*rivals(), sank, left), conflicts=groups), "claims")
    assert [item.notes for item in found] == [
        ("told at noon", "told from afar"),
        ("of the ferry that sank", "of the ferry that left"),
    ]


def test_rival_accounts_print_the_day_and_place_they_share_only() -> None:
    """A day one account alone gives is not put on the others."""
    took, held = rivals(day="2031-03-04", place="Talin")
    assert items(brief(claims=(took, held)), "claims")[0].tag == "rival accounts, 4 Mar, Talin"
    other = held.model_copy(update={"day": "2031-03-05", "place": "Sarn"})
    assert items(brief(claims=(took, other)), "claims")[0].tag == "rival accounts"


def test_every_rival_account_has_its_own_line_in_the_timeline() -> None:
    """On its day an account is told alone, with its own quotes."""
    entries = tuple(TimelineEntry(day="2031-03-04", text="", kind="claim", ref=ref) for ref in ("c-took", "c-held"))
    made = brief(timeline=entries)
    assert [item.text for item in items(made, "timeline")] == [
        "Velmark (defence ministry) said that the army took the heights.",
        "Northern Front said that the Northern Front holds the heights.",
    ]
    assert [entry.citations for entry in made.timeline] == [
        (cite("The army took the heights."),),
        (cite("The Northern Front holds the heights."),),
    ]


def test_disagreements_are_printed_in_their_order_of_rank() -> None:
    """Whatever the order they are found in: live before past, tolls before things; the bottom line tells the first."""

    def rivalling(name: str, measure: str, **more: str) -> object:
        low, high = (point(f"{name}-{n}", n, said_by=f"Office {n}", state="conflict") for n in (40, 60))
        return row(
            f"{measure}/{name}", None, measure=measure, state="range", low=40, high=60, series=(low, high), **more
        )

    rows = (rivalling("a", "destroyed", unit="home"), rivalling("b", "killed"), rivalling("c", "injured"))
    conflicts = (
        Conflict(id="k-1", kind="figures", text="", refs=("killed/b", "b-40", "b-60")),
        Conflict(id="k-2", kind="figures", text="", refs=("destroyed/a",)),
        Conflict(id="k-3", kind="figures", text="", refs=("injured/c",)),
        Conflict(id="k-4", kind="figures", text="", refs=("killed/b",)),
    )
    made = brief(rows=rows, conflicts=conflicts)
    printed = [item.text for item in items(made, "conflicts")]
    texts = {conflict.id: conflict.text for conflict in made.conflicts}
    assert printed == [texts[i] for i in ("k-4", "k-3", "k-2", "k-1")]
    assert f"The sources disagree: {printed[0]}" in " ".join(line.text for line in made.bottom_line)
