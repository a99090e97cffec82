"""M6.6: who may be believed on what."""

from __future__ import annotations

import pytest

from summarizer.merger.standing import Standing, authority_rank, standing_of

from .records import CAST, Scene, Told, article, figure, table

EVERYBODY = Scene("armed_conflict", "t", "p", "c", tuple(CAST))
PARTIES = table(article("a", Told(figure(1).model, figure(1).fields, "One."), scene=EVERYBODY))


def stand(speaker: str | None, affected: str | None = "Velmark", measure: str = "killed") -> Standing:
    """The standing of a speaker, by name."""
    ids = {entry.name: entry.id for entry in PARTIES.entries}
    return standing_of(measure, ids[affected] if affected else None, ids[speaker] if speaker else None, PARTIES)


def test_a_sides_own_office_is_own() -> None:
    """A ministry on its own side's losses speaks for the affected side."""
    assert stand("Velmark defence ministry") is Standing.OWN


def test_an_ally_is_own_side() -> None:
    """The speaker's camp is the affected side's camp: an own-side point."""
    assert stand("Free Tessa army") is Standing.OWN


def test_the_other_camp_is_an_opponent() -> None:
    """Both camps known and different: an opponent point."""
    assert stand("Rokhan defence ministry") is Standing.OPPONENT


def test_nobody_named_is_the_outlet() -> None:
    """No speaker: the outlet's own voice."""
    assert stand(None) is Standing.OUTLET


def test_a_body_outside_the_camps_is_a_neutral_authority() -> None:
    """An international body stands with neither side."""
    assert stand("United Nations") is Standing.AUTHORITY


@pytest.mark.parametrize("name", ["Ana Torvi", "Milo Dane"])
def test_experts_and_residents_only_witness(name: str) -> None:
    """A scholar or a resident gives no official count."""
    assert stand(name) is Standing.WITNESS


def test_attendance_has_no_own_side() -> None:
    """Police and organisers are both partial about a crowd: neither is its own side nor an opponent."""
    assert stand("Caldrune police", "March for Bread", "attendance") is Standing.OUTSIDE
    assert stand("March for Bread organisers", "March for Bread", "attendance") is Standing.OUTSIDE


def test_arrests_are_the_polices_to_count() -> None:
    """Who does the arresting keeps the count of arrests, though of the other camp."""
    assert stand("Caldrune police", "March for Bread", "detained") is Standing.AUTHORITY
    assert stand("Caldrune police", "March for Bread", "killed") is Standing.OPPONENT


def test_an_adversary_has_no_standing_on_mixed_totals() -> None:
    """A party to a conflict stands outside where losses of both sides are counted together."""
    assert stand("Velmark defence ministry", None) is Standing.OUTSIDE


def test_where_nobody_fights_a_ministry_is_an_authority() -> None:
    """In a disaster the health ministry is an authority, a company only an organisation."""
    assert stand("Sarra health ministry", None) is Standing.AUTHORITY
    assert stand("Dorn Line", None) is Standing.ORGANISATION


def test_health_and_rescue_rank_before_ministries_before_officials_before_witnesses() -> None:
    """Coroner, health, rescue, statistics > ministry > unnamed officials > witness."""
    ladder = [
        ("Dornland coroner", "authority"),
        ("Dornland interior ministry", "authority"),
        ("Dornland officials", "authority"),
        ("Milo Dane", "witness"),
    ]
    ranks = [authority_rank(name, role) for name, role in ladder]
    assert ranks == sorted(ranks) and len(set(ranks)) == len(ranks)
    first = {
        authority_rank(n, "authority")
        for n in ("Health ministry", "Rescue service", "Statistics office", "Coast guard")
    }
    assert first == {authority_rank("Dornland coroner", "authority")}


def test_a_scholar_of_a_health_institute_is_still_a_witness() -> None:
    """The role counts before the words of the name."""
    assert authority_rank("Ana Torvi, health scholar", "expert") == authority_rank("Milo Dane", "witness")
