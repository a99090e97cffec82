"""``python -m benchmarks.ablation [case ...]``: what each named rule of the merger is worth on the recorded cases.

Each rule is switched off in turn; the briefs of all cases are then held against their gold, and the plain-text
ledger cases are merged again. A rule whose loss changes nothing has no case that needs it: give it one, or take it out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.brief import compose
from summarizer.cases import case_articles, load_case, run_case
from summarizer.evaluation import Evaluation, Gold, load_gold, score
from summarizer.evaluation.score import names_of
from summarizer.merger.merge import merge
from summarizer.records.brief import Brief
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord
from summarizer.records.rules import Rule
from tests.merger.tables import cases as ledger_files
from tests.merger.tables import read_case, records_of

FIXTURES = Path("fixtures")
WITHOUT_GOLD_FOR = "disputes and lines have no gold; their numbers are only compared"


@dataclass(frozen=True)
class Story:
    """A recorded case with its records and its gold."""

    name: str
    records: tuple[ArticleRecord, ...]
    names: dict[str, str]
    gold: Gold


@dataclass(frozen=True)
class Outcome:
    """What a case's briefs hold. disputes and statements are counts; rows: every printed value and dispute, to see any change."""

    right: int
    recalled: int
    placed: int
    wrong: int
    split: int
    disputes: int
    statements: int
    rows: tuple[str, ...]

    def worse(self, other: Outcome) -> int:
        """How many scored things the other outcome has more."""
        lost = (other.right - self.right) + (other.recalled - self.recalled) + (other.placed - self.placed)
        return lost + (self.wrong - other.wrong) + (self.split - other.split)


def load_story(folder: Path) -> Story:
    """A case, replayed. Raises VerifyError where a recording is missing."""
    run, _ = run_case(folder)
    sources = case_articles(folder, load_case(folder)).sources
    names = names_of([{"name": s.name, "article": s.article} for s in sources], ())
    return Story(folder.name, run.records, names, load_gold(folder / "gold.json"))


def outcome(story: Story, options: MergeOptions) -> Outcome:
    """A case's briefs under some options, held against its gold."""
    briefs = [compose(situation) for situation in merge(story.records, options).situations]
    found: Evaluation = score(briefs, story.gold, story.names, story.name)
    return Outcome(
        found.headline[0], found.recall[0], found.placed[0], found.false_values + found.foreign, found.split,
        sum(len(b.conflicts) for b in briefs), sum(_statements(b) for b in briefs), tuple(_rows(briefs)),
    )  # fmt: skip


def _statements(brief: Brief) -> int:
    lists = (
        brief.events,
        brief.claims,
        brief.measures,
        brief.positions,
        brief.conditions,
        brief.outlook,
        brief.background,
    )
    return sum(map(len, lists))


def _rows(briefs: Sequence[Brief]) -> Iterable[str]:
    for brief in briefs:
        for row in (*brief.casualties, *brief.losses, *brief.sums):
            yield f"{row.id}={row.value}/{row.state}"
        for conflict in brief.conflicts:
            yield f"{conflict.kind}={'/'.join(p.text for p in conflict.positions)}"


def ledger_changes() -> dict[Rule, list[str]]:
    """The ledger cases that come out otherwise without each rule."""
    cases = {path.stem: records_of(read_case(path)) for path in ledger_files(FIXTURES / "ledger")}
    whole = {name: merge(records).situations for name, records in cases.items()}

    def changed(rule: Rule) -> list[str]:
        without = MergeOptions(without=frozenset({rule}))
        return [name for name, records in cases.items() if merge(records, without).situations != whole[name]]

    return {rule: changed(rule) for rule in Rule}


def table(stories: Sequence[Story]) -> str:
    """One line a rule: what all cases lose without it, and which cases notice."""
    whole = {story.name: outcome(story, MergeOptions()) for story in stories}
    ledger = ledger_changes()
    lines = [
        "| rule | headline counts lost | figures lost | false or foreign more | briefs split | disputes | statements | cases that change | ledger cases that change |",
        "|---|--:|--:|--:|--:|--:|--:|---|---|",
    ]
    for rule in Rule:
        found = {story.name: outcome(story, MergeOptions(without=frozenset({rule}))) for story in stories}
        changed = [name for name, one in found.items() if one != whole[name]]

        def loss(field: str, found: dict[str, Outcome] = found) -> int:
            return sum(getattr(whole[name], field) - getattr(one, field) for name, one in found.items())

        cells = (
            loss("right"),
            loss("recalled"),
            -loss("wrong"),
            -loss("split"),
            -loss("disputes"),
            -loss("statements"),
        )
        lines.append(
            f"| `{rule.name}` | "
            + " | ".join(f"{n:+d}" if n else "0" for n in cells)
            + f" | {', '.join(changed) or 'none'} | {', '.join(ledger[rule]) or 'none'} |"
        )
    sums = [
        sum(getattr(one, field) for one in whole.values())
        for field in ("right", "recalled", "wrong", "split", "disputes", "statements")
    ]
    lines.append("| all rules on | " + " | ".join(map(str, sums)) + f" | {len(stories)} cases | |")
    return "\n".join(lines)


def main(names: Sequence[str]) -> int:
    """Print the table; 1 if some rule changes no case."""
    folders = [FIXTURES / n for n in names] or sorted(p.parent for p in FIXTURES.glob("*/gold.json"))
    text = table([load_story(folder) for folder in folders])
    sys.stdout.write(text + "\n")
    return 1 if "| none | none |" in text else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
