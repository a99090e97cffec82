"""M9: the status of a statement, from the top of the ladder down."""

from __future__ import annotations

from typing import Any

from summarizer.records.brief import ClaimEntry
from summarizer.records.record import ArticleRecord

from .records import Told, article, claim, day, denial
from .whole import only

OWN, THEIRS, ALLY = "Velmark defence ministry", "Rokhan defence ministry", "Free Tessa army"


def claims(*records: ArticleRecord) -> list[ClaimEntry]:
    """The claims of the one situation some records are about."""
    return list(only(*records).claims)


def attack(by: str | None, **more: Any) -> Told:
    """Rokhan attacks Tessarune on the second day."""
    return claim(
        "attack",
        "Rokhan",
        "Velmark",
        by,
        **{"text": "Rokhan shelled Tessarune at dawn.", "place": "Tessarune", "day": day(2), **more},
    )


def test_opposite_camps_saying_the_same_is_agreed() -> None:
    """Both camps tell it: agreed, the only upgrade besides a witness or a neutral authority."""
    (entry,) = claims(article("a", attack(OWN)), article("b", attack(THEIRS)))
    assert entry.status == "agreed"


def test_an_ally_saying_the_same_is_no_agreement() -> None:
    """Two voices of one camp are one camp's claim."""
    (entry,) = claims(article("a", attack(OWN)), article("b", attack(ALLY)))
    assert entry.status == "claimed_by_opponent"


def test_the_outlets_own_voice_agrees_with_nobody() -> None:
    """An outlet repeating a side's claim upgrades nothing."""
    (entry,) = claims(article("a", attack(OWN)), article("b", attack(None)))
    assert entry.status == "claimed_by_opponent"


def test_a_resident_or_a_neutral_body_witnesses() -> None:
    """Outside the camps: witnessed."""
    for outsider in ("Milo Dane", "United Nations"):
        (entry,) = claims(article("a", attack(OWN)), article("b", attack(outsider)))
        assert entry.status == "witnessed"


def test_a_denied_claim_is_contested() -> None:
    """A matched claim is contested, and claim and denial are in one entry."""
    (entry,) = claims(article("a", attack(OWN)), article("b", denial("attack", "Rokhan", "Velmark", THEIRS)))
    assert entry.status == "contested"
    assert [v.speaker for v in entry.voices] == [OWN] and [d.speaker for d in entry.denials] == [THEIRS]


def test_a_lone_denial_is_denied() -> None:
    """An unmatched denial stands on its own."""
    found = claims(article("b", denial("attack", "Rokhan", "Velmark", THEIRS), claim("fighting", "Rokhan", "Velmark")))
    (entry,) = (c for c in found if c.act == "attack")
    assert entry.status == "denied" and entry.voices == ()


def test_rival_accounts_get_no_verdict() -> None:
    """Both accounts are rival accounts and name each other."""
    found = claims(
        article("a", claim("take", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(2))),
        article("b", claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(2))),
    )
    assert {c.status for c in found} == {"rival_accounts"}
    assert {c.rivals for c in found} == {(c.id,) for c in found}


def test_a_side_on_its_own_deed_claims() -> None:
    """A side's own account of what it did: claimed."""
    (entry,) = claims(article("a", attack(THEIRS)))
    assert entry.status == "claimed"


def test_a_side_on_its_adversarys_deed_claims_as_an_opponent() -> None:
    """Told only by the adversary: claimed by opponent."""
    (entry,) = claims(article("a", attack(OWN)))
    assert entry.status == "claimed_by_opponent"


def test_unverified_where_every_article_says_so() -> None:
    """The article's own doubt stays with the claim."""
    (entry,) = claims(article("a", attack(OWN, hedge="unverified")))
    assert entry.status == "unverified"


def test_unverified_only_where_all_say_so() -> None:
    """One article without the doubt lifts it."""
    (entry,) = claims(article("a", attack(OWN, hedge="unverified")), article("b", attack(OWN)))
    assert entry.status == "claimed_by_opponent"


def test_nobody_named_is_reported() -> None:
    """Only the outlets' own voice: reported."""
    (entry,) = claims(article("a", attack(None)))
    assert entry.status == "reported"


def test_a_match_at_camp_level_is_said() -> None:
    """A deed laid to a side here and to its ally there says so."""
    (entry,) = claims(
        article("a", claim("attack", "Velmark", "Rokhan", THEIRS, place="Port Lara", day=day(2))),
        article("b", claim("attack", "Free Tessa", "Rokhan", THEIRS, place="Port Lara", day=day(2))),
    )
    assert any("matched at camp level" in note for note in entry.notes)


def test_a_contradiction_is_told_in_time_order() -> None:
    """A side that takes back its own claim "later denied it"."""
    (entry,) = claims(
        article("a", claim("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(2))),
        article("b", denial("take", "Velmark", "Rokhan", OWN, place="Tessarune", said=day(3))),
    )
    assert entry.notes == (f"{OWN} later denied it.",)
    assert entry.status == "claimed"


def test_weight_counts_camps_not_offices_or_articles() -> None:
    """Three articles with two offices of one camp are one origin."""
    (entry,) = claims(
        article("a", attack(OWN)), article("b", attack("Velmark foreign ministry")), article("c", attack(OWN))
    )
    assert entry.weight.origins == 1 and entry.weight.articles == 3


def test_the_day_is_the_earliest_explicit_one() -> None:
    """A claim repeated later without a day keeps the day first given."""
    (entry,) = claims(article("a", attack(OWN), latest=day(2)), article("b", attack(OWN, day=None), latest=day(6)))
    assert entry.day == day(2)


def test_every_voice_is_cited() -> None:
    """Claim and denial each bring their quote."""
    (entry,) = claims(article("a", attack(OWN)), article("b", denial("attack", "Rokhan", "Velmark", THEIRS)))
    assert {c.article for c in entry.citations} == {"a-a", "a-b"}


def test_ground_lost_told_by_its_loser_is_admitted() -> None:
    """Who says that the other side took the town admits it; who took it claims it; who was attacked admits nothing."""
    lost = {"place": "Tessarune", "day": day(2)}
    for act, by, status in (
        ("take", OWN, "admitted"),
        ("retake", OWN, "admitted"),
        ("take", THEIRS, "claimed"),
        ("take", ALLY, "claimed_by_opponent"),
        ("attack", OWN, "claimed_by_opponent"),
    ):
        (entry,) = claims(article("a", claim(act, "Rokhan", "Velmark", by, **lost)))
        assert (act, by, entry.status) == (act, by, status)


def test_a_loss_admitted_stays_so_where_somebody_denies_it() -> None:
    """What its loser admits is not contested; the denial is kept beside it."""
    (entry,) = claims(
        article("a", claim("take", "Rokhan", "Velmark", OWN, place="Tessarune", said=day(2))),
        article("b", denial("take", "Rokhan", "Velmark", ALLY, place="Tessarune", said=day(2))),
    )
    assert entry.status == "admitted" and [d.speaker for d in entry.denials] == [ALLY]


def test_a_witnessed_cause_that_is_told_otherwise_is_a_rival_account() -> None:
    """A witness settles no cause that others tell otherwise; with no other account it is witnessed."""
    seen = article("a", claim("cause", "Rokhan", "Velmark", "Milo Dane", text="A rocket lit the fire.", said=day(2)))
    other = article("b", claim("cause", "Velmark", None, THEIRS, text="A cable lit the fire.", said=day(2)))
    assert [c.status for c in claims(seen)] == ["witnessed"]
    assert {c.status for c in claims(seen, other)} == {"rival_accounts"}
