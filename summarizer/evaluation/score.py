"""Holding the briefs of a run against gold: figures, articles, citations, spending."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from summarizer.brief import load_brief
from summarizer.errors import InputError
from summarizer.evaluation.gold import Gold, GoldFigure, GoldSituation, load_gold
from summarizer.reading import read_text
from summarizer.records.brief import Brief, FigureRow

_NUMBERED = re.compile(r"#(\d+)$")
_SILENT = ("not_disclosed", "withdrawn", "vague")


@dataclass
class Evaluation:
    """What a run got right. Pairs are (hits, of how many).

    headline: headline counts whose printed current value is right; recall: gold figures printed as a current value;
    placed: articles that are in the brief of their situation; false_values: printed counts of everybody that must not be;
    foreign: articles in a brief that belong elsewhere; split: briefs too many of one situation; rejected: items that
    failed the gate; citations: quotes that stand at their offsets (against records.jsonl); words: of the front.
    """

    name: str
    headline: list[int] = field(default_factory=lambda: [0, 0])
    recall: list[int] = field(default_factory=lambda: [0, 0])
    placed: list[int] = field(default_factory=lambda: [0, 0])
    citations: list[int] = field(default_factory=lambda: [0, 0])
    false_values: int = 0
    foreign: int = 0
    split: int = 0
    situations: int = 0
    briefs: int = 0
    rejected: int = 0
    items: int = 0
    tokens: int | None = None
    lines: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """All of it, for JSON."""
        return asdict(self)


def evaluate(run: Path, gold: Path) -> Evaluation:
    """Score the output folder of a run against a gold file. Raises InputError if either cannot be read."""
    paths = sorted(run.rglob("brief.json")) if run.is_dir() else []
    if not paths:
        raise InputError(str(run), "holds no brief.json; name the output folder of a run")
    briefs = [load_brief(read_text(path), str(path)) for path in paths]
    reading = load_gold(gold)
    report = json.loads(read_text(run / "run.json")) if (run / "run.json").is_file() else {}
    found = score(briefs, reading, names_of(report.get("sources", []), reading.files), str(run))
    found.citations = list(checked_citations(briefs, run / "records.jsonl"))
    spent = report.get("spent") or {}
    tokens = [spent.get(name) for name in ("input_tokens", "output_tokens")]
    found.tokens = sum(t for t in tokens if isinstance(t, int)) if any(isinstance(t, int) for t in tokens) else None
    return found


def names_of(sources: Iterable[dict[str, str]], files: Sequence[str]) -> dict[str, str]:
    """File names as gold has them, by article id: the base name, or the n-th of ``files`` for the n-th object of a file."""
    found = {}
    for source in sources:
        numbered = _NUMBERED.search(source["name"])
        if numbered is None:
            found[source["article"]] = Path(source["name"]).name
        elif int(numbered[1]) <= len(files):
            found[source["article"]] = files[int(numbered[1]) - 1]
    return found


def score(briefs: Sequence[Brief], gold: Gold, names: dict[str, str], name: str = "run") -> Evaluation:
    """Score briefs against gold. names: article id to file name; each brief stands for one situation at most."""
    found = Evaluation(name, situations=len(gold.situations), briefs=len(briefs))
    files = [{names.get(a.id, a.id) for a in brief.articles} for brief in briefs]
    used: set[int] = set()
    for situation in gold.situations:
        want = set(situation.articles)
        open_ = [n for n in range(len(briefs)) if n not in used]
        best = max(open_, key=lambda n: (len(files[n] & want), -n), default=None)
        found.placed[1] += len(want)
        if best is None:
            _missing(found, situation)
            continue
        used.add(best)
        found.split += sum(1 for mine in files if mine & want) - 1
        found.placed[0] += len(files[best] & want)
        found.foreign += len(files[best] - want)
        _score_figures(found, situation, briefs[best])
    for brief in briefs:
        found.rejected += len(brief.rejected)
        found.items += sum(sum(a.items.values()) for a in brief.articles)
    return found


def _missing(found: Evaluation, situation: GoldSituation) -> None:
    """A situation without a brief: nothing of it is right."""
    scored = [f for f in situation.figures if f.value is not None]
    found.headline[1] += sum(f.headline for f in scored)
    found.recall[1] += len(situation.figures)
    found.lines.append(f"no brief for: {situation.title}")


def _score_figures(found: Evaluation, situation: GoldSituation, brief: Brief) -> None:
    rows = (*brief.casualties, *brief.losses)
    rivals = _rivals(brief)
    for figure in situation.figures:
        if figure.value is None:
            continue
        same = _of_measure(rows, figure)
        hit = any(_close(v, w) for r in same for v in (*printed(r), *rivals.get(r.id, ())) for w in figure.right)
        found.recall[0] += hit
        found.recall[1] += 1
        if figure.headline:
            right, values = _headline(figure, same, hit, situation.disputed_headline is not None)
            found.headline[0] += right
            found.headline[1] += 1
            shown = ", ".join(f"{v:g}" for v in values[:6]) or "nothing"
            found.lines.append(
                f"{'right' if right else 'WRONG'}: {figure.measure} ({figure.whose}): gold {figure.value:g}, printed {shown}"
            )
    for row in rows:
        if row.of_everybody and row.state not in _SILENT:
            _score_false(found, situation, row, (*printed(row), *rivals.get(row.id, ())))


def _rivals(brief: Brief) -> dict[str, tuple[float, ...]]:
    """By row, the other counts that are printed beside its own, as their dispute is open."""
    own = {row.id: row.value for row in (*brief.casualties, *brief.losses)}
    return {
        c.refs[0]: tuple(p.value for p in c.positions if p.value is not None and p.value != own.get(c.refs[0]))
        for c in brief.conflicts
        if c.kind == "figures" and not c.settled
    }


def _of_measure(rows: Sequence[FigureRow], figure: GoldFigure) -> list[FigureRow]:
    """Rows of the figure's measure; every row if no row has it (articles' words for a measure differ)."""
    measures = {r.measure for r in rows}
    return [r for r in rows if r.measure == figure.measure or figure.measure not in measures]


def _headline(figure: GoldFigure, rows: Sequence[FigureRow], hit: bool, disputed: bool) -> tuple[bool, list[float]]:
    """Whether a headline count is printed right: a count of everybody in a row of everybody, and as one value."""
    at = [r for r in rows if r.of_everybody == (figure.scope == "whole")]
    values = sorted({v for r in at for v in printed(r)})
    if figure.scope != "whole":
        return hit, values
    ranged = any(r.state == "range" and r.of_everybody for r in at)
    return hit and any(_close(v, w) for v in values for w in figure.right) and (disputed or not ranged), values


def printed(row: FigureRow) -> list[float]:
    """The current values a row prints."""
    ends = (row.low, row.high) if row.state == "range" else ()
    return [v for v in (row.value, *ends) if v is not None]


def _score_false(found: Evaluation, situation: GoldSituation, row: FigureRow, values: Iterable[float]) -> None:
    wrong = {
        w.value: w.why for f in situation.figures if f.measure == row.measure and f.scope == "whole" for w in f.must_not
    }
    wrong |= {s.value: "a false sum" for s in situation.false_sums if s.measure in (None, row.measure)}
    taken_back = {w.value for w in situation.withdrawn if w.measure in (None, row.measure)}
    for value in values:
        for bad, why in wrong.items():
            if _close(value, bad):
                found.false_values += 1
                found.lines.append(f"FALSE: {row.measure}: prints {value:g} ({why})")
        if value in taken_back:
            found.false_values += 1
            found.lines.append(f"FALSE: {row.measure}: prints {value:g}, which was taken back")


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(1.0, abs(other)) + 1e-9


def checked_citations(briefs: Sequence[Brief], records: Path) -> tuple[int, int]:
    """How many citations stand at their offsets in the articles of ``records.jsonl``, of how many; (0, 0) without it."""
    if not records.is_file():
        return 0, 0
    texts = {}
    for line in read_text(records).split("\n"):
        if line.strip():
            article = json.loads(line)["article"]
            texts[article["id"]] = article["text"]
    cited = {
        (c["article"], c["start"], c["end"], c["quote"]) for brief in briefs for c in _citations(brief.model_dump())
    }
    good = sum(texts.get(article, "")[start:end] == quote for article, start, end, quote in cited)
    return good, len(cited)


def _citations(value: Any) -> Iterable[dict[str, Any]]:
    if isinstance(value, dict):
        if set(value) == {"article", "quote", "start", "end"}:
            yield value
        else:
            for part in value.values():
                yield from _citations(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _citations(part)
