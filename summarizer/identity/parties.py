"""The one table of parties: who is who across all articles (rule M2).

Sides come first, then everybody inside the side they belong to, so that a ministry is only
ever compared with offices of its own state. What the names decide is in ``sidenames`` and
``officenames``; here local parties are put under forms, forms become entries, and every entry
keeps the names it was printed under and why they were taken for one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from operator import eq

from summarizer.identity.alignment import Alignment, Node, Pairs
from summarizer.identity.camps import Camps, align_camps
from summarizer.identity.chains import SIDE, Chains, Local, chains, side_words, unique
from summarizer.identity.names import belongs_to, normal_name, slug, without, words
from summarizer.identity.namesakes import join_namesakes
from summarizer.identity.officenames import align_block, read_name
from summarizer.identity.offices import OFFICES, STOP, TITLES
from summarizer.identity.sidenames import align_sides
from summarizer.records.brief import PartyEntry
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord

_TOP_CLASSES = ("body", "authority", "expert", "witness", "media")
_ROLE_ORDER = ("side", "outside_power", "authority", "body", "organisation", "expert", "witness", "media")


@dataclass(frozen=True)
class PartyTable:
    """Every party of a set of articles. missed: joins and separations that named nobody."""

    entries: tuple[PartyEntry, ...]
    missed: tuple[tuple[str, str], ...] = ()
    _by_id: Mapping[str, PartyEntry] = field(default_factory=dict, repr=False)
    _ids: Mapping[Local, str] = field(default_factory=dict, repr=False)
    _camps: Camps = field(default_factory=Camps, repr=False)
    _sides: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _offices: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _labels: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Answer once for every party what is asked for with every item."""
        known = self._by_id
        object.__setattr__(self, "_sides", {party: entry.side for party, entry in known.items()})
        object.__setattr__(self, "_offices", {party: _office(party, known) for party in known})
        object.__setattr__(self, "_labels", {party: _label(entry, known) for party, entry in known.items()})

    def resolve(self, article: str, local: str | None) -> str | None:
        """The global id of a local party, or None for null and for an id the article does not list."""
        return None if local is None else self._ids.get((article, local))

    def entry(self, party: str) -> PartyEntry:
        """The entry of a global id. Raises KeyError for an unknown one."""
        return self._by_id[party]

    def side(self, party: str) -> str:
        """The top of the part-of chain (global id)."""
        return self._sides[party]

    def office(self, party: str) -> str:
        """The party of the chain that stands directly under the side; the side itself at the top."""
        return self._offices[party]

    def role(self, party: str) -> str:
        """The role most articles give (see ``records.answer.PartyRole``)."""
        return self._by_id[party].role

    def name(self, party: str) -> str:
        """The display name."""
        return self._by_id[party].name

    def camp(self, party: str) -> str | None:
        """The camp of the party's side, or None."""
        return self._by_id[party].camp

    def opposed(self, first: str, second: str) -> bool:
        """Whether the sides of two parties stand in different known camps that some article sets apart."""
        return self._camps.opposed(self.side(first), self.side(second))

    def allied(self, first: str, second: str) -> bool:
        """Whether two parties are of one side or of one known camp."""
        return self.side(first) == self.side(second) or self._camps.allied(self.side(first), self.side(second))

    def label(self, party: str) -> str:
        """For print: the name, and in brackets whom it belongs to where the name does not say so."""
        return self._labels[party]


def party_table(
    records: Sequence[ArticleRecord],
    options: MergeOptions | None = None,
    joins: Pairs = (),
    separations: Pairs = (),
) -> PartyTable:
    """Build the table. Pure; the same for every order of records; a copy of an article adds nothing but its id.

    joins, separations: pairs of names, as printed or as displayed, that the desk takes for one party or keeps apart.
    """
    letters = (options or MergeOptions()).name_letters
    distinct = unique(records)
    texts = {record.article.id: record.article.text for record in distinct}
    found = chains(distinct)
    alignment = Alignment(separations)
    node_of = _align_tops(found, alignment, joins, letters)
    node_of |= _align_members(found, alignment, node_of, joins, letters)
    join_namesakes(found, alignment, node_of)
    root_of = {local: alignment.groups.find(node) for local, node in node_of.items()}
    drafts = _drafts(found, alignment, root_of, texts)
    camps = _camps(found, drafts, root_of, texts)
    entries = tuple(sorted((d.entry(drafts, camps) for d in drafts.values()), key=lambda entry: entry.id))
    return PartyTable(
        entries=entries,
        missed=tuple(sorted(p for p in {*joins, *separations} if not all(alignment.named(name) for name in p))),
        _by_id={entry.id: entry for entry in entries},
        _ids={local: drafts[root].id for local, root in root_of.items()},
        _camps=camps,
    )


@dataclass
class _Draft:
    """An entry while its parent and id are still being found."""

    name: str
    names: tuple[str, ...]
    role: str
    articles: tuple[str, ...]
    joined: tuple[str, ...]
    parent: Node | None = None
    side: Node = ()
    id: str = ""

    def entry(self, drafts: Mapping[Node, _Draft], camps: Camps) -> PartyEntry:
        """The finished entry."""
        side = drafts[self.side].id
        return PartyEntry(
            id=self.id, name=self.name, names=self.names, role=self.role, side=side, articles=self.articles, joined=self.joined,
            part_of=drafts[self.parent].id if self.parent else None, camp=camps.of.get(side),
        )  # fmt: skip


def _align_tops(found: Chains, alignment: Alignment, joins: Pairs, letters: int) -> dict[Local, Node]:
    """Put every top under its form and join the forms, class by class."""
    nodes: dict[Local, Node] = {}
    for local in sorted(found.parties):
        if found.parent[local] is None:
            party, klass = found.parties[local], found.klass[local]
            spelled = normal_name(party.name).split() if klass == SIDE else read_name(party.name, klass=klass).spelled
            nodes[local] = alignment.add(klass, spelled, local, party.name, party.aliases, party.role)
    _force(alignment, joins, set(nodes.values()))
    align_sides(alignment, letters)
    for klass in _TOP_CLASSES:
        align_block(alignment, klass, klass, frozenset(), letters)
    return nodes


def _align_members(
    found: Chains, alignment: Alignment, tops: Mapping[Local, Node], joins: Pairs, letters: int
) -> dict[Local, Node]:
    """Put everybody else under a form inside the side, and join the forms, side by side."""
    group = {local: alignment.groups.find(node) for local, node in tops.items()}
    own_words = {root: _group_words(alignment, root) for root in set(group.values())}
    nodes: dict[Local, Node] = {}
    blocks: dict[str, tuple[str, frozenset[str]]] = {}
    for local in sorted(set(found.parties) - set(tops)):
        party, klass, root = found.parties[local], found.klass[local], group[found.top(local)]
        block = "/".join((klass, *root))
        blocks[block] = (klass, own_words[root])
        spelled = read_name(party.name, own_words[root], klass).spelled
        nodes[local] = alignment.add(block, spelled, local, party.name, party.aliases, party.role)
    _force(alignment, joins, set(nodes.values()))
    for block in sorted(blocks):
        align_block(alignment, block, *blocks[block], letters)
    return nodes


def _group_words(alignment: Alignment, root: Node) -> frozenset[str]:
    forms = [alignment.forms[node] for node in alignment.groups.members(root)]
    return side_words(
        {name for form in forms for name in form.names}, {name for form in forms for name in form.aliases}
    )


def _force(alignment: Alignment, joins: Pairs, among: set[Node]) -> None:
    """Apply the desk's joins to the forms that are there."""
    for first, second in sorted(set(joins)):
        named = [node for name in (first, second) for node in alignment.named(name) if node in among]
        if all(set(alignment.named(name)) & among for name in (first, second)):
            for node in named[1:]:
                alignment.force(node, named[0], "joined by the desk")


def _drafts(
    found: Chains, alignment: Alignment, root_of: Mapping[Local, Node], texts: Mapping[str, str]
) -> dict[Node, _Draft]:
    members: dict[Node, list[Local]] = defaultdict(list)
    for local in sorted(root_of):
        members[root_of[local]].append(local)
    reasons: dict[Node, set[str]] = defaultdict(set)
    for node, reason in alignment.reasons:
        reasons[alignment.groups.find(node)].add(reason)
    drafts = {root: _draft(found, locals_, texts, reasons[root]) for root, locals_ in sorted(members.items())}
    _set_parents(found, drafts, members, root_of, texts)
    _set_ids(drafts)
    return drafts


def _draft(found: Chains, locals_: Sequence[Local], texts: Mapping[str, str], reasons: set[str]) -> _Draft:
    parties = [(found.parties[local], texts[local[0]]) for local in locals_]
    entered = [local for local in locals_ if not _misentered(found, local)] or locals_
    names = _counted((found.parties[local].name, texts[local[0]]) for local in entered)
    roles = _counted((_role(found, local), texts[local[0]]) for local in locals_)
    notes = {found.notes[local] for local in locals_ if local in found.notes}
    return _Draft(
        name=min(names, key=lambda name: (-names[name], -len(name), name)),
        names=tuple(sorted({name for party, _ in parties for name in (party.name, *party.aliases)})),
        role=min(roles, key=lambda role: (-roles[role], _ROLE_ORDER.index(role))),
        articles=tuple(sorted({local[0] for local in locals_})),
        joined=tuple(sorted(reasons | notes)),
    )


def _role(found: Chains, local: Local) -> str:
    """The role given, or authority for an army that was entered as a side."""
    return "authority" if _misentered(found, local) else found.parties[local].role


def _misentered(found: Chains, local: Local) -> bool:
    return local in found.notes and found.parties[local].role == "side"


def _counted(pairs: Iterable[tuple[str, str]]) -> Counter[str]:
    """How many distinct texts carry each value."""
    return Counter(value for value, _ in set(pairs))


def _set_parents(
    found: Chains,
    drafts: Mapping[Node, _Draft],
    members: Mapping[Node, list[Local]],
    root_of: Mapping[Local, Node],
    texts: Mapping[str, str],
) -> None:
    """The office most articles name, before the bare side; a circle that only appears across articles falls back to the side."""
    for root in sorted(drafts):
        tops = _voted(((root_of[found.top(local)], texts[local[0]]) for local in members[root]), partial(eq, root))
        drafts[root].side = tops or root
    for root in sorted(drafts):
        draft = drafts[root]
        above = [(local, found.parent[local]) for local in members[root]]
        votes = [(root_of[parent], texts[local[0]]) for local, parent in above if parent is not None]
        inside = [(node, text) for node, text in votes if node != root and drafts[node].side == draft.side]
        parent = _voted(inside, lambda node: drafts[node].side == node)
        if draft.side != root:
            draft.parent = parent if parent and not _leads_to(drafts, parent, root) else draft.side


def _voted(votes: Iterable[tuple[Node, str]], last: Callable[[Node], bool]) -> Node | None:
    """The node most texts vote for; nodes that ``last`` holds for come after all others."""
    counted = Counter(node for node, _ in set(votes))
    return min(counted, key=lambda node: (last(node), -counted[node], node)) if counted else None


def _leads_to(drafts: Mapping[Node, _Draft], start: Node, goal: Node) -> bool:
    at: Node | None = start
    while at is not None:
        if at == goal:
            return True
        at = drafts[at].parent
    return False


def _set_ids(drafts: Mapping[Node, _Draft]) -> None:
    """Slugs of the display names; where two are equal, sides come first, then the forms' own order."""
    taken: Counter[str] = Counter()
    for root in sorted(
        drafts, key=lambda node: (drafts[node].side != node, _ROLE_ORDER.index(drafts[node].role), node)
    ):
        base = slug(drafts[root].name)
        taken[base] += 1
        drafts[root].id = base if taken[base] == 1 else f"{base}-{taken[base]}"


def _camps(
    found: Chains, drafts: Mapping[Node, _Draft], root_of: Mapping[Local, Node], texts: Mapping[str, str]
) -> Camps:
    """Collect each distinct article's camp letters by side: the side's own letter, else its members' if they agree."""
    own: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    members: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for local in sorted(found.parties):
        letter = found.parties[local].camp
        if letter:
            side = drafts[drafts[root_of[local]].side].id
            where = own if found.parent[local] is None else members
            where[texts[local[0]]][side].add(letter)
    letters = []
    for text in sorted({*own, *members}):
        merged = {**members[text], **own[text]}
        letters.append({side: min(found_) for side, found_ in sorted(merged.items()) if len(found_) == 1})
    return align_camps(letters, [d.id for d in drafts.values() if d.role == "side"])


def _office(party: str, known: Mapping[str, PartyEntry]) -> str:
    at = known[party]
    while at.part_of is not None and known[at.part_of].part_of is not None:
        at = known[at.part_of]
    return at.id


def _label(entry: PartyEntry, known: Mapping[str, PartyEntry]) -> str:
    if entry.part_of is None:
        return entry.name
    office, top = known[entry.part_of], known[entry.side]
    if _says(entry.name, top.name) or _says(entry.name, office.name):
        return entry.name
    if office is top or _says(office.name, top.name):
        return f"{entry.name} ({office.name})"
    return f"{entry.name} ({office.name}, {top.name})"


@lru_cache(maxsize=1 << 14)
def _says(name: str, parent: str) -> bool:
    """Whether a name holds a distinctive word (or a demonym) of its parent's name."""
    distinctive = without(words(parent), STOP | frozenset(OFFICES) | frozenset(TITLES))
    return any(belongs_to(word, distinctive) for word in words(name))
