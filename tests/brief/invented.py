"""Invented situations as the merger hands them over: an earthquake in Tessarune, a war of Velmark and the Northern Front.

Quotes are made up from the sentences they prove, each at a place of its own in its article.
"""

from __future__ import annotations

import itertools
from typing import Any

from summarizer.records.brief import (
    ArticleEntry,
    Conflict,
    DisputeSide,
    Family,
    Gap,
    Merged,
    PartyEntry,
    Period,
    SituationInfo,
    Statement,
    Unplaced,
)
from summarizer.records.figures import Change, FigureRow, Point
from summarizer.records.record import Citation


class Builder:
    """Makes values with ids and citations of their own. articles: how many there are; citations go round them."""

    def __init__(self, articles: int = 5) -> None:
        self.articles = articles
        self._count = itertools.count(1)

    def next(self) -> int:
        """The next number."""
        return next(self._count)

    def cite(self, words: str, article: int | None = None) -> Citation:
        """A citation of its own."""
        n = self.next()
        number = article if article is not None else n % self.articles + 1
        return Citation(article=f"a-{number}", quote=words, start=100 * n, end=100 * n + len(words))

    def say(self, kind: str, text: str, day: str | None = None, **fields: Any) -> Statement:
        """A statement; its day is that of the happening unless ``day_basis`` says otherwise."""
        fields.setdefault("day_basis", "happened" if day else "reported")
        fields.setdefault("topic", "other")
        fields.setdefault("weight", 1)
        fields.setdefault("citations", (self.cite(text),))
        return Statement(id=f"s-{self.next():04}", kind=kind, text=text, day=day, **fields)

    def point(self, value: float | None, as_of: str | None = None, state: str = "current", **fields: Any) -> Point:
        """A figure of one article."""
        printed = fields.pop("printed", f"{value:g}" if value is not None else "dozens")
        fields.setdefault("citations", (self.cite(f"a count of {printed}"),))
        fields.setdefault("qualifier", "exact" if value is not None else "vague")
        fields.setdefault("weight", 1)
        return Point(
            id=f"p-{self.next():04}",
            value=value,
            printed=printed,
            told="now",
            as_of=as_of,
            as_of_given=True,
            state=state,
            **fields,  # type: ignore[arg-type]
        )

    def row(
        self, measure: str, value: float | None, as_of: str | None = None, said_by: str = "", **fields: Any
    ) -> FigureRow:
        """A row of the ledger; its newest point is made from it."""
        n = self.next()
        series = fields.pop("series", ())
        state = fields.pop("state", "stated" if value is not None else "vague")
        party = fields.pop("party", None)
        qualifier = fields.pop("qualifier", "exact")
        printed = fields.pop("printed", f"{value:g}" if value is not None else "dozens")
        fields.setdefault("weight", 1)
        fields.setdefault("unit", "person")
        cited = fields.pop("citations", (self.cite(f"{said_by} counts {printed} {measure}".strip()),))
        if value is not None:
            series = (
                *series,
                self.point(
                    value, as_of, said_by=said_by, party=party, qualifier=qualifier, citations=cited, printed=printed
                ),
            )
        return FigureRow(
            id=f"row-{measure}-{n:04}", measure=measure, value=value, as_of=as_of, said_by=(said_by,) if said_by else (), state=state,
            qualifier=qualifier, series=series, citations=cited, **fields,
        )  # fmt: skip

    def side(self, who: str, text: str, day: str | None = None, **fields: Any) -> DisputeSide:
        """A position in a dispute."""
        fields.setdefault("citations", (self.cite(text),))
        return DisputeSide(who=who, text=text, day=day, ref=fields.pop("ref", f"x-{self.next():04}"), **fields)

    def dispute(self, kind: str, question: str, *positions: DisputeSide, **fields: Any) -> Conflict:
        """A disputed question."""
        fields.setdefault("weight", 1)
        fields.setdefault("refs", tuple(p.ref for p in positions))
        fields.setdefault("citations", tuple(c for p in positions for c in p.citations))
        return Conflict(id=f"c-{self.next():04}", kind=kind, question=question, positions=positions, **fields)  # type: ignore[arg-type]

    def article(self, number: int, day: str, **fields: Any) -> ArticleEntry:
        """An article's entry."""
        fields.setdefault("outlet", "Ovesta Press")
        return ArticleEntry(
            n=number,
            id=f"a-{number}",
            opening=f"Opening of article {number}",
            date=day,
            latest_day=day,
            family=f"f-{number}",
            **fields,
        )


OFFICE = "civil protection office"
MINISTRY = "health ministry"


def earthquake() -> Merged:
    """An earthquake whose toll was corrected and on whose dead two offices differ."""
    b = Builder()
    killed = b.row(
        "killed", 88, "2031-03-06 18:00", OFFICE,
        series=(
            b.point(14, "2031-03-04", "earlier", said_by=OFFICE, qualifier="at_least"),
            b.point(63, "2031-03-05", "earlier", said_by=OFFICE),
            b.point(72, "2031-03-05 18:00", "earlier", said_by=OFFICE),
            b.point(95, "2031-03-06 08:00", "withdrawn", said_by=OFFICE, reason="seven people had been counted twice"),
        ),
        change=Change(value=95, as_of="2031-03-06 08:00", taken_back=True, reason="seven people had been counted twice", citations=(b.cite("we take back the 95"),)),
    )  # fmt: skip
    office72 = b.side(
        OFFICE, "The civil protection office counted 72 dead from lists of rescue teams.", "2031-03-05 18:00", value=72
    )
    ministry58 = b.side(MINISTRY, "The health ministry counted 58 dead.", "2031-03-05 18:00", value=58)
    return Merged(
        situation=SituationInfo(id="tessarune-2031", kind="earthquake", title="Tessarune earthquake", place="Tessarune", country="Ulvessa", first_day="2031-03-04"),
        as_of="2031-03-06",
        period=Period(first="2031-03-04", last="2031-03-06", newest_article="2031-03-06"),
        articles=tuple(b.article(n, day, outlet=o) for n, day, o in (
            (1, "2031-03-04", "Ovesta Press"), (2, "2031-03-04", "Corvane Press"), (3, "2031-03-05", "Ulvessan Courier"),
            (4, "2031-03-06", "Ovesta Press"), (5, "2031-03-06", "Corvane Press"))),
        families=(Family(id="f-1", articles=("a-1",)),),
        casualties=(
            killed,
            b.row("missing", 29, "2031-03-06 18:00", OFFICE, series=(b.point(120, "2031-03-05", "earlier", said_by=OFFICE, qualifier="about"), b.point(41, "2031-03-06 08:00", "earlier", said_by=OFFICE))),
            b.row("treated", 1475, "2031-03-06", MINISTRY, series=(b.point(1312, "2031-03-05", "earlier", said_by=MINISTRY),)),
            b.row("hospitalised", 310, "2031-03-06", MINISTRY, qualifier="about"),
            b.row("sheltered", 16400, "2031-03-06", OFFICE, series=(b.point(9000, "2031-03-05", "earlier", said_by=OFFICE, qualifier="about"),)),
            b.row("killed", 52, "2031-03-06", OFFICE, area="Dharvol", weight=2),
            b.row("killed", 29, "2031-03-06", OFFICE, area="Pelligarth", weight=2),
            b.row("killed", 5, "2031-03-05", "", area="a collapsed inn", incident=True, weight=3),
        ),
        losses=(
            b.row("destroyed", 2150, "2031-03-06", "municipal engineers", unit="home"),
            b.row("magnitude", 6.7, "2031-03-04", "Ulvessan Geological Survey", unit="magnitude"),
        ),
        events=(
            b.say("event", "A strong earthquake struck Tessarune province in Ulvessa before dawn.", "2031-03-04", topic="start", families=3),
            b.say("event", "Twelve of the missing were found alive in a mountain hostel.", "2031-03-06", topic="rescue"),
            b.say("event", "A boy of six was pulled alive from a cellar in Pelligarth after 33 hours.", "2031-03-05", topic="rescue", weight=2),
            b.say("event", "An aftershock shook Dharvol without reported harm.", "2031-03-05", topic="danger", weight=2),
            b.say("event", "The bridge at Ostrigg collapsed into the river.", "2031-03-04", topic="services", weight=2),
        ),
        claims=(),
        conflicts=(
            b.dispute("figures", "How many had died by Wednesday evening?", office72, ministry58, reason="the ministry counts only deaths a doctor has certified", topic="figures"),
            b.dispute("figures", "How strong was it?", b.side("Ulvessan Geological Survey", "The Ulvessan Geological Survey puts the magnitude at 6.7.", "2031-03-04", value=6.7),
                      b.side("Corrin Institute", "The Corrin Institute puts the magnitude at 6.9.", "2031-03-05", value=6.9), weight=2),
        ),
        measures=(
            b.say("measure", "The government closed all schools in the province.", "2031-03-05", by="government of Ulvessa", party="Ulvessa", act="closure", weight=1),
            b.say("measure", "The railway shut the line to Dharvol until at least the weekend.", "2031-03-05", by="Ulvessan railway", party="Ulvessan railway", act="closure", weight=2),
            b.say("measure", "Prime Minister Oskeld is to visit Dharvol.", "2031-03-07", by="Prime Minister Oskeld", party="Ulvessa", act="other", weight=2, planned=True),
        ),
        positions=(
            b.say("position", "The Lantern Relief Union asked donors for 40 million velds.", "2031-03-05", by="Lantern Relief Union", party="Lantern Relief Union", act="appeal_for_help", weight=1),
            b.say("position", "Corvane offered two rescue teams with dogs.", "2031-03-05", by="Corvane", party="Corvane", act="pledge_aid", weight=1),
            b.say("position", "Norra offered a field hospital.", "2031-03-06", by="Norra foreign ministry", party="Norra", act="pledge_aid", weight=2),
        ),
        voices=(b.say("voice", "A baker in Dharvol said his oven saved him.", "2031-03-05", topic="person", weight=3),),
        conditions=(b.say("condition", "Water is brought by lorry to four villages.", "2031-03-06", topic="services", weight=1),),
        outlook=(b.say("warning", "The geological survey warned of further strong aftershocks for a week.", "2031-03-06", by="Ulvessan Geological Survey", topic="danger", weight=1),),
        background=(b.say("background", "Tessarune had its last deadly earthquake in 1987, when 300 people were killed.", topic="status", weight=2),),
        gaps=(
            Gap(rule="undisclosed", text="How many deaths has the health ministry certified? It declined to say.", subject="how many deaths the health ministry has certified", citations=(b.cite("we give no count"),)),
            Gap(rule="uncounted", text="How many people have been driven from home and stay with relatives? No article says.", subject="how many people stay with relatives"),
        ),
    )  # fmt: skip


SIDES = (
    PartyEntry(id="velmark", name="Velmark", names=("Velmark", "Velmark defence ministry"), role="side", camp="A"),
    PartyEntry(id="front", name="Northern Front", names=("Northern Front", "the rebels"), role="side", camp="B"),
    PartyEntry(
        id="norra", name="Norra", names=("Norra", "Norra foreign ministry"), role="side", camp="B", allies=("front",)
    ),
)


def summed(b: Builder) -> FigureRow:
    """A side's dead as the sum of the days that it gave."""
    command = {"said_by": "Northern Front command", "party": "Northern Front"}
    days = (b.point(31, "2031-11-10", **command), b.point(53, "2031-11-11", **command))
    return FigureRow(
        id="row-front", group="Northern Front", klass="fighters", measure="killed", unit="person", value=84, derived=True, state="derived",
        recipe="31 (2031-11-10) + 53 (2031-11-11) = 84", parts=tuple(p.id for p in days), said_by=("Northern Front command",),
        via="Front News", as_of="2031-11-11", weight=1, series=days, citations=tuple(c for p in days for c in p.citations),
    )  # fmt: skip


def war() -> Merged:
    """A war of two camps with own counts, claims about each other and rival accounts."""
    b = Builder()
    ridge_won = b.side("Velmark", "Velmark said its forces took the Kessel ridge.", "2031-11-12")
    ridge_held = b.side("Northern Front", "The Northern Front said it still held the ridge.", "2031-11-13", denial=True)
    return Merged(
        situation=SituationInfo(id="velmark-2031", kind="armed_conflict", title="Fighting between Velmark and the Northern Front", place="Kessel", country="Velmark; Norra", first_day="2031-11-10"),
        as_of="2031-11-13",
        period=Period(first="2031-11-10", last="2031-11-13", newest_article="2031-11-13"),
        articles=tuple(b.article(n, f"2031-11-{9 + n}", agencies=("Ovesta Press",), outlet=None) for n in range(1, 6)),
        families=(),
        parties=SIDES,
        casualties=(
            summed(b),
            b.row("killed", 7, "2031-11-12", "Velmark prosecutor", party="Velmark", group="Velmark", klass="civilians"),
            b.row("killed", 2, "2031-11-11", "Ovesta Press", group="Norra", klass="civilians", blamed="Velmark"),
            b.row("killed", None, group="Velmark", klass="soldiers", state="not_disclosed", weight=1, opponent_claims=(
                b.point(200, "2031-11-12", "opponent", said_by="Norra defence ministry", party="Norra", denied_by=("Velmark",), qualifier="more_than"),)),
            b.row("killed", 12, "2031-11-13", "Velmark prosecutor", subgroup="since 2031-11-12", group="Velmark", klass="civilians", weight=2),
        ),
        losses=(
            b.row("destroyed", None, group="Velmark", unit="tank", state="claimed_by_opponent", opponent_claims=(
                b.point(33, "2031-11-12", "opponent", said_by="Northern Front command", party="Northern Front"),)),
        ),
        sums=(
            FigureRow(id="sum-killed", group="sum of the sides", measure="killed", unit="person", value=93, derived=True, state="derived",
                      recipe="84 + 7 + 2 = 93, without Velmark’s soldiers", parts=()),
        ),
        events=(
            b.say("event", "Heavy fighting broke out along the Kessel line between Velmark and the Northern Front.", "2031-11-10", topic="fighting", families=4),
            b.say("event", "Shelling went on for a fourth day around Port Lara.", "2031-11-13", topic="fighting"),
            b.say("event", "A shell hit the market of Port Lara and set it on fire.", "2031-11-12", topic="strikes"),
            b.say("event", "Trains between Kessel and the coast stopped.", "2031-11-11", topic="services", weight=2),
        ),
        claims=(
            b.say("claim", "Norra accused Velmark of flying drones over its border villages.", "2031-11-12", topic="strikes", by="Norra", party="Norra", against="Velmark"),
            b.say("denial", "Velmark denied that foreign pilots fly for it.", "2031-11-12", topic="intervention", by="Velmark defence ministry", party="Velmark", weight=2, status="denied_only"),
        ),
        conflicts=(
            b.dispute("rival_accounts", "", b.side("Velmark", "Velmark accused the rebels of opening fire on its posts.", "2031-11-10"),
                      b.side("Northern Front", "The Northern Front said Velmark began a planned offensive.", "2031-11-10"), topic="start"),
            b.dispute("denied", "Who holds the Kessel ridge?", ridge_won, ridge_held, topic="ground"),
        ),
        measures=(
            b.say("measure", "Velmark's parliament declared martial law.", "2031-11-10", by="Velmark parliament", party="Velmark", act="martial_law"),
            b.say("measure", "Norra declared martial law and general mobilisation.", "2031-11-10", by="Norra", party="Norra", act="martial_law"),
            b.say("measure", "The Northern Front declared martial law.", "2031-11-11", by="Northern Front", party="Northern Front", act="martial_law"),
            b.say("measure", "Velmark imposed a night curfew in Kessel.", "2031-11-12", by="Velmark", party="Velmark", act="curfew", weight=2),
        ),
        positions=(
            *(
                b.say("position", f"{who} urged both sides to cease fire at once.", "2031-11-11", by=who, party=who, act="call_ceasefire")
                for who in ("Corvane", "Ulvessa", "Ostmark")
            ),
            b.say("position", "President Hale vowed to fight until the last village is free.", "2031-11-12", by="President Hale", party="Velmark", act="vow", weight=2),
            b.say("position", "Tarn's president said it stands with Norra.", "2031-11-12", by="Tarn", party="Tarn", act="support", against="Norra", weight=1),
        ),
        voices=(b.say("voice", "A teacher in Port Lara said the cellar was full.", "2031-11-12", topic="person", weight=3),),
        conditions=(b.say("condition", "Port Lara has been without running water.", "2031-11-12", topic="services", weight=1),),
        outlook=(),
        background=(b.say("background", "The Northern Front broke away from Velmark in a war that ended in 2009.", topic="status", weight=1),),
        gaps=(
            Gap(rule="undisclosed", text="How many of Velmark’s soldiers have been killed? No figure has been given.", subject="how many of Velmark’s soldiers have been killed"),
            Gap(rule="uncounted", text="How many people have been driven from home? No article says."),
        ),
        unplaced=(Unplaced(article="a-9", title="Ferry sinks off Sarra", reason="it is about something else: a ferry accident", headline_count="The coast guard counts 17 dead."),),
    )  # fmt: skip


def large(articles: int) -> Merged:
    """A war told by many articles: far more of everything than a front has room for, all of the highest weights."""
    b = Builder(articles)
    days = [f"2031-11-{n:02}" for n in range(1, 29)]
    places = ["Kessel", "Port Lara", "Dharvol", "Pelligarth", "Ostrigg", "Sarra", "Corrin", "Talin", "Ulm", "Brask"]
    things = ["bridge", "depot", "school", "mill", "market", "harbour", "station", "bakery", "clinic", "dam"]
    powers = ["Corvane", "Ulvessa", "Ostmark", "Tarn", "Lusk", "Merrow", "Arden", "Halveth", "Quill", "Sorrel"]

    def many(kind: str, count: int, pattern: str, **fields: Any) -> tuple[Statement, ...]:
        return tuple(
            b.say(
                kind,
                pattern.format(
                    who=powers[n % 10],
                    place=places[n // 10 % 10],
                    thing=things[n // 3 % 10],
                    n=n,
                    word=f"w{n}x of a{n}b and c{n}d",
                    other=f"v{n * 7}y, e{n}f and g{n}h",
                ),
                days[n % 28],
                weight=1 + n % 2,
                **{k: (v(n) if callable(v) else v) for k, v in fields.items()},
            )
            for n in range(count)
        )

    base = war()
    return base.model_copy(
        update={
            "articles": tuple(b.article(n + 1, days[n * 28 // articles], outlet=f"Outlet {n + 1}") for n in range(articles)),
            "casualties": (
                b.row("killed", 1200, "2031-11-28", "Velmark prosecutor", change=Change(value=1100, as_of="2031-11-27")),
                *(b.row("killed", 10 + n, days[n % 28], f"{places[n % 10]} council", area=f"{places[n % 10]} {n}", weight=2) for n in range(articles)),
                *(b.row("injured", 5 + n, days[n % 28], "Velmark prosecutor", group="Velmark", klass=f"class {n}", weight=1) for n in range(40)),
            ),
            "losses": tuple(b.row("destroyed", n + 1, days[n % 28], "Velmark army", unit=f"{things[n % 10]}", group="Norra", weight=1) for n in range(60)),
            "events": many("event", 2 * articles, "The {thing} {n} in {place} was hit: {word}, {other}.", topic="strikes"),
            "claims": many("claim", articles, "{who} said the {thing} of {place} fell: {word}, {other}.", topic="ground", by=lambda n: powers[n % 10], party=lambda n: powers[n % 10]),
            "measures": many("measure", articles, "{who} closed the {thing} of {place} for {word}, {other}.", act="closure", by=lambda n: powers[n % 10], party=lambda n: powers[n % 10]),
            "positions": many("position", articles, "{who} demanded the {thing} of {place} from {word}, {other}.", act="demand", by=lambda n: powers[n % 10], party=lambda n: powers[n % 10]),
            "conditions": many("condition", articles, "The {thing} of {place} has no water: {word}, {other}.", topic="services"),
            "background": many("background", articles, "The {thing} of {place} is old: {word}, {other}.", topic="status"),
            "conflicts": tuple(
                b.dispute("denied", f"Was the {things[n % 10]} of {places[n // 10 % 10]} number {n} hit?", b.side("Velmark", f"Velmark said w{n}x, a{n}b and c{n}d hit v{n}y.", days[n % 28]),
                          b.side("Norra", f"Norra denied z{n}q, e{n}f, g{n}h and u{n}r.", days[n % 28], denial=True), topic="strikes")
                for n in range(articles)
            ),
            "gaps": tuple(Gap(rule="uncounted", text=f"How many of w{n}x, v{n}y and z{n}q left {places[n % 10]}? No article says.") for n in range(50)),
            "unplaced": tuple(Unplaced(article=f"b-{n}", title=f"Other story {n}", reason="it is about something else") for n in range(40)),
        }
    )  # fmt: skip
