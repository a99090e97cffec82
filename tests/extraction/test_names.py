"""Names that come from nowhere are noticed; other forms of known names are not."""

from __future__ import annotations

import pytest

from summarizer.extraction.names import known_names, unknown_names

KNOWN = known_names(
    "Azerbaijan and France met the United Nations in São Torvi; the EU and U.S. envoys came.", "Ana Łukasz"
)


@pytest.mark.parametrize(
    "text",
    [
        "Any Azerbaijani forces met.", "He met French and American envoys.", "The UN came to Sao Torvi.", "The US and the E.U. met Lukasz.",
        "The European Union met AZERBAIJAN.", "Sarrania met nobody.", "The envoys' Azerbaijan-France talks.",
    ],
)  # fmt: skip
def test_forms_of_known_names_pass(text: str) -> None:
    """Demonyms, initials, accents and case make no new name; the first word is not looked at."""
    assert unknown_names(text, KNOWN) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Sarrania and Sarrania.", ("Sarrania",)),
        ("The NATO envoy met Mr Kovac.", ("NATO", "Kovac")),
        ("In Armenia they met.", ("Armenia",)),
    ],
)
def test_new_names_are_told_once(text: str, names: tuple[str, ...]) -> None:
    """A name that neither the article nor a party has is told, once, in order."""
    assert unknown_names(text, KNOWN) == names
