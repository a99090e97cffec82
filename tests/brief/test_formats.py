"""The formats: one page in Markdown, HTML, JSON, CSV and DOCX, with the same numbers everywhere."""

from __future__ import annotations

import builtins
import csv
import io
import json
import re
from typing import Any

import pytest

from summarizer.brief import SituationBrief, compose, load_brief
from summarizer.errors import InputError, SettingsError
from summarizer.records.brief import Merged
from tests.brief.invented import Builder, earthquake, war


def brief_of(merged: Merged) -> SituationBrief:
    """The finished brief."""
    return SituationBrief(**dict(compose(merged)))


EARTHQUAKE = brief_of(earthquake())
HOSTILE = "Say <script>alert(1)</script> [x](javascript:1) | ~~a~~ **b** \u202eend\x07 =1+1."


def hostile() -> SituationBrief:
    """A brief of an article that tries to be markup."""
    merged, b = earthquake(), Builder()
    bad = b.say("event", HOSTILE, "2031-03-06", topic="rescue", citations=(b.cite(HOSTILE, 1),))
    row = b.row("killed", 3, "2031-03-06", said_by=HOSTILE)
    return brief_of(merged.model_copy(update={"events": (bad,), "casualties": (row,)}))


def test_json_comes_back_without_loss() -> None:
    assert SituationBrief(**dict(load_brief(EARTHQUAKE.to_json()))).to_markdown() == EARTHQUAKE.to_markdown()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema_version": "1.0"}', '{"schema_version": "2.0"}'])
def test_what_is_no_brief_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        load_brief(text)


def test_full_markdown_holds_front_and_evidence() -> None:
    text = EARTHQUAKE.to_markdown("full")
    assert text.startswith(EARTHQUAKE.to_markdown().partition("\n## Sources")[0][:200])
    assert "\n# Evidence\n" in text and "## Ledger of figures" in text


def test_numbers_in_brackets_mean_the_same_in_every_format() -> None:
    table = {row[0]: row[5] for row in list(csv.reader(io.StringIO(EARTHQUAKE.tables()["quotes"])))[2:]}
    for text in (EARTHQUAKE.to_markdown(), EARTHQUAKE.to_evidence_markdown()):
        quotes = re.findall(r"^- \[(\d+)\] Article .*?: “(.*)”$", text, re.MULTILINE)
        assert quotes
        assert all(table[number].replace("~", "\\~") == words or table[number] == words for number, words in quotes)
    page = EARTHQUAKE.to_html()
    assert all(f'id="q{number}"' in page for number in table)


def test_every_quote_of_the_ledger_is_in_the_evidence() -> None:
    text = EARTHQUAKE.to_evidence_markdown()
    for row in EARTHQUAKE.casualties:
        assert all(c.quote in text for p in row.series for c in p.citations)


def test_a_withdrawn_figure_is_struck_through() -> None:
    assert "~~95~~ taken back (6 Mar)" in EARTHQUAKE.to_markdown()
    assert "<s>95</s> taken back (6 Mar)" in EARTHQUAKE.to_html()


def test_words_of_an_article_are_never_markup() -> None:
    brief = hostile()
    page, text = brief.to_html(), brief.to_markdown("full")
    assert "<script>" not in page and "<script>" not in text
    assert not re.search(r"(?<!\\)\]\(javascript", text)
    assert not re.search("[\x07\u202e]", page + text)


def test_the_page_is_self_contained() -> None:
    page = EARTHQUAKE.to_html()
    assert "<script" not in page and "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "Content-Security-Policy" in page
    assert page.index("In brief") < page.index("<h1>Evidence")
    assert '<details id="evidence-ledger"' in page
    assert "<details id=" not in EARTHQUAKE.to_html("front")


def test_links_of_the_page_lead_to_what_is_there() -> None:
    page = EARTHQUAKE.to_html()
    ids = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= ids


def test_tables_have_a_row_of_tags_and_no_formula() -> None:
    for name, text in hostile().tables().items():
        head, tags, *rows = list(csv.reader(io.StringIO(text)))
        assert len(head) == len(tags), name
        assert all(tag.startswith("#") for tag in tags), name
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row), name


def test_word_file_has_the_front_its_table_and_its_quotes() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(EARTHQUAKE.to_docx()))
    texts = [p.text for p in document.paragraphs]
    assert texts[0] == EARTHQUAKE.title
    assert document.tables[0].rows[1].cells[0].text == "Killed"
    assert any(t.startswith("[1] Article") for t in texts)
    assert docx.Document(io.BytesIO(hostile().to_docx("full"))).paragraphs


def test_without_python_docx_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "docx":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(SettingsError, match="summarizer\\[docx\\]"):
        EARTHQUAKE.to_docx()


def test_json_is_one_object_with_the_schema_version() -> None:
    assert json.loads(EARTHQUAKE.to_json())["schema_version"] == EARTHQUAKE.schema_version


def test_a_brief_of_nothing_can_be_written() -> None:
    merged = war()
    fields = (
        "casualties",
        "losses",
        "sums",
        "events",
        "claims",
        "conflicts",
        "measures",
        "positions",
        "voices",
        "conditions",
    )
    bare = merged.model_copy(
        update=dict.fromkeys((*fields, "outlook", "background", "gaps", "unplaced", "articles"), ())
    )
    brief = brief_of(bare)
    assert brief.to_markdown("full") and brief.to_html() and brief.to_evidence_markdown() and brief.tables()
