"""What is disputed: claims and what their own articles set against them, and adversaries' rival accounts.

Precision goes first. A denial hangs on the claim that its article says it answers, and so on
every statement united with that claim; nothing hangs on place and day. Accusations of each other
are no dispute, as both can be true; only who began can be true but one way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from summarizer.components import UnionFind
from summarizer.identity.sides import Sides
from summarizer.merger.statements.lines import likeness
from summarizer.merger.statements.mention import Mention
from summarizer.records.brief import Conflict, ConflictKind, DisputeSide, Statement
from summarizer.records.options import MergeOptions
from summarizer.records.rules import Rule

ONE_QUESTION = ("start", "ground", "intervention")
"""Topics that are one question, whatever the single claims are: who began, who holds what, who takes part."""
CONTRADICTED = (*ONE_QUESTION, "cause", "investigation", "status", "losses_people", "losses_things")
"""Topics on which a claim can contradict another; elsewhere ("each shells the other") both can be true, and only a denial disputes."""
ADVERSARIAL = ("armed_conflict", "unrest", "attack")
"""Kinds of situation in which sides accuse each other."""
SAME_QUESTION = 0.6
MOST_POSITIONS = 8


def answer_links(
    mentions: Sequence[Mention], home: Mapping[str, str], figures: Mapping[str, str], options: MergeOptions
) -> list[tuple[str, str]]:
    """Pairs (statement that answers, statement or point answered). home: mention id to statement id; figures: ids of points."""
    if not options.on(Rule.DENIAL_ANSWERS):
        return []
    found = []
    for mention in mentions:
        if mention.item.answers is None:
            continue
        if not contradicts(mention):
            continue
        target = f"{mention.article}.{mention.item.answers}"
        answered = home.get(target) or figures.get(target)
        if answered and answered != home[mention.id]:
            found.append((home[mention.id], answered))
    return sorted(set(found))


def contradicts(mention: Mention) -> bool:
    """Whether an item that answers another disputes it: a denial, or somebody's rival account of what can be true but one way.

    An outlet's own remark ("he gave no evidence") is no position.
    """
    if mention.item.kind in ("denial", "figure"):
        return True
    return bool(mention.party or mention.item.by) and mention.item.topic in CONTRADICTED


def disputes_of(
    statements: Sequence[Statement],
    links: Sequence[tuple[str, str]],
    points: Mapping[str, DisputeSide],
    sides: Sides,
    kind: str,
    options: MergeOptions,
) -> list[Conflict]:
    """Every dispute over deeds: denials with their claims, and who began; each statement in one at most."""
    by_id = {s.id: s for s in statements}
    groups = _groups(links, by_id, points)
    used = {ref for group in groups for ref in group}
    free = [s for s in statements if s.id not in used]
    beside: dict[str, list[Statement]] = {}
    if options.on(Rule.RIVAL_ACCOUNTS) and kind in ADVERSARIAL:
        beside = {topic: accounts_of(topic, free, sides) for topic in ("start", "intervention")}
    found = [_denied(group, links, by_id, points, beside, sides) for group in groups]
    if not any(c.topic == "start" for c in found) and (told := _both_sides(beside.get("start", ()), sides)):
        found.append(
            conflict_of("conflict-start", "rival_accounts", "start", None, [position_of(s) for s in told], told)
        )
    history = {s.id for s in statements if s.kind in ("background", "figure")}
    found = [c for c in found if not set(c.refs) <= history]
    return [c for c in found if len({(p.who, p.denial, p.text) for p in c.positions}) > 1]


def _groups(
    links: Sequence[tuple[str, str]], by_id: Mapping[str, Statement], points: Mapping[str, DisputeSide]
) -> list[tuple[str, ...]]:
    joined: UnionFind[str] = UnionFind()
    for one, other in links:
        if one in by_id and (other in by_id or other in points):
            joined.union(one, other)
    first: dict[str, str] = {}
    for one, other in links:
        topics = [by_id[ref].topic for ref in (one, other) if ref in by_id]
        topic = next((t for t in topics if t in ONE_QUESTION), None)
        if topic and len(topics) > 1:
            joined.union(first.setdefault(topic, one), one)
    answering = sorted({one for one, _ in links if one in by_id})
    for n, one in enumerate(answering):
        for other in answering[n + 1 :]:
            if _one_question(by_id[one], by_id[other]):
                joined.union(one, other)
    return list(joined.groups().values())


def _one_question(one: Statement, other: Statement) -> bool:
    """Whether two denials are of one question: the same party denies, on one topic, and the questions read alike."""
    if not one.question or not other.question or one.topic != other.topic or one.party != other.party:
        return False
    return likeness(one.question, other.question) >= SAME_QUESTION


def _denied(
    group: Sequence[str],
    links: Sequence[tuple[str, str]],
    by_id: Mapping[str, Statement],
    points: Mapping[str, DisputeSide],
    rivals: Mapping[str, Sequence[Statement]],
    sides: Sides,
) -> Conflict:
    """A claim (or several of one question) and what is said against it; on topics of one question with the rival accounts."""
    told = sorted((by_id[ref] for ref in group if ref in by_id), key=in_order)
    answering = {one for one, _ in links}
    claims = [s for s in told if s.id not in answering] + [s for s in told if s.id in answering]
    topic = _usual_topic(claims)
    shown = claims
    if topic in ONE_QUESTION and len(claims) > 2:
        shown = in_turn(claims, sides)
    if topic in ONE_QUESTION:
        shown += [s for s in rivals.get(topic, ()) if s not in shown]
    positions = [points[ref] for ref in group if ref in points] + [position_of(s) for s in shown]
    question = _usual_question(claims) if topic in ONE_QUESTION and len(shown) > 2 else _first_question(claims)
    return conflict_of(f"conflict-{min(group)}", "denied", topic, question, positions, told)


def _first_question(claims: Sequence[Statement]) -> str | None:
    """The question as the first article that asks it has it."""
    return next((s.question for s in claims if s.question), None)


def _usual_question(claims: Sequence[Statement]) -> str | None:
    """The question, where all that ask one on a wide topic ask the same and most do ask; else the topic's own is asked."""
    asked = [s.question for s in claims if s.question]
    same = all(likeness(asked[0], other) >= SAME_QUESTION for other in asked[1:]) if asked else False
    return asked[0] if same and 2 * len(asked) > len(claims) else None


def _usual_topic(claims: Sequence[Statement]) -> str:
    """The topic of most of the statements; of equals the first."""
    topics = [s.topic for s in claims]
    return max(topics, key=lambda t: (topics.count(t), -topics.index(t))) if topics else "other"


def in_order(statement: Statement) -> tuple[str, int, str]:
    """Statements by day, then weight, then place in the articles."""
    return (statement.day or "9", statement.weight, statement.id)


def position_of(statement: Statement) -> DisputeSide:
    """A statement as a position in a dispute."""
    return DisputeSide(
        who=statement.party or statement.by or "",
        text=statement.text,
        day=statement.day,
        ref=statement.id,
        denial=statement.kind == "denial",
        citations=statement.citations[:2],
    )


def conflict_of(
    name: str,
    kind: ConflictKind,
    topic: str,
    question: str | None,
    positions: Sequence[DisputeSide],
    told: Sequence[Statement],
) -> Conflict:
    """A conflict of positions."""
    return Conflict(
        id=name,
        kind=kind,
        topic=topic,
        question=question or "",
        positions=tuple(positions[:MOST_POSITIONS]),
        weight=min((s.weight for s in told), default=2),
        refs=tuple(p.ref for p in positions),
        citations=tuple(dict.fromkeys(c for p in positions for c in p.citations)),
    )


def accounts_of(topic: str, free: Sequence[Statement], sides: Sides) -> list[Statement]:
    """The sides' claims and denials on a topic of one question, the weightiest first."""
    told = [
        s for s in free if s.topic == topic and s.kind in ("claim", "denial") and not s.planned and sides.find(s.party)
    ]
    return sorted(told, key=lambda s: (s.weight, in_order(s)))


def _both_sides(told: Sequence[Statement], sides: Sides) -> list[Statement]:
    """The weightiest claims of each camp, in turn, so that each side is heard; none if only one camp speaks."""
    return in_turn(told, sides)[:MOST_POSITIONS] if len({_camp(s, sides) for s in told}) > 1 else []


def in_turn(told: Sequence[Statement], sides: Sides) -> list[Statement]:
    """Statements of the camps in turn, each camp's weightiest and newest first; who speaks first began first."""
    camps: dict[str, list[Statement]] = defaultdict(list)
    for statement in told:
        camps[_camp(statement, sides)].append(statement)
    first = sorted(camps, key=lambda name: in_order(min(camps[name], key=in_order)))
    # Who began is told best by what was said first; of everything else the newest counts.
    newest = any(s.topic != "start" for s in told)
    by_day = {n: sorted(sorted(camps[n], key=in_order), key=lambda s: s.day or "", reverse=newest) for n in first}
    queues = [sorted(by_day[n], key=lambda s: s.weight) for n in first]
    longest = max((len(q) for q in queues), default=0)
    return [q[n] for n in range(longest) for q in queues if n < len(q)]


def _camp(statement: Statement, sides: Sides) -> str:
    side = sides.find(statement.party) or statement.party or statement.by or ""
    return next((e.camp or e.name for e in sides.entries if e.name == side), side)
