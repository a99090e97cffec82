"""Every id means one party, and every link leads somewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.extraction.draft import Draft
from summarizer.extraction.parties import adopt, settle_parties
from summarizer.records.answer import Party

from .samples import claim_record, header_record, party


def made(id: str, name: str, part_of: str | None = None) -> Party:
    """A party."""
    return Party.model_validate(party(id, name, part_of=part_of))


def test_a_link_to_nowhere_is_cut_and_told() -> None:
    """The party stays, without the link."""
    parties, faults = settle_parties((made("p1", "A", "p7"), made("p2", "B", "p1")))
    assert [(p.id, p.part_of) for p in parties] == [("p1", None), ("p2", "p1")]
    assert [fault.text for fault in faults] == ["A"]


def test_the_last_link_of_a_circle_is_cut() -> None:
    """A party is never part of itself, at any distance."""
    parties, faults = settle_parties(
        (made("p1", "A", "p2"), made("p2", "B", "p3"), made("p3", "C", "p1"), made("p4", "D", "p4"))
    )
    assert [p.part_of for p in parties] == ["p2", "p3", None, None]
    assert len(faults) == 2


def test_an_id_belongs_to_its_first_party() -> None:
    """A second party of the same name is the same one, of another name a fault."""
    again = made("p1", "a").model_copy(update={"aliases": ["the A"]})
    parties, faults = settle_parties((made("p1", "A"), again, made("p1", "B")))
    assert [(p.name, p.aliases) for p in parties] == [("A", ["the A"])]
    assert [fault.text for fault in faults] == ["B"]


IDS = st.sampled_from([f"p{n}" for n in range(6)])


@given(st.lists(st.builds(made, IDS, st.sampled_from("ABC"), st.none() | IDS), max_size=10))
def test_settled_parties_are_trees(parties: list[Party]) -> None:
    """Whatever the links, every way up ends, and settling again changes nothing."""
    settled, _ = settle_parties(tuple(parties))
    by_id = {p.id: p for p in settled}
    assert len(by_id) == len(settled)
    for one in settled:
        steps = 0
        link = one.part_of
        while link is not None:
            link, steps = by_id[link].part_of, steps + 1
            assert steps <= len(settled)
    assert settle_parties(settled) == (settled, ())


def second(parties: list[Party], **item: str) -> Draft:
    """A second answer with one claim."""
    return Draft(header_record(), tuple(parties), (("claims", 0, claim_record(**item)),))


def test_known_parties_keep_their_ids() -> None:
    """The same id and name, or the same name under another id, mean the first answer's party."""
    first = (made("p1", "Turvia"), made("p2", "Velmark"))
    parties, draft = adopt(first, second([made("p1", "Turvia"), made("p5", "VELMARK")], actor="p1", target="p5"))
    assert parties == first
    assert (draft.items[0][2].actor, draft.items[0][2].target) == ("p1", "p2")  # type: ignore[attr-defined]


def test_a_reused_id_gets_a_fresh_one() -> None:
    """Another party under a taken id does not become the first one, nor its followers' superior."""
    first = (made("p1", "Turvia"), made("p2", "Velmark"))
    parties, draft = adopt(
        first, second([made("p1", "Sarra"), made("p3", "Sarra army", "p1")], actor="p1", speaker="p3")
    )
    assert [(p.id, p.name, p.part_of) for p in parties[2:]] == [
        ("p4", "Sarra", None),
        ("p3", "Sarra army", "p4"),
    ]
    assert (draft.items[0][2].actor, draft.items[0][2].speaker) == ("p4", "p3")  # type: ignore[attr-defined]
