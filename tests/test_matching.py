"""Which note is which, rule by rule: what is just enough evidence for one note, and what is just too little."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

import pytest

from guide2anki.identity import matching, texts
from guide2anki.identity.matching import Match
from guide2anki.identity.texts import Wording

NAMES = [a + b + c for a in "bdfglmnprtvz" for b in "aeou" for c in ("rk", "lm", "nd", "st")]
"""Words that mean nothing and are none of one another."""


def words(start: int, count: int) -> str:
    return " ".join(NAMES[start : start + count])


def W(  # noqa: N802  # as short as what it stands for
    prompt: str,
    answer: str = "",
    kind: str = "question",
    *,
    subject: str = "",
    section: tuple[str, ...] = ("Here",),
    guide: str = "g",
    named: str = "",
) -> Wording:
    digest = blake2b(answer.encode(), digest_size=9).hexdigest() if answer else ""
    return Wording(guide, kind, subject, prompt, answer[: texts.ANSWER_KEPT], digest, section, named)


def known(old: Sequence[Wording], new: Sequence[Wording], retired: Sequence[int] = ()) -> list[int | None]:
    """Return for each new note the position of the old one that it is."""
    found = {pair.new: pair.old for pair in matching.match(old, new, set(retired))}
    return [found.get(position) for position in range(len(new))]


def same(old: Wording, new: Wording) -> bool:
    """Tell whether a note that came is the one that went."""
    return known([old], [new]) == [0]


STAYS = W("Stays?", "It stays where it stood")
GONE = [W(f"Has {words(start, 4)} gone?", words(start, 8)) for start in (152, 160, 168)]
"""Notes enough that went for good: what moved with one of them did not take the guide along."""


def same_elsewhere(old: Wording, new: Wording) -> bool:
    """Tell the same of a note that stood before a note which stays, and stands behind it now."""
    return known([old, STAYS, *GONE], [STAYS, new]) == [1, 0]


WHYS = {
    "same question": (W("Ohm", "a unit"), W("Ohm", "other")),
    "another front given by the author": (W("Ohm", "a unit"), W("What is it?", "other", named="Ohm")),
    "same question, other kind": (W("Ohm", "a unit", "term"), W("Ohm", "other", "row")),
    "same question and answer": (
        W("Why?", words(0, 8), subject="Gears", section=("Gears",)),
        W("Why?", words(0, 8), subject="Wheels", section=("Wheels",)),
    ),
    "same question and answer in another guide": (
        W("Why?", words(0, 8)),
        W("Why?", words(0, 8), guide="h"),
    ),
    "same section, question and answer": (
        W("Scope", "yes", "term", subject="Gears"),
        W("Scope", "yes", "term", subject="Wheels"),
    ),
    "same question in another section": (
        W("Why does a wheel turn?", words(0, 10), subject="Gears", section=("Gears",)),
        W("Why does a wheel turn?", f"{words(0, 9)} {words(20, 1)}", subject="Wheels", section=("Wheels",)),
    ),
    "section retitled": (
        W("Scope", "so it is", "term", subject="Queues & Gears", section=("Queues & Gears",)),
        W("Scope", "so it was", "term", subject="Queues and Gears", section=("Queues and Gears",)),
    ),
    "same answer": (W("Why do all wheels turn?", words(0, 8)), W("How come that wheels always turn?", words(0, 8))),
    "question edited": (W("Why do all wheels turn?", words(0, 8)), W("Why do all big wheels turn?", words(0, 8) + ".")),
    "same question in another guide": (
        W("Why does a wheel turn?", kind="open-question"),
        W("Why does a wheel turn?", kind="open-question", guide="h"),
    ),
}


@pytest.mark.parametrize("why", WHYS)
def test_it_is_said_by_what_a_note_was_known_again(why: str) -> None:
    old, new = WHYS[why]
    assert [(pair.old, pair.new, pair.why) for pair in matching.match([old], [new])] == [(0, 0, why)]


# the same card


def test_a_front_by_the_author_is_known_by_what_the_guide_itself_asks() -> None:
    plain, given = W("Ohm", "a unit"), W("What is measured in ohm?", "other words", named="Ohm")
    assert same(plain, given)
    assert same(given, plain)
    assert same(given, replace(given, prompt="Say what an ohm is.", answer_id="x"))
    assert same(replace(plain, subject="Units"), given), "the same section"
    assert same(replace(plain, section=("There",)), given), "the same subject"
    elsewhere = replace(given, section=("There",), subject="Units")
    assert not same(plain, elsewhere)
    assert not same(plain, replace(given, guide="h"))
    assert not same(W("Ohm", "a unit", subject="A"), W("Ohm", "other", subject="B")), "nobody gave a front"


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        (W("Ohm", "a unit", "term"), W("Ohm", "other", "row"), True),
        (W("Ohm", "a unit", "term", section=("A",)), W("Ohm", "other", "row", section=("B",)), True),
        (W("Ohm", "a unit", "term", subject="A"), W("Ohm", "other", "row", subject="B"), False),
        (W("Ohm", "a unit", "term"), W("Ohm", "other", "row", guide="h"), False),
        (W("What is an “ohm”?", "a unit"), W("what is an Ohm", "other"), True),
        (W("What is an “ohm”?", "a unit"), W("what is an Ohm", "other", section=("Here", "What is an ohm?")), True),
        (W("What is an “ohm”?", "a unit"), W("what is an Ohm", "other", section=("There",)), False),
        (W("What is an “ohm”?", "a unit"), W("what is an Ohm", "a unit", section=("There",)), True),
        (W("C", "a language", "term"), W("c", "a letter", "term"), False),
        (W("ls -a", "shows all", "term"), W("ls -A", "shows most", "term"), False),
    ],
)
def test_a_front_that_stays_in_its_place_is_the_same_note_whatever_its_kind_and_signs(
    old: Wording, new: Wording, is_same: bool
) -> None:
    assert same_elsewhere(old, new) is is_same


def test_two_notes_of_one_front_and_two_kinds_keep_what_each_had() -> None:
    term, row = W("Ohm", "a unit", "term"), W("Ohm", "another unit", "row")
    assert known([term, row], [replace(row, answer="x", answer_id="x"), term]) == [1, 0]


def moved(prompt: str, count: int, kind: str = "question", beside: Sequence[Wording] = ()) -> bool:
    """Tell whether a card with an answer of so many words is known below another subject in another section."""
    card = W(prompt, words(0, count), kind, subject=words(90, 4), section=("Here",))
    after = replace(card, subject=words(94, 4), section=("There",))
    copies = [replace(one, guide="h") for one in (card, after)]
    stay = [replace(one, guide=guide) for one in beside for guide in "gh"]
    found = known([card, STAYS, copies[0], *stay, *GONE], [STAYS, after, copies[1], *stay])
    assert found[2] in (2, None), "a copy in another guide stays there"
    return found[1] == 0


@pytest.mark.parametrize(
    ("prompt", "kind", "least"),
    [
        ("Why?", "question", 6),
        ("How does it work?", "question", 6),
        ("Why does a wheel turn?", "question", 1),
        ("Why wheels?", "question", 1),
        ("Explain wheels.", "term", 1),
        ("Why wheels?", "term", 1),
        ("Scope", "term", 6),
        ("Scope", "open-question", None),
        ("Scope", "behaviour", None),
    ],
)
def test_a_card_goes_to_another_section_if_question_or_answer_say_which_it_is(
    prompt: str, kind: str, least: int | None
) -> None:
    assert [moved(prompt, count, kind) for count in (1, 5, 6)] == [
        least is not None and count >= least for count in (1, 5, 6)
    ]


@pytest.mark.parametrize(("prompt", "kind"), [("Why?", "question"), ("How does it work?", "term")])
def test_a_question_that_others_share_goes_along_with_an_answer_of_six_words(prompt: str, kind: str) -> None:
    twin = W(prompt, "another thing", kind, subject="Other", section=("Other",))
    assert [moved(prompt, count, kind, [twin]) for count in (5, 6)] == [False, True]


def test_a_label_that_others_share_goes_along_with_a_long_answer_that_no_other_has() -> None:
    twin = W("Scope", "another thing", "term", subject="Other", section=("Other",))
    assert [moved("Scope", count, "term", [twin]) for count in (14, 15)] == [False, True]
    answered = W("Range", words(0, 15), "term", subject="Other", section=("Other",))
    assert not moved("Scope", 15, "term", [twin, answered])


def test_the_whole_of_an_answer_counts_even_what_is_not_kept() -> None:
    long = " ".join(NAMES)
    assert len(long) > texts.ANSWER_KEPT
    twin = W("Scope", "another thing", "term", subject="Other", section=("Other",))
    before = W("Scope", long, "term", subject=NAMES[90], section=("A",))
    for last, expected in (("", 0), (" end", None)):
        after = W("Scope", long + last, "term", subject=NAMES[91], section=("B",))
        assert known([before, STAYS, twin], [STAYS, after, twin])[1] == expected


# another guide


@pytest.mark.parametrize(
    ("prompt", "answer", "kind", "subject", "follows"),
    [
        ("Why does a wheel turn?", "It is round", "question", "B", True),
        ("Why?", words(0, 5), "question", "B", False),
        ("Why?", words(0, 5), "question", "A", True),
        ("Why?", words(0, 6), "question", "B", True),
        ("Scope", words(0, 5), "term", "B", False),
        ("Scope", words(0, 5), "term", "A", True),
        ("Scope", words(0, 6), "term", "B", True),
        ("Speaks the truth to all", "Candour", "behaviour", "B", True),
        ("Speaks truth to all", "Candour", "behaviour", "A", False),
        ("Why does it turn?", "", "question", "A", False),
        ("Why does it turn?", "A hint", "open-question", "A", False),
    ],
)
def test_a_card_follows_into_another_guide_if_it_says_which_it_is(
    prompt: str, answer: str, kind: str, subject: str, follows: bool
) -> None:
    old = W(prompt, answer, kind, subject="A")
    assert same(old, replace(old, guide="h", subject=subject, section=("There",))) is follows
    if answer:
        other = W(prompt, f"{answer} {words(50, 30)}", kind, subject=subject, guide="h")
        assert not same(old, other), "with another answer it is another card"


def test_a_label_that_others_share_follows_into_another_guide_with_a_long_answer_of_its_own() -> None:
    twin = W("Scope", "another thing", "term", subject="Other")
    for count, expected in ((14, None), (15, 0)):
        old = W("Scope", words(0, count), "term", subject="A")
        assert known([old, twin], [replace(old, guide="h", subject="B"), twin])[0] == expected


OPEN = [W(f"Why does the {name} turn at night?", kind="open-question") for name in NAMES[:6]]


@pytest.mark.parametrize(("there", "follow"), [(6, True), (4, True), (3, False), (1, False)])
def test_open_questions_follow_into_another_guide_if_two_thirds_of_what_is_lost_do(there: int, follow: bool) -> None:
    new = [replace(wording, guide="h") for wording in OPEN[:there]]
    assert known(OPEN, new) == [position if follow else None for position in range(there)]


def test_what_went_to_another_guide_as_it_was_speaks_for_the_open_questions() -> None:
    cards = [W(f"Why is {name} so round today?", f"It is {name} by birth") for name in NAMES[:2]]
    gone = [W(f"Who made {name} for us?", f"It was {name}") for name in NAMES[2:4]]
    old = [*cards, *OPEN[:2], *gone]
    new = [replace(wording, guide="h") for wording in (*cards, *OPEN[:2])]
    assert known(old, new) == [0, 1, 2, 3]
    assert known([*old, W("Who made the road for us?", "Nobody")], new) == [0, 1, None, None]


def test_a_short_open_question_goes_into_another_guide_only_with_others_of_its_section() -> None:
    def asked(*prompts: str, guide: str = "g", section: str = "Here") -> list[Wording]:
        return [W(prompt, kind="open-question", guide=guide, section=(section,)) for prompt in prompts]

    assert known(asked("Who?"), asked("Who?", guide="h")) == [None]
    assert known(asked("Who?", "Where?"), asked("Who?", "Where?", guide="h")) == [0, 1]
    apart = [*asked("Who?"), *asked("Where?", section="Below")]
    assert known(apart, [replace(wording, guide="h") for wording in apart]) == [None, None]
    assert known(asked("Why does the wheel turn?"), asked("Why does the wheel turn?", guide="h")) == [0]


# sections with another title


LABELS = ("Scope", "Range", "Weight")


def part(title: str, count: int = 3, answer: str = "so it is {}", kind: str = "term") -> list[Wording]:
    return [W(label, answer.format(label), kind, subject=title, section=("All", title)) for label in LABELS[:count]]


def test_a_section_is_retitled_if_two_notes_and_more_than_half_of_both_say_so() -> None:
    def titles(pairs: int, before: int, after: int) -> dict[object, object]:
        old = [W(f"old {n}", section=("A",)) for n in range(before)]
        new = [W(f"new {n}", section=("B",)) for n in range(after)]
        return dict(matching.retitled(list(zip(old, new, strict=False))[:pairs], old, new))

    went = {("g", ("A",)): ("B",)}
    assert titles(2, 3, 3) == went
    assert titles(1, 1, 1) == {}
    assert titles(2, 4, 2) == titles(2, 2, 4) == {}
    assert titles(3, 5, 4) == titles(3, 4, 5) == went
    assert titles(2, 2, 2) == went


def test_a_title_that_is_there_still_or_was_there_before_is_no_new_title() -> None:
    a, b = [W(f"old {n}", section=("A",)) for n in range(2)], [W(f"new {n}", section=("B",)) for n in range(2)]
    pairs = list(zip(a, b, strict=True))
    assert matching.retitled(pairs, a, [*b, W("more", section=("A",))]) == {}
    assert matching.retitled(pairs, [*a, W("more", section=("B",))], b) == {}
    other = [replace(wording, guide="h") for wording in b]
    assert matching.retitled(list(zip(a, other, strict=True)), a, other) == {}


@pytest.mark.parametrize(
    ("before", "after", "is_same"),
    [
        ("Queues & Stacks", "Queues and Stacks", True),
        ("1. Queues", "Queues", True),
        ("1.2) Queues", "3. Queues", True),
        ("The Queues", "queues:", True),
        ("2024 Queues", "Queues", False),
        ("Queues", "Stacks", False),
        ("Queues of C", "Queues of c", False),
    ],
)
def test_a_title_that_differs_in_signs_and_small_words_alone_is_the_same(
    before: str, after: str, is_same: bool
) -> None:
    found = matching.retitled([], [W("a", section=(before,))], [W("b", section=(after,))])
    assert found == ({("g", (before,)): (after,)} if is_same else {})
    assert matching.retitled([], [W("a", section=(before,))], [W("b", section=(after,), guide="h")]) == {}


def test_of_two_titles_alike_none_is_the_new_one() -> None:
    one, two = W("b", section=("queues",)), W("c", section=("Queues:",))
    assert matching.retitled([], [W("a", section=("Queues",))], [one, two]) == {}
    assert matching.retitled([], [one, two], [W("a", section=("Queues",))]) == {}


def test_labels_go_along_with_the_title_above_them_if_most_of_their_cards_stay() -> None:
    assert known(part("Senior"), part("Principal")) == [0, 1, 2]
    assert known(part("Senior"), part("Principal", answer="other words {}")) == [None, None, None]
    edited = [
        *part("Principal")[:2],
        W("Weight", "so it was Weight", "term", subject="Principal", section=("All", "Principal")),
    ]
    assert known(part("Senior"), edited) == [0, 1, 2], "half of the answer stayed"
    replaced = [*edited[:2], replace(edited[2], answer="none at all", answer_id="x")]
    assert known(part("Senior"), replaced) == [0, 1, None]
    answered = [*edited[:2], replace(edited[2], kind="open-question", answer="", answer_id="")]
    assert known(part("Senior"), answered) == [0, 1, 2]


@pytest.mark.parametrize(
    ("prompts", "speak"),
    [
        (("Why?", "How?"), False),
        (("Why does wheel turn?", "How does wheel turn?"), False),
        (("Why does the wheel turn?", "How does the wheel turn?"), True),
    ],
)
def test_only_whole_questions_speak_for_a_title_with_other_answers(prompts: tuple[str, str], speak: bool) -> None:
    def under(title: str, *answers: str) -> list[Wording]:
        section = ("All", title)
        asked = [W(prompt, answer, subject=title, section=section) for prompt, answer in zip(prompts, answers)]
        return [*asked, W("Scope", answers[2], "term", subject=title, section=section)]

    before = under("Senior", "for the team", "by hand", "yes it is so")
    other = known(before, under("Principal", "as told above", "never alone", "yes it was so"))
    assert other == [None, None, 2 if speak else None]
    assert known(before, under("Principal", "for the team", "by hand", "yes it was so")) == [0, 1, 2]


def test_sections_alike_that_are_both_retitled_leave_it_open_which_is_which() -> None:
    before, after = (
        [*part(one, 2, "it is one"), *part(two, 2, "it is one")] for one, two in (("Senior", "Staff"), ("Lead", "Head"))
    )
    assert known(before, after) == [None] * 4


@pytest.mark.parametrize(
    ("one", "two", "related"),
    [
        ("abcdefghij", "abcdeuvwxy", True),
        ("abcdefghij", "abcduvwxyz", False),
        ("abcdefghij" * 4, "abcdefghij" + "abcdefghi" + "+" * 21, False),
        ("abc", "abcuvwxyz!", True),
        ("", "abc", False),
    ],
)
def test_answers_are_versions_of_one_if_half_of_them_or_their_start_is_the_same(
    one: str, two: str, related: bool
) -> None:
    assert texts.related(W("a", one), W("a", two)) is related
    assert texts.related(W("a", two), W("a", one)) is related


def test_a_title_with_more_or_fewer_words_is_the_same_if_all_of_its_cards_are() -> None:
    one = "yes"  # no evidence of its own
    longer = "Senior Engineer"
    assert known(part("Senior", 2, one), part(longer, 2, one)) == [0, 1]
    assert known(part(longer, 2, one), part("Senior", 2, one)) == [0, 1]
    assert known(part("Senior", 2, one), part("Staff", 2, one)) == [None, None]
    assert known(part("Senior", 1, one), part(longer, 1, one)) == [None], "one card says nothing"
    two = [*part(longer, 2, one), *part("Senior Staff", 2, one)]
    assert known(part("Senior", 2, one), two) == [None] * 4, "either may be it"
    assert known(two, part("Senior", 2, one)) == [None, None]
    untitled = [replace(wording, section=()) for wording in part("", 2, one)]
    assert known(untitled, part(longer, 2, one)) == [None, None]


def test_in_a_section_in_which_nothing_is_known_question_and_answer_are_enough() -> None:
    old = [W(label, "yes", "term", subject="Gears") for label in LABELS]
    new = [replace(wording, subject="Wheels") for wording in old]
    assert known([*old, *GONE], new) == [0, 1, 2]
    stays = W("Length", "no", "term", subject="Gears")
    assert known([stays, *old[:1]], [stays, *new[:1]]) == [0, None]
    silent = [W(label, "", "term", subject="Gears") for label in LABELS[:1]]
    assert known(silent, [replace(wording, subject="Wheels") for wording in silent]) == [None]


# the same question in another section


ASKED = "Why does a wheel turn?"


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("a" * 10, "a" * 8 + "bb", True),
        ("a" * 10, "a" * 7 + "bbb", False),
        (words(0, 10), " ".join([words(7, 3), words(0, 4), words(40, 3)]), True),
        (words(0, 10), " ".join([words(7, 2), words(0, 4), words(40, 4)]), False),
    ],
)
def test_a_question_in_another_section_is_the_same_if_its_answer_is_nearly(old: str, new: str, is_same: bool) -> None:
    there = W(ASKED, new, subject="There", section=("There",))
    assert texts.moved(W(ASKED, old), there) is is_same
    assert same_elsewhere(W(ASKED, old, "open-question"), there)
    assert same_elsewhere(W(ASKED, old), replace(there, kind="open-question"))
    assert same_elsewhere(W(ASKED, words(0, 10)), replace(there, answer=f"{words(0, 5)} {words(40, 5)}"))
    assert not same_elsewhere(W(ASKED, words(0, 10)), replace(there, answer=f"{words(0, 4)} {words(40, 6)}"))


def test_a_question_that_points_at_its_section_moves_only_with_its_very_answer() -> None:
    asked = "Why does this wheel turn at all?"
    answers = words(0, 10), " ".join([words(7, 3), words(0, 4), words(40, 3)])
    assert not same_elsewhere(W(asked, answers[0]), W(asked, answers[1], subject="There", section=("There",)))
    assert same_elsewhere(W(asked, answers[0]), W(asked, answers[0], subject="There", section=("There",)))


def test_a_question_that_stands_twice_goes_nowhere() -> None:
    here, there = W(ASKED, "a b", subject="A", section=("A",)), W(ASKED, "c d", subject="B", section=("B",))
    come = W(ASKED, "a c", subject="C", section=("C",))
    assert known([here, there], [come, there]) == [None, 1]


# notes that had gone


def test_a_note_that_had_gone_comes_back_with_its_question_or_its_card_alone() -> None:
    gone = W("Why does a wheel turn at night?", words(0, 8))
    stays = W("Stays?", words(20, 8))

    def back(new: Wording) -> bool:
        return known([gone, stays], [new, stays], [0]) == [0, 1]

    assert back(replace(gone, answer="other", answer_id="x"))
    assert back(replace(gone, kind="term"))
    assert back(replace(gone, section=("There",), subject="There"))
    assert back(replace(gone, guide="h"))
    assert not back(replace(gone, prompt="Why does a wheel turn at night, then?"))
    assert not back(replace(gone, section=("There",), subject="There", answer="other", answer_id="x"))


def test_a_note_that_lives_comes_before_one_that_had_gone() -> None:
    gone, lives = W(ASKED, words(0, 8), section=("A",), subject="A"), W(ASKED, words(0, 8), section=("B",), subject="B")
    come = replace(gone, section=("C",), subject="C")
    assert known([gone, lives], [come], [0]) == [1]
    assert known([gone, lives], [gone], [0]) == [1]
    assert known([lives, gone], [gone, lives], [1]) == [1, 0]
    edited = W(f"{words(0, 20)} {NAMES[40]}", words(100, 8))
    back = W(words(0, 20), words(100, 8))
    assert known([edited], [back]) == [0]
    assert known([edited, back], [back], [1]) == [1], "a note that came back is no edit of another"


def test_what_the_author_paired_stays_paired_and_a_note_that_had_gone_too() -> None:
    old = [W("One?", words(0, 8)), W("Two?", words(20, 8))]
    new = [W("Two?", words(20, 8)), W("Three?", words(40, 8))]
    by_hand = Match(1, 1, "by hand")
    for retired in ((), (1,)):
        found = matching.match(old, new, retired, [by_hand])
        assert found == [by_hand]


# the same question in other words

FRONTS: dict[str, tuple[float | None, ...]] = {
    "same": (0.12, 0.30, 0.40, 0.40),
    "nearly the same": (0.65, 0.65, 0.70, 0.80),
    "near": (0.84, 0.84, 0.88, 0.92),
    "edited": (0.88, 0.90, 0.93, 0.96),
    "rewritten": (0.96, 0.97, None, None),
    "none": (0.84, 0.88, 0.92, None),
}
"""Shares of words that two fronts have to have in common, by their answers and by where the notes stand."""
PLACES = ("alone between two", "with another between two", "past another", "in another section")
ANSWERS = {
    "same": (words(100, 20), words(100, 20)),
    "nearly the same": (words(100, 20), words(100, 20) + "."),
    "near": (words(100, 20), " ".join([words(100, 14), words(150, 6)])),
    "edited": (words(100, 20), " ".join([words(100, 9), words(150, 11)])),
    "rewritten": (words(100, 20), " ".join([words(100, 8), words(150, 12)])),
    "none": ("", ""),
}


def fronts(share: float) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return two fronts that share just so many words, and two that share a little less."""
    shares = {}
    for common, lost, come in itertools.product(range(5, 31), (0,), range(40)):
        shares[2 * common / (2 * common + come)] = (common, lost, come)
    for common, lost, come in itertools.product(range(1, 4), range(4, 18), range(4, 18)):
        shares[2 * common / (2 * common + lost + come)] = (common, lost, come)

    def asked(common: int, lost: int, come: int) -> tuple[str, str]:
        return " ".join([words(0, common), words(30, lost)]), " ".join([words(47, come), words(0, common)])

    enough = min(found for found in shares if found >= share - 1e-9)
    less = max(found for found in shares if found < share - 1e-9)
    assert less > share - 0.02
    return asked(*shares[enough]), asked(*shares[less])


def edited(fronts: tuple[str, str], answers: tuple[str, str], place: str, kind: str = "question") -> bool:
    one, two = W("Stands first?", words(170, 8)), W("Stands last?", words(178, 8))
    other = W(f"Is {words(186, 4)} there?", words(186, 6))
    old, new = (W(front, answer, kind) for front, answer in zip(fronts, answers, strict=True))
    before, after = [one, old, two], [one, new, two]
    if place == PLACES[1]:
        after = [one, other, new, two]
    elif place == PLACES[2]:
        after = [one, two, new]
    elif place == PLACES[3]:
        after = [one, two, replace(new, section=("There",))]
    found = known(before, after)[next(at for at, wording in enumerate(after) if wording.prompt == new.prompt)]
    assert found in (1, None)
    return found == 1


@pytest.mark.parametrize("answers", FRONTS)
@pytest.mark.parametrize("place", PLACES)
def test_how_alike_two_fronts_have_to_be_depends_on_their_answers_and_on_where_they_stand(
    answers: str, place: str
) -> None:
    share = FRONTS[answers][PLACES.index(place)]
    kind = "open-question" if answers == "none" else "question"
    if share is None:
        turned = words(0, 8), words(4, 4) + " " + words(0, 4)
        assert not edited(turned, ANSWERS[answers], place, kind), "not even the same words in another order"
        return
    enough, less = fronts(share)
    assert edited(enough, ANSWERS[answers], place, kind)
    assert not edited(less, ANSWERS[answers], place, kind)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (words(0, 20), words(0, 20), "same"),
        (words(0, 20), words(0, 20).title() + "!", "nearly the same"),
        (words(0, 20), f"So {words(0, 20)}", "nearly the same"),
        (words(0, 20), f"{words(0, 14)} {words(30, 6)}", "near"),
        (words(0, 20), f"{words(0, 13)} {words(30, 7)}", "edited"),
        (words(0, 20), f"{words(0, 9)} {words(30, 11)}", "edited"),
        (words(0, 20), f"{words(0, 8)} {words(30, 12)}", "rewritten"),
        (words(0, 40), f"{words(0, 18)} {words(50, 22)}", "edited"),
        (words(0, 40), f"{words(0, 17)} {words(50, 23)}", "rewritten"),
        (words(0, 20), "", "none"),
        ("", words(0, 20), "none"),
        (words(0, 5), words(0, 5), "edited"),
        (words(0, 6), words(0, 6), "same"),
    ],
)
def test_what_two_answers_say(old: str, new: str, said: str) -> None:
    a, b = W("Old?", old), W("New?", new)
    assert texts.Vocabulary([a], [b]).answers(a, b) == said
    for kind in texts.BORROWED:
        assert texts.Vocabulary([a], [b]).answers(replace(a, kind=kind), b) == "none"


def test_an_answer_that_two_notes_of_a_build_have_is_no_evidence_for_either() -> None:
    a, b, twin = W("Old?", words(0, 8)), W("New?", words(0, 8)), W("Twin?", words(0, 8))
    assert texts.Vocabulary([a, twin], [b]).answers(a, b) == "edited"
    assert texts.Vocabulary([a], [b, twin]).answers(a, b) == "edited"
    assert texts.Vocabulary([a], [b]).answers(a, b) == "same"


def test_words_that_many_notes_have_count_less() -> None:
    rare, common = W("alpha bravo?", "", "term"), W("bravo charlie?", "", "term")
    others = [W(f"bravo {name}?", "", "term") for name in NAMES[:8]]
    alone = texts.Vocabulary([rare], [common]).likeness(rare, common, 0)
    assert alone == pytest.approx(0.5)
    assert texts.Vocabulary([rare, *others], [common]).likeness(rare, common, 0) < 0.3


def test_of_a_whole_question_the_subject_is_only_a_title_and_of_a_label_it_is_half_of_the_front() -> None:
    assert texts._front_words("question", "Gears", "Why does a wheel turn?") == {"why", "does", "a", "wheel", "turn"}
    assert texts._front_words("question", "Gears", "Why?") == {"gears", "why"}
    assert texts._front_words("term", "Gears", "Why does a wheel turn?") >= {"gears", "wheel"}
    choice = "Which wheel of these turns?\nred\nblue"
    assert texts._front_words("choice", "Gears", choice) == {"which", "wheel", "of", "these", "turns"}
    assert "red" in texts._front_words("question", "Gears", choice)
    label, asked = W("Wheel turns at night always", "x", "term", subject="Gears"), W("Wheel turns at night always", "x")
    assert texts.Vocabulary([label], [asked]).likeness(label, replace(asked, subject="Gears"), 0) == pytest.approx(1)
    assert texts.Vocabulary([asked], [label]).likeness(replace(asked, subject="Gears"), label, 0) == pytest.approx(1)


@pytest.mark.parametrize(
    ("old", "new", "answers", "is_same"),
    [
        ("Why does the big wheel turn here?", "Why does the big wheel not turn here?", "same", False),
        ("Why does the big wheel turn here?", "Why does the big red wheel turn here?", "nearly the same", True),
        ("Why does the big wheel turn here?", "Why does the big red wheel turn here?", "same", True),
        ("Why do wheels never turn by night?", "Why do wheels nevver turn by night?", "nearly the same", True),
        ("Why do wheels never turn by night?", "Why do wheels turn by night?", "nearly the same", False),
        ("Why do wheels turn by night?", "What makes all the wheels turn by night?", "same", True),
        ("Which wheel turns by night here?", "Which wheel turns and which stops by night here?", "same", False),
        ("What does wheel number 7 turn?", "What does wheel number 8 turn?", "same", False),
        ("What does wheel number 7 turn?", "What does wheel number turn?", "same", True),
        ("What does left wheel turn here?", "What does wheel 8 turn here?", "same", True),
        ("What does wheel 8 turn here?", "What does left wheel turn here?", "same", True),
        ("What does the left wheel turn?", "What does the right wheel turn?", "near", False),
        ("车轮为什么总在夜里往左边转动？", "车轮为什么总在夜里往右边转动？", "nearly the same", False),
        ("车轮为什么总在夜里往左边转动？", "大车轮为什么总在夜里往左边转动？", "nearly the same", True),
        (f"{words(0, 19)} left", f"{words(0, 19)} upper", "nearly the same", True),
        (f"{words(0, 9)} left", f"{words(0, 9)} upper", "nearly the same", True),
        (f"{words(0, 8)} left", f"{words(0, 8)} upper", "nearly the same", False),
        (f"{words(0, 30)} left", f"{words(0, 30)} upper", "near", True),
        (f"{words(0, 30)} left", f"{words(0, 30)} upper", "edited", False),
        (f"{words(0, 30)} left", f"{words(0, 30)} {NAMES[150]}", "near", False),
        (f"{words(0, 30)} {NAMES[119]}", f"{words(0, 30)} upper", "near", False),
    ],
)
def test_a_word_that_makes_another_question_makes_another_note(old: str, new: str, answers: str, is_same: bool) -> None:
    assert edited((old, new), ANSWERS[answers], PLACES[0]) is is_same


RANKED = {
    "near": f"{words(100, 17)} {words(140, 3)}",
    "edited": f"{words(108, 12)} {words(143, 8)}",
    "rewritten": f"{words(100, 2)} {words(151, 18)}",
    "nearly the same": words(100, 20).title(),
    "same": words(100, 20),
}


@pytest.mark.parametrize(
    ("one", "two", "base", "more", "less", "decides"),
    [
        ("same", "near", 9, 10, 3, True),
        ("same", "near", 28, 17, 2, False),
        ("same", "edited", 9, 12, 2, True),
        ("same", "edited", 15, 14, 1, False),
        ("nearly the same", "near", 25, 9, 2, True),
        ("nearly the same", "near", 30, 9, 1, False),
        ("near", "edited", 26, 3, 1, True),
        ("near", "edited", 33, 7, 4, False),
        ("edited", "rewritten", 26, 3, 1, True),
        ("edited", "rewritten", 24, 3, 1, False),
    ],
)
def test_an_answer_decides_between_two_that_may_be_a_note_as_far_as_it_outweighs_their_fronts(
    one: str, two: str, base: int, more: int, less: int, decides: bool
) -> None:
    front = words(0, base)
    old = [
        W(f"{front} {words(40, more)}", RANKED[one]),
        W(f"{front} {words(70, less)}", RANKED[two]),
    ]
    new = W(front, RANKED["same"])
    text = texts.Vocabulary(old, [new])
    assert [text.answers(wording, new) for wording in old] == [one, two]
    assert known(old, [new]) == [0 if decides else None]


def test_a_note_that_is_nearly_as_like_another_is_neither() -> None:
    base = words(0, 20)
    one, two = f"{base} {words(40, 1)}", f"{base} {words(41, 1)}"
    answers = [words(100, 12), words(120, 12)]
    near = f"{words(100, 12)} {words(140, 3)}", f"{words(120, 12)} {words(140, 3)}"
    old = [W(one, answers[0]), W(two, answers[1])]
    assert known(old[:1], [W(base, near[0])]) == [0]
    assert known(old, [W(base, words(150, 12))]) == [None]
    assert known(old, [W(base, near[0])]) == [0], "its answer says which"
    assert known(old, [W(base, near[1])]) == [1]


@pytest.mark.parametrize(("shared", "inherits"), [(15, None), (16, 0)])
def test_two_questions_that_were_merged_or_split_leave_none_to_inherit(shared: int, inherits: int | None) -> None:
    own = words(40, 20 - shared)
    one, two, both = words(0, 20), f"{words(0, shared)} {own}", f"{words(0, 20)} {own}"
    answers = words(100, 20), words(130, 20), f"{words(100, 19)} {words(160, 3)}"
    first, second, merged = (W(text, answer) for text, answer in zip((one, two, both), answers, strict=True))
    assert known([first], [merged]) == known([merged], [first]) == [0]
    assert known([first, second], [merged]) == [inherits]
    assert known([merged], [first, second]) == [inherits, None]


def test_a_label_of_which_no_word_stays_as_it_was_is_known_by_its_answer() -> None:
    assert same(W("Wheel", words(0, 8), "term"), W("Wheels", words(0, 8), "term"))
    assert not same(W("Wheel", words(0, 8), "term"), W("Gears", words(0, 8), "term"))


def test_in_a_guide_whose_order_is_not_known_a_note_has_to_be_as_like_as_anywhere() -> None:
    enough, _ = fronts(0.30)
    old, new = (W(front, words(100, 20)) for front in enough)
    assert matching.match([old], [new]) != []
    assert matching.match([old], [new], shuffled={"g"}) == []
    assert matching.match([old], [new], shuffled={"h"}) != []


@pytest.mark.parametrize(
    ("asked", "answers", "is_same"),
    [
        ("Why does the wheel of a cart turn so well by night", "near", True),
        ("Why does this wheel of a cart turn so well by night", "near", False),
        ("Why does this wheel of a cart turn so well by night", "nearly the same", True),
    ],
)
def test_an_edited_question_that_points_at_its_section_does_not_leave_it(
    asked: str, answers: str, is_same: bool
) -> None:
    assert edited((asked, f"{asked} always"), ANSWERS[answers], PLACES[3]) is is_same
    assert edited((asked, f"{asked} always"), ANSWERS[answers], PLACES[0])


def test_answers_of_signs_alone_are_no_evidence() -> None:
    front, later = "Why does the big wheel turn?", "Why does the big red wheel turn?"
    assert known([W(front, "?!")], [W(later, "…")]) == [None]
    assert same(W(front, "?!"), W(front, "…"))


def test_notes_that_are_inserted_above_do_not_move_a_note_from_its_place() -> None:
    one, two, come = W("Stands first?", words(170, 8)), W("Stands last?", words(178, 8)), W("Is new?", words(60, 6))
    (front, later), _ = fronts(0.84)
    old, new = W(front, ANSWERS["near"][0]), W(later, ANSWERS["near"][1])
    assert known([one, old, two], [come, replace(come, prompt="Is new too?"), one, new, two])[3] == 1


def test_notes_of_other_guides_do_not_stand_between_the_neighbours_of_a_note() -> None:
    front, later = words(0, 15), f"{words(0, 15)} {words(40, 4)}"
    old, new = W(front, ANSWERS["edited"][0]), W(later, ANSWERS["edited"][1])
    gone, come = W("Has this gone?", words(60, 6), guide="h"), W("Is that new?", words(70, 6), guide="h")
    stays = W("Stands first?", words(170, 8))
    assert known([stays, old], [stays, new]) == [0, 1]
    assert known([stays, old, gone], [stays, new, come]) == [0, 1, None]
    here = replace(come, guide="g")
    assert known([stays, old], [stays, new, here]) == [0, None, None], "but one of its own guide does"


def test_other_guides_have_no_say_in_what_the_words_of_a_guide_weigh() -> None:
    (front, later), _ = fronts(0.84)
    others = [W(f"{front} {name}", words(60, 9), guide="h") for name in NAMES[140:150]]
    old, new = W(front, ANSWERS["near"][0]), W(later, ANSWERS["near"][1])
    assert known([old, *others], [new, *others])[0] == 0
    here = [replace(one, guide="g") for one in others]
    assert known([old, *here], [new, *here])[0] is None


# words


@pytest.mark.parametrize(
    ("one", "two", "is_word"),
    [
        ("wheel", "wheels", True),
        ("cat", "cats", True),
        ("box", "boxes", True),
        ("cat", "cat's", True),
        ("cat", "cat’s", True),
        ("http", "https", False),
        ("ab", "abs", False),
        ("abc", "abcd", False),
        ("wheel", "whele", True),
        ("wheel", "whelf", False),
        ("abcdef", "badcef", False),
        ("abcdef", "acbdef", True),
        ("abcdef", "adcbef", False),
        ("form", "from", False),
        ("consitent", "consistent", True),
        ("wheel", "wheeled", False),
        ("wheel", "wheelish", False),
        ("wheel", "wxheel", True),
        ("wheel", "wheelx", True),
        ("wheel", "xwheel", False),
        ("part10", "part01", False),
        ("casting", "castings", True),
    ],
)
def test_a_word_misspelt_or_in_another_form_is_the_same_word(one: str, two: str, is_word: bool) -> None:
    assert texts._is_word(one, two) is is_word
    assert texts._is_word(two, one) is is_word


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("What is an “Ohm”?", ("what", "is", "an", "ohm")),
        ("use `ls` — or ls -A", ("use", "ls", "or", "ls", "-A")),
        ("C, c and D.", ("C", "c", "and", "D")),
        ("¿Qué? ¡Sí! (no) [or] {x} «y» …", ("qué", "sí", "no", "or", "x", "y")),
        ("*bold* _it_ a›b 'q' ‘r’ ;: 1·", ("bold", "it", "a›b", "q", "r", "1")),
        ("它！（是）《书》「词」『句』、吗？", ("它！（是）《书》「词」『句』、吗",)),
        ("  ? !  ", ()),
    ],
)
def test_words_are_compared_without_case_and_signs(text: str, folded: tuple[str, ...]) -> None:
    assert texts.folded(text) == folded


@pytest.mark.parametrize("sign", "›.,;:!?\"'()[]{}“”‘’«»…¿¡`*_。，、；：？！（）《》「」『』·")
def test_a_sign_at_the_edge_of_a_word_is_no_part_of_it(sign: str) -> None:
    assert texts.folded(f"{sign}wheel{sign} {sign}") == ("wheel",)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Why turn?", ("why", "turn")),
        ("café au lait", ("café", "au", "lait")),
        ("数据库", ("数据", "据库")),
        ("用ohm数据x", ("用", "ohm", "数据", "x")),
        ("カタカナ", ("カタ", "タカ", "カナ")),
        ("\u0e01\u0e7f", ("\u0e01\u0e7f",)),
        ("x\u0e7fx", ("x", "\u0e7f", "x")),
        ("x\u3040x\u30ffx", ("x", "\u3040", "x", "\u30ff", "x")),
        ("x\u3400x\u9fffx", ("x", "\u3400", "x", "\u9fff", "x")),
        ("x\uf900x\ufaffx", ("x", "\uf900", "x", "\ufaff", "x")),
    ],
)
def test_scripts_without_spaces_are_compared_in_pairs_of_signs(text: str, terms: tuple[str, ...]) -> None:
    assert texts.terms(text) == terms


@pytest.mark.parametrize(
    ("word", "weight"),
    [
        ("wheel", 1),
        ("ab", 1),
        ("éa", 1),
        ("数", 1),
        ("数据", 0.5),
        ("数据库", 1),
        ("what", 0.05),
        ("A", 0.05),
        ("C", 1),
    ],
)
def test_words_that_only_ask_weigh_little_and_pairs_of_signs_half(word: str, weight: float) -> None:
    assert texts._weight(word) == weight


@pytest.mark.parametrize(
    ("prompt", "says"),
    [
        ("Why does the wheel turn?", True),
        ("Why does it turn so?", True),
        ("Why does it turn?", False),
        ("What turns?", True),
        ("Why?", False),
        ("Wheels?", False),
        ("What are the advantages?", False),
        ("What are the wheel's advantages?", True),
        ("What are advantages?", True),
        ("什么是闭包？", True),
        ("闭包是啥？", True),
        ("Größe?", False),
        ("Define the advantages.", False),
        ("Name the wheel's advantages.", True),
        ("闭包是？", False),
    ],
)
def test_a_question_says_its_subject_if_it_needs_no_title_above_it(prompt: str, says: bool) -> None:
    assert texts._says_its_subject(prompt) is says


@pytest.mark.parametrize(
    ("prompt", "kind", "asks"),
    [
        ("Wheels", "question", True),
        ("Wheels", "open-question", True),
        ("Wheels", "choice", True),
        ("Wheels", "term", False),
        ("Wheels?", "term", True),
        ("车轮？", "term", True),
        ("Explain wheels", "list", True),
        ("", "list", False),
    ],
)
def test_a_prompt_is_a_question_by_its_kind_its_end_or_its_first_word(prompt: str, kind: str, asks: bool) -> None:
    assert texts.is_question(W(prompt, kind=kind)) is asks


@pytest.mark.parametrize(
    ("options", "right", "is_same"),
    [
        ("a1 b2 c3 d4", "b2", True),
        ("a1 b2 x8 y9", "x8", True),
        ("a1 x7 y8 z9", "x7", False),
        ("x6 y7 z8 w9", "b2", True),
    ],
)
def test_a_choice_is_the_same_if_its_right_answer_or_half_of_its_options_stayed(
    options: str, right: str, is_same: bool
) -> None:
    def choice(options: str, right: str, section: str = "Here") -> Wording:
        return W("\n".join(["Which of the wheels is right?", *options.split()]), right, "choice", section=(section,))

    assert same(choice("a1 b2 c3 d4", "b2"), choice(options, right)) is is_same
    assert same(choice("a1 b2 c3 d4", "b2"), choice(options, right, "There")) is is_same


@pytest.mark.parametrize(
    ("before", "after", "right", "may_be"),
    [
        ("a1 b2 c3 d4", "a1 b2 x y", "x", True),
        ("a1 b2 c3 d4", "a1 b2 x y z", "x", False),
        ("a1 b2 c3 d4 e5", "a1 b2 c3 y", "y", True),
        ("a1 b2 c3 d4 e5", "a1 b2 x y", "x", False),
        ("a1 b2 c3 d4", "w x y z", "b2", True),
        ("a1 b2 c3 d4", "w x y z", "w", False),
    ],
)
def test_options_make_another_choice_if_more_than_half_of_them_and_the_right_one_went(
    before: str, after: str, right: str, may_be: bool
) -> None:
    old, new = (
        W("\n".join(["Which is right?", *options.split()]), answer, "choice")
        for options, answer in ((before, "b2"), (after, right))
    )
    assert texts.may_be_choice(old, new) is may_be
    assert texts.may_be_choice(replace(old, kind="question"), new)
    assert texts.may_be_choice(old, replace(new, kind="question"))


def test_of_a_choice_the_question_is_asked_and_of_all_else_the_whole_prompt() -> None:
    prompt = "Why wheels? And\nhow? Or not"
    assert texts.asked(W(prompt, kind="choice")) == ("why", "wheels")
    assert texts.asked(W("为什么？ 一\n二", kind="choice")) == ("为什么",)
    assert texts.asked(W(prompt)) == ("why", "wheels", "and", "how", "or", "not")


def test_an_answer_says_its_words_without_small_ones_and_a_long_one_what_its_digest_tells() -> None:
    assert texts.said(W("Why?", "So, the wheel turns.")) == texts.said(W("Why?", "Wheel turns"))
    long = W("Why?", "a" * (texts.ANSWER_KEPT - 1))
    assert texts.said(long) == (long.answer,)
    long = W("Why?", "a" * texts.ANSWER_KEPT)
    assert texts.said(long) == long.answer_id
    small = W("Why?", "the")
    assert texts.said(small) == small.answer_id


# order


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ([], []),
        ([5], [0]),
        ([1, 2, 3], [0, 1, 2]),
        ([3, 2, 1], [2]),
        ([2, 9, 3, 4, 1], [0, 2, 3]),
        ([1, 5, 9, 2, 10], [0, 1, 2, 4]),
        ([9, 1, 8, 2], [1, 3]),
    ],
)
def test_the_most_notes_that_kept_their_order_tell_the_places(values: list[int], kept: list[int]) -> None:
    assert matching._rising(values) == kept


# guides under another name, hints


def cards(guide: str, start: int, count: int) -> list[Wording]:
    return [W(f"Why does {name} turn?", f"It is {name}", guide=guide) for name in NAMES[start : start + count]]


@pytest.mark.parametrize(
    ("shared", "before", "after", "goes_on"),
    [(3, 5, 5, True), (2, 4, 4, False), (3, 6, 4, False), (3, 4, 6, False), (1, 1, 1, True), (0, 1, 1, False)],
)
def test_a_guide_goes_on_under_another_name_if_more_than_half_of_both_is_the_same(
    shared: int, before: int, after: int, goes_on: bool
) -> None:
    old = cards("old", 0, before)
    new = [*cards("new", 0, shared), *cards("new", 20, after - shared)]
    assert matching.renamed(old, new, {"old"}, {"new"}) == ({"old": "new"} if goes_on else {})
    assert matching.renamed(old, new, set(), {"new"}) == matching.renamed(old, new, {"old"}, set()) == {}
    assert matching.renamed(old, new, {"other"}, {"new"}) == matching.renamed(old, new, {"old"}, {"other"}) == {}


@pytest.mark.parametrize(("rival", "goes_on"), [(2, True), (3, False)])
def test_a_guide_that_comes_near_leaves_it_open_which_went_on(rival: int, goes_on: bool) -> None:
    old, new = cards("old", 0, 5), [*cards("new", 0, 4), *cards("other", 0, rival)]
    assert ("old" in matching.renamed(old, new, {"old"}, {"new", "other"})) is goes_on
    olds, come = [*cards("old", 0, 4), *cards("other", 0, rival)], cards("new", 0, 5)
    assert ("old" in matching.renamed(olds, come, {"old", "other"}, {"new"})) is goes_on


@pytest.mark.parametrize("change", [{"kind": "term"}, {"subject": "x"}, {"prompt": "x"}, {"answer_id": "x"}])
def test_only_a_card_with_the_same_front_and_answer_speaks_for_a_guide(change: dict[str, str]) -> None:
    old, (new,) = cards("old", 0, 1), cards("new", 0, 1)
    assert matching.renamed(old, [replace(new, **change)], {"old"}, {"new"}) == {}  # type: ignore[arg-type]


def test_the_likest_note_that_went_is_named_beside_a_new_one_if_half_of_its_front_is_the_same() -> None:
    def asked(start: int, count: int, guide: str = "g") -> Wording:
        return W(words(start, count), "x", guide=guide)

    assert matching.alike({7: asked(0, 10)}, {3: asked(5, 10)}) == {3: 7}
    assert matching.alike({7: asked(0, 10)}, {3: asked(6, 10)}) == {}
    assert matching.alike({7: asked(0, 40)}, {3: asked(21, 40)}) == {}
    assert matching.alike({7: asked(0, 40)}, {3: asked(20, 40)}) == {3: 7}
    assert matching.alike({7: asked(0, 10)}, {3: asked(0, 10, "h")}) == {}
    assert matching.alike({7: asked(0, 10), 8: asked(1, 10), 9: asked(3, 10)}, {3: asked(2, 10)}) in ({3: 8}, {3: 9})
    assert matching.alike({9: asked(0, 10), 8: asked(0, 10)}, {3: asked(0, 11)}) == {3: 8}, "of two alike the first"
    assert matching.alike({}, {3: asked(0, 10)}) == matching.alike({7: asked(0, 10)}, {}) == {}
