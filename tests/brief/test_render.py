"""Markdown, HTML, JSON and CSV of the same brief, hostile texts included."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer.brief.document import load_brief, to_json
from summarizer.brief.html import to_html
from summarizer.brief.markdown import escape, to_markdown
from summarizer.brief.page import printable
from summarizer.brief.sections import build_page
from summarizer.brief.tables import safe, to_tables
from summarizer.errors import InputError
from summarizer.records.brief import BackgroundEntry, Brief, ChangeEntry, CorrectionEntry

from .invented import ROWS, brief, cite, merged, row

SECTIONS = (
    "Bottom line", "Key figures", "Where the sources disagree", "Casualties", "Equipment and damage",
    "Claims and counter-claims", "Timeline", "Official measures", "Positions", "Voices", "Humanitarian conditions",
    "Outlook", "Background", "Not known", "Sources",
)  # fmt: skip
HOSTILE = (
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "a | b", "`rm -rf`", "line\n\n# heading", "![i](http://x/y)",
    "</td></tr>", "&lt;b&gt;", "**bold** _it_ ~~s~~", "1. one", "- dash", "{{ 7*7 }}", "\u202egnp.exe", "' onload='x",
)  # fmt: skip


def hostile() -> Brief:
    """The invented war with every hostile text in a quote, a name and a line."""
    facts = tuple(BackgroundEntry(text=t, period=t, citations=(cite(t, start=n),)) for n, t in enumerate(HOSTILE))
    rows = tuple(row(f"r{n}", n, group=t, area=t, said_by=(t,), notes=(t,)) for n, t in enumerate(HOSTILE))
    situation = merged().situation.model_copy(update={"title": HOSTILE[0]})
    return brief(background=facts, rows=rows, situation=situation)


class Tags(HTMLParser):
    """Collects the tags, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_markdown_has_all_sections_in_order(war: Brief) -> None:
    """Every section of the brief is there, also when it is empty."""
    for made in (war, brief(rows=(), claims=(), voices=(), outlook=())):
        titles = re.findall(r"^## (.+)$", to_markdown(made), re.MULTILINE)
        assert tuple(titles) == SECTIONS


def test_empty_section_says_so_and_left_out_lines_are_counted() -> None:
    """Silence is told in a plain line, and so is what the budget cut."""
    text = to_markdown(brief(voices=()))
    assert "## Voices\n\nNone in the sources.\n" in text
    assert "3 more not shown." in text.split("## Timeline")[1].split("## ")[0]


def test_citation_numbers_follow_the_page_and_resolve(war: Brief) -> None:
    """Numbers run from 1 in order of first appearance, and each is listed with its quote."""
    body, quotes = to_markdown(war).split("### Quotes")
    seen = list(dict.fromkeys(int(n) for n in re.findall(r" \[(\d+)\]", body)))
    assert seen == sorted(seen) == list(range(1, len(seen) + 1))
    assert [int(n) for n in re.findall(r"^- \[(\d+)\] article \d+ \(", quotes, re.MULTILINE)] == seen


def test_same_place_has_one_number(war: Brief) -> None:
    """A quote cited in many lines is listed once."""
    places = [(q.article, q.start, q.end) for q in build_page(war).quotes]
    assert len(places) == len(set(places))


def test_opponents_have_a_table_of_their_own(war: Brief) -> None:
    """An adversary's figure stands under a caption that keeps it out of every total."""
    announced, claimed = to_markdown(war).split("### Claimed by an opponent; in no total")[:2]
    assert "about 200" not in announced.split("## Casualties")[1]
    assert "| Velmark | combatants killed | about 200 [" in claimed


def test_rival_accounts_are_printed_once(war: Brief) -> None:
    """Two sides of one rivalry share a line among the claims."""
    claims = to_markdown(war).split("## Claims and counter-claims")[1].split("\n## ")[0]
    assert claims.count("Accounts differ") == 1


def test_changes_and_corrections_are_printed_where_given(war: Brief) -> None:
    """A compared brief shows its changes after the bottom line; hand edits stand in the sources."""
    change = ChangeEntry(
        kind="revised",
        section="casualties",
        ref="front",
        text="84, was 31",
        citations=(cite("53 on Wednesday"),),
    )
    fix = CorrectionEntry(kind="drop", text="90 killed", why="misread", applied=True)
    text = to_markdown(war.model_copy(update={"changes": (change,), "corrections": (fix,)}))
    assert text.index("## Bottom line") < text.index("## Changes since") < text.index("## Key figures")
    assert "- **drop, applied:** 90 killed — misread" in text
    assert "## Changes" not in to_markdown(war)


def test_hostile_text_stays_text_in_markdown() -> None:
    """Rendered as CommonMark with tables, nothing from an article becomes markup."""
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(to_markdown(hostile()))
    found = Tags(html)
    assert not {"script", "img", "a", "code", "em", "s", "ol"} & found.tags
    assert html.count("<h1>") == 1
    words = "".join(found.words)
    for text in HOSTILE:
        assert printable(text) in words


@given(st.text(max_size=40))
def test_escaped_text_reads_back_as_itself(text: str) -> None:
    """Any text, escaped and rendered, is the same text on one line."""
    html = MarkdownIt("commonmark", {"html": True}).render("- " + escape("x" + text))
    assert " ".join("".join(Tags(html).words).split()) == " ".join(printable("x" + text).split())


@pytest.mark.parametrize("text", ["- a", "+ a", "1. a", "12) a", "# a", "> a", "===", "---", "* a", "    a", ": a"])
def test_text_at_the_start_of_a_line_opens_no_block(text: str) -> None:
    """A line that starts like a list, heading or rule is still a plain line."""
    found = Tags(MarkdownIt("commonmark", {"html": True}).render("- " + escape(text)))
    assert found.tags == {"ul", "li"}
    assert "".join(found.words).strip() == text.strip()


def test_hostile_text_stays_text_in_html() -> None:
    """No tag, attribute or link comes out of an article."""
    page = to_html(hostile())
    found = Tags(page)
    assert not {"script", "img", "b", "iframe"} & found.tags
    assert not [name for name, _ in found.attributes if name.startswith("on") or name in {"src", "style"}]
    assert all((value or "").startswith("#") for name, value in found.attributes if name == "href")
    words = "".join(found.words)
    assert all(printable(text) in words for text in HOSTILE)


def test_html_links_every_citation_to_its_quote(war: Brief) -> None:
    """Every in-page link has a target, and the page asks for nothing from outside."""
    page = to_html(war)
    targets = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= targets
    assert "default-src &#39;none&#39;" in page
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "") and "https://" not in page


def test_html_policy_holds_the_digest_of_its_style(war: Brief) -> None:
    """The style sheet on the page is the one the policy allows."""
    import base64
    import hashlib

    page = to_html(war)
    style = page.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode().replace("+", "&#43;")
    assert f"sha256-{digest}" in page or f"sha256-{digest.replace('&#43;', '+')}" in page


def test_total_with_three_days_is_drawn(war: Brief) -> None:
    """A dated total gets a step chart of well-formed SVG; two days are too few."""
    chart = to_html(war).split("<figure>")[1].split("<figcaption>")[0]
    root = ElementTree.fromstring(chart)
    assert [e.text for e in root.iter("{http://www.w3.org/2000/svg}text")][:2] == ["at least 23", "3 Mar"]
    fewer = tuple(r.model_copy(update={"series": r.series[:2]}) for r in ROWS)
    assert "<figure>" not in to_html(brief(rows=fewer))


def test_outputs_are_the_same_every_time(war: Brief) -> None:
    """Same brief, same bytes."""
    assert to_markdown(war) == to_markdown(brief())
    assert to_html(war) == to_html(brief())
    assert to_tables(war) == to_tables(brief())


def test_json_reads_back_without_loss(war: Brief) -> None:
    """Written, read and written again, the text is the same; keys follow the model."""
    for made in (war, hostile()):
        assert to_json(load_brief(to_json(made))) == to_json(made)
    assert list(json.loads(to_json(war)))[:3] == ["schema_version", "situation", "as_of"]
    assert to_json(war).endswith("}\n")


def test_rendering_a_brief_read_back_changes_nothing(war: Brief) -> None:
    """Print needs nothing but the JSON."""
    assert to_markdown(load_brief(to_json(war))) == to_markdown(war)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not readable JSON"),
        ("[" * 100_000, "not readable JSON"),
        ('{"schema_version": "1.0", "as_of": NaN}', "no JSON number"),
        ("[]", "a JSON object was expected"),
        ("{}", "schema version None"),
        ('{"schema_version": "9.0"}', "schema version '9.0'"),
        ('{"schema_version": "1.0"}', "situation"),
    ],
)
def test_bad_brief_is_refused_with_reason(text: str, reason: str) -> None:
    """What is no brief raises an input error that names the file and the trouble."""
    with pytest.raises(InputError, match=re.escape(reason)) as caught:
        load_brief(text, "old.json")
    assert caught.value.name == "old.json"


def test_tables_have_tag_rows_and_even_width(war: Brief) -> None:
    """Each table is a header, a row of HXL tags and rows of the same width."""
    tables = to_tables(war)
    assert {"key_figures", "casualties", "losses", "series", "claims", "timeline", "citations"} <= set(tables)
    for name, text in tables.items():
        rows = list(csv.reader(io.StringIO(text)))
        assert len({len(r) for r in rows}) == 1, name
        assert all(re.fullmatch(r"#[a-z]+(\+[a-z]+)*", tag) for tag in rows[1]), name


def test_series_table_holds_every_point_and_its_hxl_tag(war: Brief) -> None:
    """Own figures and adversaries' claims are told apart in a column."""
    rows = list(csv.DictReader(io.StringIO(to_tables(war)["series"])))[1:]
    points = [p for r in (*war.casualties, *war.losses) for p in (*r.series, *r.opponent_claims)]
    assert [r["id"] for r in rows] == [p.id for p in points]
    assert [r["opponent"] for r in rows if r["id"] in {"o1", "p1"}] == ["false", "true"]
    assert {r["hxl"] for r in rows} >= {"#affected+killed+combatant", "#impact+destroyed"}


def test_citation_numbers_are_the_same_in_tables_and_print(war: Brief) -> None:
    """A number means the same quote in every format."""
    rows = list(csv.DictReader(io.StringIO(to_tables(war)["citations"])))[1:]
    printed = {str(q.n): q.words for q in build_page(war).quotes}
    assert {r["n"]: r["quote"] for r in rows if r["n"] in printed} == printed


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r\n@x"])
def test_formula_text_is_disarmed(text: str) -> None:
    """A text that a spreadsheet would run starts with an apostrophe."""
    assert safe(text).startswith("'")
