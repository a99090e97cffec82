"""Names that come from nowhere are noticed; other forms of known names are not."""

from __future__ import annotations

import pytest

from summarizer.extraction.names import known_names, unknown_in_name, unknown_names
from summarizer.extraction.vocabulary.names import KIN

KNOWN = known_names(
    "Azerbaijan and France met the United Nations in São Torvi; the EU and U.S. envoys came.", "Ana Łukasz"
)


@pytest.mark.parametrize(
    "text",
    [
        "Any Azerbaijani forces met.", "He met French and American envoys.", "The UN came to Sao Torvi.", "The US and the E.U. met Lukasz.",
        "The European Union met AZERBAIJAN.", "Sarrania met nobody.", "The envoys' Azerbaijan-France talks.", "They left. Sarrania stayed.",
        "Nineteen Azerbaijani envoys came.", "An Azerbaijani came.", "In Azerbaijan they met.", "Former President Łukasz came.", "He said: \"Everyone came.\"",
    ],
)  # fmt: skip
def test_forms_of_known_names_pass(text: str) -> None:
    """Demonyms, initials, accents and case make no new name; the first word of a sentence alone is not looked at."""
    assert unknown_names(text, KNOWN) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Sarrania and Sarrania.", ("Sarrania",)),
        ("The NATO envoy met Mr Kovac.", ("NATO", "Kovac")),
        ("In Armenia they met.", ("Armenia",)),
        ("Sarrania's envoys met.", ("Sarrania",)),
        ("Emil Kovac came.", ("Emil", "Kovac")),
        ("They met. Emil Łukasz came.", ("Emil",)),
    ],
)
def test_new_names_are_told_once(text: str, names: tuple[str, ...]) -> None:
    """A name that neither the article nor a party has is told, once, in order."""
    assert unknown_names(text, KNOWN) == names


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Sarrania", ("Sarrania",)),
        ("Azerbaijan's Ministry of Health", ()),
        ("the rebels", ()),
        ("Ana Kovac", ("Kovac",)),
    ],
)
def test_a_name_alone_is_looked_at_from_its_first_word(name: str, names: tuple[str, ...]) -> None:
    """Words of offices name nobody."""
    assert unknown_in_name(name, KNOWN) == names


OFFICES = (
    "Mr Łukasz; Mrs Łukasz; Ms Łukasz; Miss Łukasz; Dr Łukasz; Vice President; Presidents; The Presidency; Prime Minister; Ministers; Deputy Minister; Former Governor; "
    "Acting Mayor; Senior Chief; Head of State; Foreign Ministry; Defence Ministry; Defense Ministry; Interior Ministry; Health Ministry; Government; King; Queen; Prince; "
    "General; Colonel; Army Commander; Military; Navy; Police; Officials; Official; Officers; Authorities; Authority; Residents; Witnesses; Rescuers; Spokesman; Spokeswoman; "
    "Spokesperson; Secretary; Office; Department; Committee; Council; Commission; Agency; Parliament; Court; Prosecutor; Attorney; State; Federal Court; National Court; "
    "Local Court; Regional Court; Director; Doctor; Professor; Senator; Ambassador; Envoy; Analyst; Expert; Resident; Survivor; Witness"
)
OPENERS = (
    "a an the in on at of for from by to with as after before since under over about nearly almost around all any both each every many several some most more no other "
    "another only just half i two third dozens hundreds thousands scores"
)


@pytest.mark.parametrize("office", OFFICES.split("; "))
def test_offices_are_no_names(office: str) -> None:
    """They are written with capitals and name nobody."""
    assert unknown_in_name(office, known_names("Ana Łukasz")) == ()


@pytest.mark.parametrize("word", OPENERS.split())
def test_what_a_sentence_begins_with_is_no_name(word: str) -> None:
    """Also before a name."""
    assert unknown_names(f"{word.title()} Łukasz came.", known_names("Ana Łukasz")) == ()


@pytest.mark.parametrize("group", KIN)
def test_names_that_english_changes_answer_to_each_other(group: str) -> None:
    """A state to its adjective and the seat of its government; no word belongs to two of them."""
    words = group.split()
    for word in words:
        known = known_names(f"The envoys of {word.title()} came.")
        assert all(unknown_in_name(other.title(), known) == () for other in words)
        assert sum(word in other.split() for other in KIN) == 1
