"""Lineage (M3): whose words articles carry, and how many sources stand behind a statement."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.lineage.families import Lineage, families, support
from summarizer.records.answer import Header, Situation
from summarizer.records.article import Article
from summarizer.lineage.options import OverlapOptions
from summarizer.records.record import ArticleRecord

OPTIONS = OverlapOptions()
SITUATION = Situation(kind="fire_explosion", title="Fire", place=None, country=None, first_day=None)
LETTERS = "bcdfghjklmnpqrstvwz"

WIRE = """At least 19 people were killed on Thursday when fire swept through a five-storey weaving works, the brigade said.

The fire broke out shortly before two in the afternoon, in the middle of the day shift. It took eleven engines five
hours to bring it under control.

Two men, a porter and a lorry driver, climbed a drainpipe with a rope and brought down sixteen people."""

REWRITTEN = """A fire in a weaving works killed at least 19 people on Thursday, according to the fire brigade.

It took eleven engines five hours to bring it under control. The blaze had begun in the early afternoon.

Two men, a porter and a lorry driver, climbed a drainpipe with a rope and brought down sixteen people."""

OTHER = """Nineteen bodies lay in the city mortuary on Thursday night after flames gutted a weaving works.

Eleven engines fought the blaze until evening. Neighbours said a porter had pulled people out of a window with a rope,
helped by a man who had parked his lorry in the lane."""


def record(
    name: str,
    text: str,
    *,
    outlet: str | None = None,
    agencies: tuple[str, ...] = (),
    day: str | None = None,
    date: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> ArticleRecord:
    """A record with the id ``a-name`` that holds nothing but what lineage looks at."""
    header = Header(
        published=None, latest_day=day, outlet=None, agencies=[], dateline=None, headline=None, situation=SITUATION
    )  # fmt: skip
    return ArticleRecord(
        article=Article(id=f"a-{name}", text=text, title=title, date=date, outlet=outlet, agencies=agencies, url=url),
        header=header,
    )


def prose(seed: int, words: int) -> str:
    """Invented prose that shares no five words with that of another seed, in sentences of ten words."""
    source = random.Random(seed)
    made = ["".join(source.choices(LETTERS, k=6)) for _ in range(words)]
    return " ".join(word + "." * (place % 10 == 9) for place, word in enumerate(made))


def groups(lineage: Lineage) -> set[frozenset[str]]:
    return {frozenset(name.removeprefix("a-") for name in family.articles) for family in lineage.families}


def rules(lineage: Lineage) -> set[str]:
    return {link.rule for family in lineage.families for link in family.links}


def group(*records: ArticleRecord) -> set[frozenset[str]]:
    return groups(families(records, OPTIONS))


def together(*names: str) -> frozenset[str]:
    return frozenset(names)


def test_no_articles_have_no_families() -> None:
    lineage = families([], OPTIONS)
    assert (lineage.families, dict(lineage.superseded), support(lineage, [])) == ((), {}, 0)


def test_wire_copy_printed_verbatim_under_other_heads_is_one_family() -> None:
    lineage = families([record("a", WIRE), record("b", "A head of its own\n\n" + WIRE), record("c", OTHER)], OPTIONS)
    assert groups(lineage) == {together("a", "b"), together("c")}
    assert rules(lineage) == {"long run"}


def test_wire_copy_shortened_and_lightly_rewritten_is_one_family() -> None:
    assert group(record("a", WIRE), record("b", REWRITTEN), record("c", OTHER)) == {
        together("a", "b"),
        together("c"),
    }


def test_two_identical_sentences_or_a_long_run_or_containment_link_and_less_does_not() -> None:
    first, second, third = prose(1, 10), prose(2, 10), prose(3, 15).replace(".", "")

    def rule(*shared: str) -> set[str]:
        texts = [" ".join([prose(seed, 200), *shared, prose(seed + 1, 200)]) for seed in (10, 20)]
        texts[1] = " ".join([prose(20, 200), *(f"{text} {prose(30 + n, 40)}" for n, text in enumerate(shared))])
        return rules(families([record("a", texts[0]), record("b", texts[1])], OPTIONS))

    assert rule(first, second) == {"sentences"}
    assert rule(first) == set()
    assert rule(third) == set()
    assert rule(third + " more") == {"long run"}


def test_short_texts_are_not_linked_by_a_stock_phrase_alone() -> None:
    """Two phrases of seven words are more than 0.15 of thirty words, and say nothing."""
    stock = "officials said in a statement on Monday"
    first, second = (f"{prose(seed, 15)} {stock} {prose(seed + 1, 9)}" for seed in (10, 20))
    assert len(group(record("a", first), record("b", second))) == 2


def test_independent_texts_on_one_story_are_two_families() -> None:
    assert len(group(record("a", WIRE), record("b", OTHER))) == 2


def test_a_shared_quotation_alone_is_a_common_origin_not_a_copy() -> None:
    said = "The stairwell doors were chained from the outside. Nobody on the upper floors could have got past them."
    first, second = f'{WIRE}\n\n"{said}" the chief said.', f"{OTHER}\n\nThe chief confirmed it. “{said}”"
    assert len(group(record("a", first), record("b", second))) == 2
    assert len(group(record("a", f"{WIRE}\n\n{said}"), record("b", f"{OTHER}\n\n{said}"))) == 1


def test_a_footer_of_all_outlets_is_boilerplate() -> None:
    footer = prose(99, 40)
    records = [record(f"{n}", f"{prose(n, 150)}\n\n{footer}", outlet=f"Outlet {n}") for n in range(8)]
    assert len(group(*records)) == 8
    assert len(group(*records[:2])) == 1, "with two texts, nothing tells a footer from a copied passage"


def test_copies_of_a_wire_text_are_found_under_a_footer_of_all() -> None:
    footer = prose(99, 40)
    wires = [record(f"w{n}", f"{WIRE}\n\n{prose(50 + n, 30)}\n\n{footer}") for n in range(12)]
    others = [record(f"o{n}", f"{prose(n, 150)}\n\n{footer}") for n in range(8)]
    expected = {together(*(f"w{n}" for n in range(12))), *(together(f"o{n}") for n in range(8))}
    assert group(*wires, *others) == expected


@pytest.mark.parametrize("count", [2, 5, 8, 40])
def test_any_number_of_copies_is_found_however_common_that_makes_their_words(count) -> None:
    assert len(group(*(record(f"{n}", f"{WIRE} {prose(n, 20)}") for n in range(count)))) == 1


def test_many_copies_that_keep_different_parts_of_one_text_are_one_family() -> None:
    sentences = [prose(n, 12) for n in range(24)]
    source = random.Random(5)
    kept = [sorted(source.sample(range(24), 12)) for _ in range(30)]
    texts = [" ".join(f"{sentences[k]} {prose(1000 + 30 * n + k, 4)}" for k in part) for n, part in enumerate(kept)]
    assert len(group(*(record(f"{n}", text) for n, text in enumerate(texts)))) == 1


def test_what_one_outlet_prints_under_all_its_articles_joins_none_of_them() -> None:
    """Nor does it make one family of two agencies whose reports the outlet carries."""
    footer = prose(99, 30)
    own = [record(f"o{n}", f"{prose(n, 120)}\n\n{footer}", outlet="Halyard") for n in range(3)]
    carried = [record(f"c{n}", f"{prose(40 + n, 120)}\n\n{footer}", outlet="Halyard") for n in range(2)]
    wires = [record(f"w{n}", prose(40 + n, 120), outlet="Wire") for n in range(2)]
    expected = {together("c0", "w0"), together("c1", "w1"), together("o0"), together("o1"), together("o2")}
    assert group(*own, *carried, *wires) == expected


def test_a_credit_joins_texts_that_overlap_weakly_within_a_news_cycle() -> None:
    weak = prose(1, 9).replace(".", "")
    first, second = f"{prose(10, 90)} {weak} {prose(11, 90)}", f"{prose(20, 90)} {weak} {prose(21, 90)}"

    def rule(one: tuple[str, ...], other: tuple[str, ...], day: str | None = "2031-06-13") -> set[str]:
        records = [
            record("a", first, agencies=one, day="2031-06-12"),
            record("b", second, agencies=other, day=day),
        ]
        return rules(families(records, OPTIONS))

    assert rule(("Reuters", "AFP"), ("AFP",)) == {"credit"}
    assert rule(("AFP",), ("afp",), day=None) == {"credit"}
    assert rule(("AFP",), ("AFP",), day="2031-06-14") == set()
    assert rule(("AFP",), ("Reuters",)) == set()
    assert rule(("AFP",), ()) == set()


def test_a_credit_without_any_overlap_is_one_lineage_for_support_but_two_families() -> None:
    records = [record(n, prose(s, 60), agencies=("AFP",), day=d) for n, s, d in DAYS]
    lineage = families(records, OPTIONS)
    assert len(lineage.families) == 3
    assert support(lineage, ["a-a", "a-b"]) == 1
    assert support(lineage, ["a-a", "a-c"]) == 2


DAYS = (("a", 1, "2031-06-12"), ("b", 2, "2031-06-13"), ("c", 3, "2031-06-15"))


def test_an_uncredited_copy_stems_from_its_familys_only_agency() -> None:
    day = "2031-06-12"
    records = [
        record("a", WIRE, agencies=("AFP",), day=day),
        record("b", WIRE, day=day),
        record("c", OTHER, agencies=("AFP",), day=day),
    ]
    assert support(families(records, OPTIONS), ["a-b", "a-c"]) == 1


def test_support_of_articles_with_two_credits_is_a_smallest_cover() -> None:
    """Reuters + AFP may be covered by either: with a Reuters and an AFP text it needs no lineage of its own."""
    credits = {"x": ("Reuters", "AFP"), "r": ("Reuters",), "f": ("AFP",), "n": ()}
    records = [record(n, prose(s, 60), agencies=c, day="2031-06-12") for s, (n, c) in enumerate(credits.items())]
    lineage = families(records, OPTIONS)
    assert len(lineage.families) == 4
    assert support(lineage, ["a-x"]) == 1
    assert support(lineage, ["a-x", "a-r"]) == support(lineage, ["a-x", "a-f"]) == 1
    assert support(lineage, ["a-x", "a-r", "a-f"]) == 2
    assert support(lineage, ["a-x", "a-r", "a-f", "a-n"]) == 3
    with pytest.raises(KeyError):
        support(lineage, ["a-unknown"])


COVERS = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.sets(st.sampled_from(["P", "Q", "R", "S", "T"]), min_size=1).map(lambda names: tuple(sorted(names))),
)


@given(COVERS)
def test_support_is_the_least_number_of_lineages_by_trying_all(covers) -> None:
    def enough(chosen: tuple[str, ...]) -> bool:
        return all(set(chosen) & set(names) for names in covers.values())

    least = next(n for n in range(6) if any(map(enough, combinations("PQRST", n))))
    assert support(Lineage((), {}, covers), covers) == least


def test_support_of_very_many_articles_is_counted_too() -> None:
    covers = {f"a-{n}": (f"F{n}", f"afp {n // 3}", f"afp {n // 3 + 1}") for n in range(3000)}
    assert 500 <= support(Lineage((), {}, covers), covers) <= 1000


LATER = WIRE.replace("19", "23") + " " + prose(1, 30)


def test_a_later_version_of_one_address_supersedes_the_earlier() -> None:
    """Even when hardly a word is the same; the days of the news decide, not the page stamp or the id."""
    old = record("z", WIRE, url="https://www.post.example/fire/", day="2031-06-12", date="2031-07-01")
    new = record("a", prose(1, 80), url="http://post.example/fire?utm_source=x", day="2031-06-13", date="2031-06-13")
    lineage = families([old, new], OPTIONS)
    assert dict(lineage.superseded) == {"a-z": "a-a"}
    assert groups(lineage) == {together("a", "z")}
    assert rules(lineage) == {"same page"}


def test_one_outlet_printing_nearly_all_of_a_text_again_supersedes_it() -> None:
    def superseded(**differing: tuple[str | None, str | None]) -> dict[str, str]:
        given = [{key: pair[n] for key, pair in differing.items()} for n in (0, 1)]
        records = [
            record("a", WIRE, date="2031-06-12", **given[0]),  # type: ignore[arg-type]
            record("b", LATER, date="2031-06-13", **given[1]),  # type: ignore[arg-type]
        ]
        return dict(families(records, OPTIONS).superseded)

    assert superseded(outlet=("Post", "POST")) == {"a-a": "a-b"}
    assert superseded(outlet=("Post", "Halyard")) == {}
    assert superseded(outlet=("Post", None)) == {}
    assert superseded(title=("Fire", "Fire")) == {"a-a": "a-b"}
    assert superseded(title=("Fire", "Blaze")) == {}
    assert superseded() == {}


def test_every_version_points_to_the_newest() -> None:
    records = [record(n, WIRE, outlet="Post", day=f"2031-06-1{d}") for n, d in (("a", 2), ("b", 4), ("c", 3))]
    assert dict(families(records, OPTIONS).superseded) == {"a-a": "a-b", "a-c": "a-b"}


def test_a_sites_front_door_is_no_page() -> None:
    records = [record(n, text, url="https://post.example/") for n, text in (("a", WIRE), ("b", OTHER))]
    assert not families(records, OPTIONS).superseded


def test_families_are_numbered_by_earliest_date_then_id_with_undated_ones_last() -> None:
    records = [
        record("a", prose(1, 50)),
        record("b", prose(2, 50), date="2031-06-13"),
        record("d", prose(3, 50), date="2031-06-12"),
        record("c", prose(2, 50), date="2031-06-11", agencies=("afp", "AFP")),
    ]
    lineage = families(records, OPTIONS)
    assert [(family.id, family.articles) for family in lineage.families] == [
        ("F1", ("a-c", "a-b")),
        ("F2", ("a-d",)),
        ("F3", ("a-a",)),
    ]
    assert lineage.families[0].credits == ("AFP",)
    assert lineage.family_of("a-b") == "F1"
    with pytest.raises(KeyError):
        lineage.family_of("a-unknown")


def test_texts_without_prose_are_one_only_if_they_are_the_same_to_the_last_word() -> None:
    flash = '"It is over."'
    assert group(record("a", flash), record("b", flash), record("c", '"It goes on."'), record("d", "Fire.")) == {
        together("a", "b"),
        together("c"),
        together("d"),
    }


@pytest.mark.parametrize(
    "options",
    [
        OverlapOptions(same_run=1, same_sentences=0, sentence_words=1, shingle_words=1),
        OverlapOptions(same_run=0, shingle_words=0, containment=0.0, same_page=0.0),
        OverlapOptions(shingle_words=50, containment=1.0, same_page=1.0),
    ],
)
def test_odd_thresholds_and_odd_days_raise_nothing(options) -> None:
    records = [
        record("a", WIRE, day="someday", agencies=("AFP", " ")),
        record("b", "", day="0001-01-01", agencies=("AFP",), url="http://[x"),
    ]
    lineage = families(records, options)
    assert support(lineage, ["a-a", "a-b"]) == 2


POOL = [prose(seed, 25) for seed in range(9)]
ARTICLES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(POOL), min_size=0, max_size=4, unique=True),
        st.sampled_from([None, "Post", "Halyard"]),
        st.sampled_from([(), ("AFP",), ("AFP", "Reuters")]),
        st.sampled_from([None, "2031-06-12", "2031-06-14"]),
    ),
    max_size=10,
).map(
    lambda rows: [
        record(f"{n}", " ".join(parts), outlet=outlet, agencies=agencies, day=day)
        for n, (parts, outlet, agencies, day) in enumerate(rows)
    ]
)


@settings(deadline=None)
@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(records, source) -> None:
    shuffled = list(records)
    source.shuffle(shuffled)
    assert families(records, OPTIONS) == families(shuffled, OPTIONS)


@settings(deadline=None)
@given(ARTICLES.filter(bool), st.data())
def test_a_duplicate_joins_its_original_and_changes_no_other_family_and_no_support(records, data) -> None:
    original = data.draw(st.sampled_from(records))
    name = data.draw(st.sampled_from(["a-!first", "a-~last"]))
    copy = original.model_copy(update={"article": original.article.model_copy(update={"id": name})})
    before, after = families(records, OPTIONS), families([*records, copy], OPTIONS)
    assert after.family_of(name) == after.family_of(original.article.id)
    without = {frozenset(set(family.articles) - {name}) for family in after.families}
    assert without == {frozenset(family.articles) for family in before.families}
    ids = [each.article.id for each in records]
    assert support(before, ids) == support(after, ids) == support(after, [*ids, name])


@settings(deadline=None)
@given(ARTICLES, st.integers(1, 12))
def test_unrelated_articles_leave_families_as_they_were(records, count) -> None:
    more = [record(f"new{n}", prose(500 + n, 60)) for n in range(count)]
    grown = group(*records, *more)
    assert grown == group(*records) | {together(f"new{n}") for n in range(count)}


@settings(deadline=None)
@given(ARTICLES)
def test_every_article_is_in_one_family_and_every_link_inside_it(records) -> None:
    lineage = families(records, OPTIONS)
    listed = [article for family in lineage.families for article in family.articles]
    assert sorted(listed) == sorted(each.article.id for each in records)
    assert [family.id for family in lineage.families] == [f"F{n + 1}" for n in range(len(lineage.families))]
    for family in lineage.families:
        assert all({link.first, link.second} <= set(family.articles) for link in family.links)
    for older, newer in lineage.superseded.items():
        assert lineage.family_of(older) == lineage.family_of(newer)
        assert newer not in lineage.superseded


def test_time_grows_with_the_number_of_articles_not_with_its_square() -> None:
    """Counted in comparisons, not seconds: 400 texts under one footer are never compared all with all."""
    footer = prose(999, 40)
    lineage = families([record(f"{n}", f"{prose(n, 60)} {footer}") for n in range(400)], OPTIONS)
    copies = families([record(f"{n}", f"{WIRE} {prose(n, 20)}") for n in range(400)], OPTIONS)
    assert len(lineage.families) == 400
    assert len(copies.families) == 1
    assert len(copies.families[0].links) < 400 * 10
