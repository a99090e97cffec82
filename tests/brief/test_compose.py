"""What stands where on a front, and in what order."""

from __future__ import annotations

from summarizer.brief import compose
from summarizer.records.brief import Brief, FrontPart, Gap, Merged
from summarizer.records.figures import Change
from tests.brief.invented import OFFICE, Builder, earthquake, war


def part(brief: Brief, name: str) -> FrontPart:
    """A part of the front."""
    return next(p for p in brief.front if p.id == name)


def texts(brief: Brief, name: str) -> list[str]:
    """A part's lines, heads in front."""
    return [f"{line.head}: {line.text}" if line.head else line.text for line in part(brief, name).lines]


def test_the_title_holds_the_toll_and_its_correction() -> None:
    assert compose(earthquake()).title == "Tessarune earthquake: 88 dead, 29 missing; toll corrected down from 95"


def test_a_title_without_a_stated_toll_has_none() -> None:
    assert compose(war()).title == "Fighting between Velmark and the Northern Front"


def test_a_title_with_a_toll_in_dispute_has_both() -> None:
    merged, b = earthquake(), Builder()
    row = merged.casualties[0]
    open_one = b.dispute(
        "figures", "", b.side("A", "A counts 72.", value=72), b.side("B", "B counts 58.", value=58), refs=(row.id,)
    )
    brief = compose(merged.model_copy(update={"conflicts": (open_one,)}))
    assert brief.title == "Tessarune earthquake: toll put at 58 or 72"
    assert brief.key_figures[0].now == "72 (A) or 58 (B)"


def test_the_line_under_the_title() -> None:
    assert compose(earthquake()).standfirst == (
        "As of Thursday 6 March 2031, 6pm. Five articles on 4–6 Mar (Ovesta Press, Corvane Press and Ulvessan Courier). "
        "The toll is given by the civil protection office."
    )


def test_in_brief_goes_from_what_happened_to_what_is_not_known() -> None:
    assert [line.text for line in compose(war()).bottom_line] == [
        "Heavy fighting broke out along the Kessel line between Velmark and the Northern Front (10 Nov).",
        "Shelling went on for a fourth day around Port Lara (13 Nov).",
        "The Northern Front counted 31 fighters killed on 10 Nov and 53 on 11 Nov (84 by our sum).",
        "Velmark counted 7 civilians killed (12 Nov).",
        "2 of Norra’s civilians have been killed (Ovesta Press, 11 Nov).",
        "In dispute: Who holds the Kessel ridge? Who began it?",
        "Velmark, Norra and the Northern Front declared martial law (10–11 Nov).",
        "Corvane, Ulvessa and Ostmark called for a ceasefire (11 Nov).",
        "Not known: how many of Velmark’s soldiers have been killed.",
    ]  # fmt: skip


def test_opponents_claims_stand_in_rows_of_their_own_and_our_sum_last() -> None:
    labels = [(k.label, k.now, k.said_by) for k in compose(war()).key_figures][-3:]
    assert labels == [
        ("Killed: Velmark’s soldiers, claimed by Norra", "more than 200", "Norra defence ministry, 12 Nov, denied by Velmark"),
        ("Velmark’s tanks destroyed, claimed by Northern Front", "33", "Northern Front command, 12 Nov"),
        ("Our sum, killed", "84 + 7 + 2 = 93, without Velmark’s soldiers", "nobody’s count"),
    ]  # fmt: skip


def test_a_sum_of_days_is_told_as_ours() -> None:
    row = next(k for k in compose(war()).key_figures if k.value == 84)
    assert (row.label, row.now, row.derived) == (
        "Killed: Northern Front’s fighters, our sum of its days",
        "31 (10 Nov) + 53 (11 Nov) = 84",
        True,
    )


def test_counts_of_everybody_stand_first() -> None:
    labels = [k.label for k in compose(earthquake()).key_figures]
    assert labels[:3] == ["Killed", "Missing", "In hospital"]
    assert labels.index("Killed in Dharvol") > labels.index("In shelters")


def test_a_dispute_names_both_sides_with_their_days_and_the_reason() -> None:
    assert texts(compose(earthquake()), "disputed")[:3] == [
        "How many had died by Wednesday evening?: The civil protection office counted 72 dead from lists of rescue teams (5 Mar 6pm).",
        "The health ministry counted 58 dead (5 Mar 6pm).",
        "The reason given: the ministry counts only deaths a doctor has certified.",
    ]  # fmt: skip


def test_a_dispute_without_a_question_is_asked_by_its_topic() -> None:
    assert "Who began it?" in [line.head for line in part(compose(war()), "disputed").lines]


def test_what_happened_is_told_by_day_newest_first() -> None:
    assert texts(compose(war()), "happened") == [
        "12 Nov: Norra accused Velmark of flying drones over its border villages.",
        "A shell hit the market of Port Lara and set it on fire (Ovesta Press).",
        "11 Nov: Trains between Kessel and the coast stopped.",
    ]


def test_a_day_that_only_the_report_gives_is_told_as_that() -> None:
    b, merged = Builder(), earthquake()
    late = b.say("event", "The mill of Ostrigg was closed for checks.", "2031-03-06", day_basis="reported", weight=1)
    lines = part(compose(merged.model_copy(update={"events": (*merged.events, late)})), "happened").lines
    assert "By 6 Mar" in [line.head for line in lines]


def test_an_actor_is_named_once() -> None:
    assert texts(compose(war()), "actors") == [
        "Velmark: President Hale vowed to fight until the last village is free (12 Nov).",
        "Velmark imposed a night curfew in Kessel (12 Nov).",
        "Tarn's president said it stands with Norra (12 Nov).",
    ]


def test_what_is_planned_says_so() -> None:
    assert any("(planned for 7 Mar)" in text for text in texts(compose(earthquake()), "actors"))


def test_a_voice_is_never_on_the_front() -> None:
    brief = compose(war())
    assert not any("teacher" in line.text for p in brief.front for line in p.lines)


def test_an_article_about_something_else_is_named_under_the_title() -> None:
    assert texts(compose(war()), "unplaced") == [
        "Not in this brief: “Ferry sinks off Sarra” (it is about something else: a ferry accident). The coast guard counts 17 dead."
    ]


def test_gaps_are_questions_and_not_told_again_when_in_brief_has_them() -> None:
    merged = war()
    more = Gap(rule="cause", text="What caused it? No article says.")
    brief = compose(merged.model_copy(update={"gaps": (*merged.gaps, more)}))
    assert texts(brief, "unknown") == [
        "How many people have been driven from home? No article says.",
        "What caused it? No article says.",
    ]
    assert part(brief, "unknown").cut == 0


def test_a_figure_that_rose_says_from_what() -> None:
    b, merged = Builder(), earthquake()
    row = b.row("killed", 88, "2031-03-06", OFFICE, change=Change(value=72, as_of="2031-03-05"))
    brief = compose(merged.model_copy(update={"casualties": (row,)}))
    assert "88 people have been killed (civil protection office, 6 Mar), up from 72 on 5 Mar." in [
        line.text for line in brief.bottom_line
    ]


def test_the_timeline_is_in_order_of_time_and_marks_what_is_planned() -> None:
    brief = compose(earthquake())
    assert [e.day for e in brief.timeline] == sorted(e.day for e in brief.timeline)
    assert [e.kind for e in brief.timeline][-1] == "planned"


def test_the_beginning_is_told_without_the_claim_of_who_began_it() -> None:
    b, merged = Builder(), war()
    blamed = b.say("event", "Velmark opened a large offensive at dawn.", "2031-11-10", topic="start", families=9)
    brief = compose(merged.model_copy(update={"events": (blamed, *merged.events)}))
    assert brief.bottom_line[0].text.startswith("Heavy fighting broke out")


def test_a_denial_that_tells_the_claim_stands_alone() -> None:
    b, merged = Builder(), war()
    quote = b.cite("the ministry denied that two jets of its air force were shot down over Kessel")
    claim = b.side("Norra", "Norra said it shot down two jets over Kessel.", "2031-11-12", citations=(quote,))
    denial = b.side(
        "Velmark",
        "Velmark denied that two jets were shot down over Kessel.",
        "2031-11-12",
        citations=(quote,),
        denial=True,
    )
    conflict = b.dispute("denied", "Were two jets shot down?", claim, denial, topic="losses_things")
    brief = compose(merged.model_copy(update={"conflicts": (conflict,)}))
    assert texts(brief, "disputed") == [
        "Were two jets shot down?: Velmark denied that two jets were shot down over Kessel (12 Nov)."
    ]


def test_people_die_of_an_epidemic() -> None:
    merged = earthquake()
    fever = merged.model_copy(update={"situation": merged.situation.model_copy(update={"kind": "epidemic"})})
    brief = compose(fever)
    assert brief.key_figures[0].label == "Dead"
    assert any(line.text.startswith("88 people have died and 29 are missing") for line in brief.bottom_line)


def test_a_whole_that_the_sides_have_outgrown_is_told_as_the_last_and_not_in_the_title() -> None:
    merged, b = war(), Builder()
    whole = b.row("killed", 60, "2031-11-11", "Ovesta Press", qualifier="at_least")
    brief = compose(merged.model_copy(update={"casualties": (whole, *merged.casualties)}))
    told = [line.text for line in brief.bottom_line]
    assert "60" not in brief.title
    assert told.index("By 11 Nov the dead on all sides numbered at least 60 (Ovesta Press).") > next(
        n for n, text in enumerate(told) if text.startswith("The Northern Front counted")
    )


def test_a_whole_that_is_newest_stands_in_the_title() -> None:
    merged, b = war(), Builder()
    whole = b.row("killed", 60, "2031-11-13", "Ovesta Press", qualifier="at_least")
    assert compose(merged.model_copy(update={"casualties": (whole, *merged.casualties)})).title.endswith(
        "at least 60 dead"
    )


def test_a_fall_that_nobody_explains_is_told() -> None:
    merged, b = earthquake(), Builder()
    row = b.row(
        "detained",
        2000,
        "2031-03-06",
        "Governor Tarn",
        series=(b.point(5800, "2031-03-05", "earlier", said_by="police"),),
    )
    brief = compose(merged.model_copy(update={"casualties": (merged.casualties[0], row)}))
    assert next(k.before for k in brief.key_figures if k.label == "Detained") == "5,800 (police, 5 Mar, not taken back)"
    assert any("5,800 on 5 Mar, not taken back" in line.text for line in brief.bottom_line)


def test_what_another_office_counts_on_the_same_day_stands_beside_a_figure() -> None:
    merged, b = earthquake(), Builder()
    rival = b.point(2, "2031-03-06", "earlier", said_by="health ministry")
    row = b.row("killed", 3, "2031-03-06", "children's office", klass="children", series=(rival,))
    brief = compose(merged.model_copy(update={"casualties": (merged.casualties[0], row)}))
    shown = next(k for k in brief.key_figures if k.label == "Killed: children")
    assert (shown.now, shown.before) == ("3; 2 (health ministry)", "")


def test_a_number_that_only_rounds_the_newest_is_no_earlier_one() -> None:
    merged, b = earthquake(), Builder()
    rounded = b.point(4300, "2031-03-06", "earlier", said_by="prosecutor", qualifier="more_than")
    row = b.row("injured", 4353, "2031-03-06", "prosecutor", series=(rounded,))
    brief = compose(merged.model_copy(update={"casualties": (merged.casualties[0], row)}))
    assert next(k.before for k in brief.key_figures if k.label == "Injured") == ""


def blast() -> Merged:
    """A blast of which two articles tell the cause."""
    merged, b = earthquake(), Builder()
    said = {"topic": "cause", "by": "Premier Oskeld", "status": "claimed"}
    claims = (
        b.say("claim", "A fire in a depot of fertiliser caused it, Premier Oskeld says.", "2031-03-04", **said),
        b.say("claim", "Some 300 tons of fertiliser in the depot went up, Premier Oskeld says.", "2031-03-04", **said),
    )
    denied = b.dispute("denied", "Were there two blasts?", b.side("Police", "Police deny that there were two blasts.", denial=True), topic="status")  # fmt: skip
    info = merged.situation.model_copy(update={"kind": "fire_explosion", "title": "Blast in Dharvol"})
    return merged.model_copy(update={"situation": info, "claims": claims, "conflicts": (denied,)})


def test_what_caused_a_blast_stands_in_brief_with_its_number() -> None:
    told = [line.text for line in compose(blast()).bottom_line]
    assert "A fire in a depot of fertiliser caused it, Premier Oskeld says (4 Mar)." in told
    assert "Some 300 tons of fertiliser in the depot went up, Premier Oskeld says (4 Mar)." in told


def test_a_rumour_that_one_party_denies_is_no_dispute_of_an_accident() -> None:
    assert not any(p.id == "disputed" for p in compose(blast()).front)


def test_what_is_said_about_two_numbers_gives_way_to_the_numbers() -> None:
    merged, b = earthquake(), Builder()
    question = "How many had died by Wednesday evening?"
    comment = b.dispute("denied", question, b.side("A", "A says it counts bodies."), b.side("B", "B says it adds up lists."))  # fmt: skip
    brief = compose(merged.model_copy(update={"conflicts": (comment, *merged.conflicts)}))
    assert not any("adds up lists" in text for text in texts(brief, "disputed"))


def test_the_accused_answers_before_others() -> None:
    merged, b = war(), Builder()
    claim = b.say("claim", "Velmark said a Tarn jet shot down its plane.", "2031-11-12", topic="losses_things", by="Velmark", party="Velmark", against="Tarn")  # fmt: skip
    sides = (
        b.side("Velmark", claim.text, "2031-11-12", ref=claim.id),
        b.side("Norra", "Norra denied that any plane was shot down.", "2031-11-12", denial=True),
        b.side("Tarn", "Tarn called the report untrue.", "2031-11-12", denial=True),
    )
    conflict = b.dispute("denied", "Was a plane shot down?", *sides, topic="losses_things")
    brief = compose(merged.model_copy(update={"claims": (claim,), "conflicts": (conflict,)}))
    assert texts(brief, "disputed")[1] == "Tarn called the report untrue (12 Nov)."


def test_a_deed_that_one_outlet_tells_as_fact_names_the_outlet_in_a_war_alone() -> None:
    war_told = texts(compose(war()), "happened")
    assert "A shell hit the market of Port Lara and set it on fire (Ovesta Press)." in war_told
    assert not any("(Ovesta Press)" in text for text in texts(compose(earthquake()), "happened"))


def test_an_opinion_of_one_who_speaks_for_nobody_is_left_out() -> None:
    merged, b = earthquake(), Builder()
    private = b.say(
        "position", "Activist Orla Tarn wrote that tents are needed.", "2031-03-05", by="Orla Tarn", act="demand"
    )
    brief = compose(merged.model_copy(update={"positions": (*merged.positions, private)}))
    assert not any("Orla Tarn" in text for text in texts(brief, "actors"))


def test_entries_without_an_actor_stand_apart() -> None:
    merged, b = earthquake(), Builder(articles=3)
    while b.next() < 500:  # places of their own in the articles
        pass
    said = (
        "The ferry pier was closed for a week.",
        "Blood donors are asked for.",
        "Every second lamp goes out at night.",
    )
    steps = tuple(b.say("measure", text, "2031-03-05", act="other") for text in said)
    lines = part(compose(merged.model_copy(update={"measures": steps, "positions": ()})), "actors").lines
    assert [line.joined for line in lines] == [False] * len(lines)
