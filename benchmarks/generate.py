"""Article records by the thousand, the same for the same seed, that differ from real ones only in what they tell.

About forty items an article, in sixteen sentences or so: as in print, one sentence carries
several figures or deeds. A quote is always a stretch of the article's text. Records are put together
without validation, which would take longer than what is measured; they equal validated ones.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.scenes import FIGHTING, MEASURES, Deed, Scene, draw_deed, draw_person, draw_scene
from summarizer.records import answer
from summarizer.records.article import Article
from summarizer.records.record import KINDS, ArticleRecord, Citation, Sourced

ITEMS = 40
SIZES = (400, 1000, 200, 2000, 600)
"""Articles of the first, second ... situation; then again from the first on."""
COPIED = 0.12
"""Share of the articles that carry an earlier one's text under a line of their own."""
OUTLETS = tuple(f"The {place} {paper}" for place in ("Norra", "Halyard", "Mercia", "Ostmark", "Pell") for paper in ("Gazette", "Post", "Courier", "News"))  # fmt: skip
AGENCIES = ("NORRA NEWS", "PANWIRE", "UNIPRESS")
_MODELS: dict[str, type[answer.Item]] = {
    "figures": answer.Figure, "claims": answer.Claim, "denials": answer.Denial, "measures": answer.OfficialMeasure,
    "positions": answer.Position, "statements": answer.Statement, "conditions": answer.Condition,
    "outlooks": answer.Outlook, "background": answer.Background,
}  # fmt: skip
_QUALIFIERS = (
    ("exact", "{}"),
    ("exact", "{}"),
    ("at_least", "at least {}"),
    ("more_than", "more than {}"),
    ("about", "about {}"),
)
_SPANS = ("total", "total", "total", "day", "day", "unstated", "more", "incident", "period")
_VERBS = {"without_power": "without power", "cases": "ill", "suspected_cases": "suspected ill", "confirmed_cases": "confirmed ill", "attendance": "on the streets"}  # fmt: skip
_MOODS = ("We will not leave this town", "Nobody told us what would come", "The worst may still lie ahead", "Our people need water before anything else", "We count every hour", "There is no plan that anyone has seen", "We shall answer for every step", "The doors of the hospital stay open")  # fmt: skip
_TAILS = ("and that is all there is to say", "whatever the capital may think", "as long as the road is open", "until the last house is searched", "and the winter is close", "with or without help from abroad")  # fmt: skip
_WHEN = ("After", "Amid", "Despite", "Before", "During", "With", "Under", "Following", "Without", "Against")
_HOW = (
    "heavy",
    "scattered",
    "another night of",
    "hours of",
    "renewed",
    "little",
    "steady",
    "thick",
    "two days of",
    "unusual",
    "brief",
    "growing",
    "a lull in",
    "reports of",
    "a day of",
    "constant",
)
_WHAT = (
    "rain",
    "fog",
    "traffic",
    "shouting",
    "smoke",
    "talks",
    "queues",
    "sirens",
    "rumours",
    "darkness",
    "frost",
    "wind",
    "waiting",
    "silence",
    "dust",
    "crowds",
    "alarm",
    "heat",
    "prayer",
    "searching",
)
_TOPICS = (("water", "Wells in {} ran dry"), ("power", "Most of {} had no electricity"), ("health", "Clinics in {} ran out of blood"), ("schools", "Schools in {} stayed shut"), ("shelter", "Families in {} slept in tents"))  # fmt: skip
_HISTORY = ("{} saw similar events in {}", "A truce over {} was signed in {}", "{} was rebuilt after the fire of {}", "Some 40,000 people left {} in {}", "The dam above {} dates from {}")  # fmt: skip
_FUTURES = (
    "Supplies in {} could run out within {} days",
    "The next {1} days may decide over {0}",
    "Rain is likely over {} for {} more days",
)
_CALLS = (("call_ceasefire", "called for an end of the violence"), ("condemn", "condemned what was done"), ("urge_restraint", "urged restraint"), ("support", "stood by its ally"))  # fmt: skip
_ORDERS = (("curfew", "imposed a night curfew on {}"), ("closure", "closed the roads into {}"), ("aid", "sent relief to {}"), ("investigation", "opened an inquiry in {}"), ("deployment", "sent troops to {}"))  # fmt: skip


@dataclass
class Draft:
    """An article while it is being written: its sentences, and the items each of them carries."""

    scene: Scene
    day: int
    rng: Random
    number: int
    sentences: list[str] = field(default_factory=list)
    items: list[tuple[int, str, dict[str, Any]]] = field(default_factory=list)
    parties: dict[int, answer.Party] = field(default_factory=dict)

    @property
    def date(self) -> date:
        """The last day the article tells of."""
        return self.scene.first_day + timedelta(self.day)

    def name(self, actor: int) -> str:
        """How this article calls an actor."""
        self.party(actor)
        return self.parties[actor].name

    def party(self, actor: int | None) -> str | None:
        """The article's own id of an actor, who is entered with all above it."""
        if actor is None:
            return None
        if actor not in self.parties:
            known = self.scene.cast[actor]
            above = self.party(known.above)
            name, aliases = known.forms[self.rng.randrange(len(known.forms))]
            local = f"p{len(self.parties) + 1}"
            self.parties[actor] = answer.Party.model_construct(
                id=local, name=name, aliases=list(aliases), role=known.role, part_of=above, camp=known.camp
            )
        return self.parties[actor].id

    def tell(self, sentence: str, *items: tuple[str, dict[str, Any]]) -> None:
        """Write a sentence and enter its items; a statement is printed at most once an article."""
        self.items += [(len(self.sentences), kind, fields) for kind, fields in items]
        self.sentences.append(sentence)

    def speaker(self) -> int | None:
        """Somebody who says so; None for the article's own voice."""
        return None if self.rng.random() < 0.25 else self.rng.choice(self.scene.offices)


def generate(items: int, seed: int = 0) -> list[ArticleRecord]:
    """Records with about ``items`` items (never fewer; at most an article's more), the same for the same seed."""
    found: list[ArticleRecord] = []
    told = 0
    for record in records(seed):
        if told >= items:
            return found
        found.append(record)
        told += count_items(record)
    return found


def count_items(record: ArticleRecord) -> int:
    """How many items a record holds."""
    return sum(len(getattr(record, kind)) for kind in KINDS)


def records(seed: int = 0) -> Iterator[ArticleRecord]:
    """Records without end, situation after situation."""
    number = 0
    while True:
        rng = Random(f"{seed}.{number}")
        size = SIZES[number % len(SIZES)]
        scene = draw_scene(rng, number, days=max(10, min(90, size // 20)))
        originals: list[Draft] = []
        for place in range(size):
            if originals and rng.random() < COPIED:
                yield finish(rng.choice(originals), rng, f"{number}-{place}", copied=True)
                continue
            draft = Draft(scene, (place * scene.days) // size, rng, place)
            write(draft)
            originals = [*originals[-40:], draft]
            yield finish(draft, rng, f"{number}-{place}", copied=False)
        number += 1


def write(draft: Draft) -> None:
    """Fill a draft with its sentences."""
    rng = draft.rng
    for size in (2, 3, 2, 3, 2):
        tell_figures(draft, size)
    for _ in range(6):
        tell_deeds(draft)
    tell_denial(draft)
    for _ in range(2):
        tell_words(draft)
    for teller in (
        tell_order,
        tell_order,
        tell_stand,
        tell_stand,
        tell_future,
        tell_state,
        tell_state,
        tell_history,
        tell_history,
    ):
        teller(draft)
    if rng.random() < 0.5:
        tell_witness(draft)


def common(
    draft: Draft, text: str, speaker: int | None, day: date | None, place: str | None, mode: str = "done"
) -> dict[str, Any]:
    """The fields every item has, but for the quote."""
    return {
        "text": text, "speaker": draft.party(speaker), "via": None, "day": day.isoformat() if day else None, "end_day": None,
        "said": draft.date.isoformat() if draft.rng.random() < 0.4 else None, "place": place, "mode": mode, "hedge": "none",
    }  # fmt: skip


def tell_figures(draft: Draft, size: int) -> None:
    """A sentence with several counts by one speaker."""
    rng, scene = draft.rng, draft.scene
    speaker, span = draft.speaker(), rng.choice(_SPANS)
    group = rng.choice(scene.sides) if scene.kind in FIGHTING else None
    area = rng.choice(scene.towns) if rng.random() < 0.25 else None
    day = draft.date if span in ("day", "incident") or rng.random() < 0.4 else None
    parts, items = [], []
    for measure, unit in rng.sample(MEASURES[scene.kind], size):
        share = {"day": 4, "more": 6, "incident": 8}.get(span, 1) * (3 if area else 1)
        value = max(1, scene.count(measure, unit, group, draft.day) // share + rng.randint(0, 2))
        qualifier, form = rng.choice(_QUALIFIERS)
        printed = form.format(f"{value:,}")
        people = (
            rng.choice(("civilian", "combatant", "unstated"))
            if unit == "person" and scene.kind in FIGHTING
            else "unstated"
        )
        noun = {"civilian": "civilians", "combatant": "fighters"}.get(
            people, "people" if unit == "person" else unit + "s"
        )
        text = f"{printed} {noun} {_VERBS.get(measure, measure)}"
        parts.append(text)
        items.append(
            (
                "figures",
                common(draft, f"{text[0].upper()}{text[1:]} on the count of {draft.date.isoformat()}.", speaker, day, None)
                | {
                    "measure": measure, "group": draft.party(group), "people": people, "subgroup": None, "area": area, "unit": unit,
                    "value": float(value), "value_high": None, "printed": printed, "qualifier": qualifier, "span": span,
                    "hour": "18:00" if rng.random() < 0.1 else None, "blamed": None, "stance": "stated",
                },
            )
        )  # fmt: skip
    whose = f" of {draft.name(group)}" if group is not None else ""
    where = f" in {area}" if area else ""
    source = f"{draft.name(speaker)} counted" if speaker is not None else "The count stood at"
    draft.tell(
        f"{aside(rng)}, {source[:1].lower() + source[1:] if speaker is None else source} {', '.join(parts)}{whose}{where}.",
        *items,
    )


def tell_deeds(draft: Draft) -> None:
    """A sentence with two deeds of the last three days; one in eight is told by this article alone."""
    rng, scene = draft.rng, draft.scene
    speaker = draft.speaker()
    parts, items = [], []
    for _ in range(2):
        day = max(0, draft.day - rng.randrange(3))
        deed = draw_deed(rng, scene, day) if rng.random() < 0.125 else rng.choice(scene.deeds[day])
        text = f"{draft.name(deed.actor)} {deed.words}"
        parts.append(text)
        items.append(("claims", deed_fields(draft, deed, f"{text}.", speaker)))
    by = f"according to {draft.name(speaker)}" if speaker is not None else "by all accounts"
    draft.tell(f"{parts[0]} {aside(rng).lower()}, while {parts[1]} {by}.", *items)


def aside(rng: Random) -> str:
    """A few words of the writer's own, seldom the same twice."""
    first, second = rng.choice(_WHEN), rng.choice(_HOW)
    return f"{first} {second} {rng.choice(_WHAT)}"


def deed_fields(draft: Draft, deed: Deed, text: str, speaker: int | None) -> dict[str, Any]:
    """The fields of a claim or denial about a deed."""
    day = deed.day if draft.rng.random() < 0.8 else None
    told = {"act": deed.act, "actor": draft.party(deed.actor), "target": draft.party(deed.target)}
    return common(draft, text, speaker, day, deed.place) | told


def tell_denial(draft: Draft) -> None:
    """A deed of the day, denied by an office."""
    deed = draft.rng.choice(draft.scene.deeds[draft.day])
    speaker = draft.rng.choice(draft.scene.offices)
    text = f"{draft.name(deed.actor)} {deed.words}"
    draft.tell(f"{draft.name(speaker)} denied that {text}.", ("denials", deed_fields(draft, deed, f"{text}.", speaker)))


def tell_words(draft: Draft) -> None:
    """A quotation of an office or an expert."""
    rng = draft.rng
    speaker = rng.choice((*draft.scene.offices, *draft.scene.experts))
    words = f"{rng.choice(_MOODS)} in {rng.choice(draft.scene.towns)} {rng.choice(_TAILS)}"
    fields = common(draft, f"{draft.name(speaker)} spoke of the day.", speaker, None, None) | {"words": words}
    draft.tell(f"“{words},” {draft.name(speaker)} said.", ("statements", fields))


def tell_order(draft: Draft) -> None:
    """A measure of an authority."""
    rng = draft.rng
    authority, town = rng.choice(draft.scene.offices), rng.choice(draft.scene.towns)
    act, words = rng.choice(_ORDERS)
    text = f"{draft.name(authority)} {words.format(town)} {aside(rng).lower()}."
    fields = common(draft, text, authority, draft.date, town) | {
        "act": act,
        "authority": draft.party(authority),
        "detail": None,
    }
    draft.tell(text, ("measures", fields))


def tell_stand(draft: Draft) -> None:
    """Where an office stands."""
    actor = draft.rng.choice(draft.scene.offices)
    act, words = draft.rng.choice(_CALLS)
    text = f"{draft.name(actor)} {words} {aside(draft.rng).lower()}."
    draft.tell(
        text,
        (
            "positions",
            common(draft, text, actor, draft.date, None) | {"act": act, "actor": draft.party(actor), "toward": None},
        ),
    )


def tell_future(draft: Draft) -> None:
    """An expert's outlook."""
    speaker = draft.rng.choice(draft.scene.experts)
    text = draft.rng.choice(_FUTURES).format(draft.rng.choice(draft.scene.towns), draft.rng.randint(2, 9))
    fields = common(draft, f"{text}.", speaker, None, None, "hypothetical") | {"basis": None}
    draft.tell(f"{text}, {draft.name(speaker)} said.", ("outlooks", fields))


def tell_state(draft: Draft) -> None:
    """How people fare."""
    topic, words = draft.rng.choice(_TOPICS)
    town = draft.rng.choice(draft.scene.towns)
    text = f"{words.format(town)} on day {draft.day + 1}."
    draft.tell(text, ("conditions", common(draft, text, None, draft.date, town, "ongoing") | {"topic": topic}))


def tell_history(draft: Draft) -> None:
    """A line of background."""
    year = str(draft.rng.randint(1950, 1985))
    text = draft.rng.choice(_HISTORY).format(draft.rng.choice(draft.scene.towns), year) + "."
    draft.tell(text, ("background", common(draft, text, None, None, None, "earlier_episode") | {"period": year}))


def tell_witness(draft: Draft) -> None:
    """A resident of one article alone."""
    name, words = draw_person(draft.rng), f"{draft.rng.choice(_MOODS)} {draft.rng.choice(_TAILS)}"
    local = f"p{len(draft.parties) + 1}"
    draft.parties[-1] = answer.Party.model_construct(
        id=local, name=name, aliases=[], role="witness", part_of=None, camp=None
    )
    fields = common(draft, f"{name} spoke of the day.", None, None, None) | {"speaker": local, "words": words}
    draft.tell(f"“{words},” said {name}, a resident.", ("statements", fields))


def finish(draft: Draft, rng: Random, name: str, copied: bool) -> ArticleRecord:
    """The record of a draft, or of a wire copy of it in another paper."""
    outlet, agency = rng.choice(OUTLETS), AGENCIES[draft.number % len(AGENCIES)]
    head = f"{draft.name(0)}: day {draft.day + 1} ({name})"
    lead = f"{outlet}, with {agency}. " if copied else f"{draft.scene.place.upper()} - "
    text, starts = f"{head}\n\n{lead}", []
    for sentence in draft.sentences:
        starts.append(len(text))
        text += sentence + " "
    article = Article.model_construct(
        id=f"a-{hashlib.sha256(text.encode()).hexdigest()[:12]}", text=text, title=head, date=draft.date.isoformat(),
        outlet=outlet, agencies=(agency,) if copied else (), url=None, marks=(),
    )  # fmt: skip
    lists: dict[str, list[Sourced[Any]]] = {kind: [] for kind in KINDS}
    for number, kind, fields in draft.items:
        quote, start = draft.sentences[number], starts[number]
        item = _MODELS[kind].model_construct(quote=quote, **fields)
        cited = Citation.model_construct(article=article.id, quote=quote, start=start, end=start + len(quote))
        lists[kind].append(Sourced[_MODELS[kind]].model_construct(item=item, citation=cited, tier="exact"))  # type: ignore[misc]
    return ArticleRecord.model_construct(
        article=article, header=_header(draft, article, rng), parties=tuple(draft.parties.values()), rejected=(), model="generated",
        keys=(), **{kind: tuple(found) for kind, found in lists.items()},
    )  # fmt: skip


def _header(draft: Draft, article: Article, rng: Random) -> answer.Header:
    scene = draft.scene
    situation = answer.Situation.model_construct(
        kind=scene.kind, title=rng.choice(scene.titles), place=scene.place, country=scene.country,
        first_day=scene.first_day.isoformat() if rng.random() < 0.9 else None,
    )  # fmt: skip
    return answer.Header.model_construct(
        published=article.date, latest_day=article.date, outlet=article.outlet, agencies=list(article.agencies), dateline=scene.place,
        headline=article.title, situation=situation,
    )  # fmt: skip
