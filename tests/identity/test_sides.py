"""Sides: the adversaries of all articles under one name each, allies never united."""

from __future__ import annotations

from summarizer.identity.sides import sides_of
from tests.merger.builders import WAR, record, side


def _articles(*listed: tuple):  # type: ignore[no-untyped-def]
    return [record(str(n), **(WAR | {"sides": sides})) for n, sides in enumerate(listed)]


def test_one_side_under_several_names() -> None:
    """By like names, and by a name that another article prints for it."""
    found = sides_of(
        _articles(
            (side("Nagorno-Vellin", "Arzakh"), side("Rokhan")),
            (side("Vellin"), side("Rokhan")),
            (side("Arzakh"), side("Rokhan")),
        )
    )
    assert sorted(e.name for e in found.entries) == ["Rokhan", "Vellin"] or len(found.entries) == 2
    assert found.find("Arzakh") == found.find("Nagorno-Vellin") == found.find("Vellin")


def test_two_sides_of_one_article_are_never_one() -> None:
    """Whatever names a third article gives them."""
    found = sides_of(
        _articles(
            (side("Norra", "Norran forces", ally="Velmark"), side("Velmark", ally="Norra"), side("Rokhan")),
            (side("Velmark", "Norra", "Norran forces"), side("Rokhan")),
        )
    )
    assert len(found.entries) == 3
    assert found.allied("Norra", "Velmark")
    assert not found.opposed("Norra", "Velmark")
    assert found.opposed("Norra", "Rokhan")


def test_camps_hold_allies_together() -> None:
    """Each camp has a letter."""
    found = sides_of(_articles((side("Norra", ally="Velmark"), side("Velmark"), side("Rokhan"))))
    camps = {e.name: e.camp for e in found.entries}
    assert camps["Norra"] == camps["Velmark"] != camps["Rokhan"]


def test_a_desk_may_join_and_keep_apart() -> None:
    """Corrections go before what names look like."""
    articles = _articles((side("The Front"), side("Rokhan")), (side("Velm Rising"), side("Rokhan")))
    assert len(sides_of(articles).entries) == 3
    assert len(sides_of(articles, joins=[("The Front", "Velm Rising")]).entries) == 2
    alike = _articles((side("Vellin"), side("Rokhan")), (side("Nagorno-Vellin"), side("Rokhan")))
    assert len(sides_of(alike, separations=[("Vellin", "Nagorno-Vellin")]).entries) == 3


def test_an_ambiguous_alias_means_nobody() -> None:
    """A name that articles print for two sides is no proof of either."""
    found = sides_of(
        _articles((side("Norra", "the army"), side("Rokhan")), (side("Norra"), side("Rokhan", "the army")))
    )
    assert found.find("the army") is None


def test_no_sides_is_fine() -> None:
    """A disaster has none."""
    assert sides_of(_articles(())).entries == ()
    assert sides_of([]).find("Velmark") is None
