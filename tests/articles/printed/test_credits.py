"""What a text prints about its own origin."""

from __future__ import annotations

import pytest

from summarizer.articles.given import Given, host_of
from summarizer.articles.printed.credits import read_credits
from summarizer.articles.printed.furniture import mark_text

REPORT = "Nine people died when a bridge fell at Portel, police said."


def read(text: str) -> Given:
    """The credits of a text with its own marks."""
    return read_credits(text, mark_text(text))


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (f" date 2020-09-28 PORTEL/LIMA (REUTERS, AGENCE FRANCE-PRESSE) - {REPORT}", ("Reuters", "AFP")),
        (f"PORTEL (AP) — {REPORT}", ("AP",)),
        (f"(Reuters) - {REPORT}", ("Reuters",)),
        (f"PORTEL, 12 NOV 89 (DIARIO NUEVO) -- [TEXT] {REPORT}", ("DIARIO NUEVO",)),
        (f"SAN JOSE (COSTA RICA), 18 NOV 89 (ACAN-EFE) -- {REPORT}", ("ACAN-EFE",)),
        (f"{REPORT} -AFP\n\n", ("AFP",)),
        (f"{REPORT} - Reuters", ("Reuters",)),
        (f"{REPORT} (AFP)", ("AFP",)),
        (f"{REPORT} -AFP\n\nRead more\n\nhttps://news.example/b", ("AFP",)),
        (f"# Bridge falls\n\nBy [AFP](#)\n\n{REPORT}", ("AFP",)),
        (f"Bridge falls\n\nBy REUTERS  \nAUGUST 5, 2020 00:59\n{REPORT}", ("Reuters",)),
        (f"{REPORT}\n\nSource: Xinhua", ("Xinhua",)),
        (f"{REPORT} Officials told AFP and Reuters so.", ()),
        (f"{REPORT}\n\nThe bridge. **Ana Lima / AFP**", ()),
        (f"{REPORT} It was first reported by the state agency (TASS) on Monday.", ()),
        ("SYRIAN OBSERVATORY OF BRIDGES (SOB) - NINE DIED.", ()),
        (f"{REPORT}\n\nA group (FMLN) - the largest - said so.", ()),
    ],
)
def test_agencies_are_read_where_they_are_credited(text: str, agencies: tuple[str, ...]) -> None:
    """Datelines, bylines, source lines and the end of the report; not sources inside sentences."""
    assert read(text).agencies == agencies


def test_the_stamp_dates_the_article_before_any_printed_line() -> None:
    """A stamp wins over a printed date; without one the first printed date counts."""
    assert read(f" date 2020-09-28 \n\nSeptember 27, 2020\n\n{REPORT}").date == "2020-09-28"
    assert read(f"Bridge falls\n\n27 Sept 2020\n\n{REPORT}").date == "2020-09-27"


def test_a_date_far_down_does_not_date_the_article() -> None:
    """Only the top of a page carries the page's date."""
    assert read(f"{REPORT}\n\n" * 12 + "September 27, 2020").date is None


def test_title_address_and_outlet_come_from_markdown_and_original_url() -> None:
    """The host of the original address is the outlet; other addresses give nothing away."""
    text = f"# **Bridge falls**\n\n{REPORT}\n\nOriginal url:\n\n<https://www.portelpost.example/2020/bridge>\n"
    assert read(text) == Given(
        title="Bridge falls", outlet="portelpost.example", url="https://www.portelpost.example/2020/bridge"
    )
    assert read(f"{REPORT}\n\nhttps://www.portelpost.example/2020/bridge").outlet is None


def test_a_host_is_lower_case_without_www() -> None:
    """An address without a host, or a broken one, has none."""
    assert host_of("https://WWW.Post.Example:8080/a") == "post.example"
    assert host_of("urn:newsml:1") is None
    assert host_of("https://[broken") is None


def test_gaps_are_filled_and_agencies_united() -> None:
    """What is given stands; what is missing comes from the other."""
    first = Given(title="A", agencies=("AP",))
    assert first.filled_from(Given(title="B", date="2020-01-01", agencies=("AP", "AFP"))) == Given(
        title="A", date="2020-01-01", agencies=("AP", "AFP")
    )
