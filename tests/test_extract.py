from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide2anki.cards import extract as extract_
from guide2anki.cards.extract import Extraction, UnaccountedError, extract, is_long
from guide2anki.listing import by_reason, coverage, listing, outline, runs
from guide2anki.model import Block, Guide, Pair, Reason, Section, Skip
from guide2anki.reading.inline import flat, gist, text, words
from guide2anki.reading.reader import read
from guide2anki.shapes.entries import of_paragraph
from random_guides import GUIDES as MADE
from random_guides import NOISE, SHORT, WORD
from reading import FIXTURES, GUIDES, ROOT, blocks_of, cards, extracted, guide_of, skips

ALL = [*FIXTURES, *GUIDES, *sorted((ROOT / "tests/fixtures").glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]

on_random_guides = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large],
)


def load(source: str, path: Path = Path("guide.md")) -> Guide:
    guide, problems = read(path, source.encode())
    assert guide is not None, problems
    return guide


def front(pair: Pair) -> str:
    """Return what a learner reads on the front."""
    return f"{pair.subject} · {flat(pair.prompt)} · {gist(pair.shown)}".casefold()


def assert_accounted(guide: Guide, extraction: Extraction) -> None:
    """Check the accounting law: every leaf is used by pairs or named in one skip."""
    leaves = [leaf for block in blocks_of(guide) for leaf in block.leaves()]
    used = {leaf for pair in extraction.pairs for block in pair.blocks for leaf in block.leaves()}
    skipped = Counter(skip.block for skip in extraction.skips)
    lost = [leaf for leaf in leaves if leaf not in used and leaf not in skipped]
    assert [(leaf.line, leaf.kind) for leaf in lost] == []
    assert [leaf.line for leaf, times in skipped.items() if times > 1 or leaf in used] == []
    assert set(skipped) <= set(leaves)
    assert all(isinstance(skip.reason, Reason) for skip in extraction.skips)
    assert coverage(extraction) == (len(used), len(leaves))


def assert_answerable(extraction: Extraction) -> None:
    """Check the promise of a card: it asks something, no other card asks the same, and the answer is no echo."""
    fronts = Counter(map(front, extraction.pairs))
    assert [asked for asked, times in fronts.items() if times > 1] == []
    for pair in extraction.pairs:
        where = f"line {pair.line}: {flat(pair.prompt)!r}"
        assert flat(pair.prompt) or pair.shown, f"{where} asks nothing"
        if pair.kind == "open-question":
            assert not pair.answer, f"{where} is open and answered"
            continue
        assert any(told(pair)), f"{where} has no answer"
        if pair.kind not in ("choice", "overview"):
            assert any(not echoed(line, pair) for line in told(pair)), f"{where} answers itself"


def told(pair: Pair) -> list[str]:
    """Return the lines of an answer that say something; a picture says what it shows."""
    return [line for line in outline(pair.answer) if line.strip()]


def echoed(line: str, pair: Pair) -> bool:
    said = " ".join(words(line))
    asked = " ".join(words(" ".join((*pair.path, pair.subject, flat(pair.prompt), gist(pair.shown)))))
    return bool(said) and f" {said} " in f" {asked} "


# what breaks the law


def shape(name: str, found: list[Pair | Skip]) -> SimpleNamespace:
    return SimpleNamespace(__name__=name, find=lambda section: iter(found if section.level == 0 else []))


def skipping(name: str, seen: list[list[str]]) -> SimpleNamespace:
    """Return a shape that skips every block it is shown, and notes what it was shown."""

    def find(section: Section) -> Iterator[Skip]:
        seen.append([block.kind for block in section.blocks])
        for block in section.blocks:
            for leaf in block.leaves():
                yield Skip(leaf, Reason.REMARK)

    return SimpleNamespace(__name__=name, find=find)


def test_two_shapes_that_take_one_block_are_a_bug_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = guide_of("# T\n\nOhm is a unit.\n")
    block = guide.root.blocks[0]
    one, two = (shape(name, [Skip(block, Reason.REMARK)]) for name in ("one", "two"))
    monkeypatch.setattr(extract_, "SHAPES", (one, two))
    with pytest.raises(UnaccountedError, match="line 3: taken by one and by two"):
        extract(guide)


def test_what_a_shape_has_taken_the_next_sees_as_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(extract_, "SHAPES", (skipping("one", seen), skipping("two", seen)))
    extraction = extract(guide_of("# T\n\nOhm\n\n- a\n- b\n"))
    assert seen == [["paragraph", "list"], ["claimed", "claimed"]]
    assert [skip.block.line for skip in extraction.skips] == [3, 5, 6]


def test_what_no_shape_takes_is_skipped_as_unclaimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract_, "SHAPES", ())
    assert skips("# T\n\nOhm\n\n- a\n  - b\n\n## Volt\n") == [
        "3: no shape came near",
        "5: no shape came near",
        "6: no shape came near",
        "8: stub without content",
    ]


def test_a_shape_may_use_one_block_in_several_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = guide_of("# T\n\nOhm\n")
    blocks = guide.root.blocks
    pairs: list[Pair | Skip] = [Pair("term", "", text(name), blocks, blocks, 3) for name in ("one", "two")]
    monkeypatch.setattr(extract_, "SHAPES", (shape("one", pairs),))
    assert_accounted(guide, extract(guide))


# the law


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_every_line_is_accounted_for_and_every_card_answerable_in(path: Path) -> None:
    guide = load(path.read_text(encoding="utf-8"), path)
    extraction = extract(guide)
    assert_accounted(guide, extraction)
    assert_answerable(extraction)


@given(MADE)
@on_random_guides
def test_every_line_of_a_random_guide_is_accounted_for(source: str) -> None:
    guide = load(source)
    assert_accounted(guide, extract(guide))


@given(MADE)
@on_random_guides
def test_every_card_of_a_random_guide_is_answerable(source: str) -> None:
    assert_answerable(extract(load(source)))


_UNSEEN = re.compile(r"\(https?://[^)]*\)|\(#[^)]*\)|\(zw\d+z\.\w+\)|!\[zw\d+z\]|\[\[zw\d+z\||<!--.*?-->|<zw\d+z>")
"""What a reader does not see: addresses, alternative texts, comments."""


@given(MADE)
@on_random_guides
def test_no_word_of_a_random_guide_is_lost(source: str) -> None:
    guide = load(source)
    extraction = extract(guide)
    known = [flat(section.title) for section in guide.root.walk()]
    known += [guide.title, *(gist(blocks) for blocks in guide.footnotes.values())]
    known += [gist(pair.blocks) for pair in extraction.pairs]
    known += [gist([skip.block]) for skip in extraction.skips]
    assert set(WORD.findall(_UNSEEN.sub("", source))) - set(WORD.findall("\n".join(known))) == set()


def announces(leaf: Block) -> bool:
    """Tell whether a leaf may be used up by what stands below it: a title, or a label alone on its line."""
    entries = of_paragraph(leaf) if leaf.kind == "paragraph" else []
    return leaf.kind in ("title", "heading", "comment") or (bool(entries) and entries[-1].alone)


@given(SHORT)
@settings(on_random_guides, max_examples=600)
def test_what_a_card_takes_of_a_random_guide_stands_on_a_card(source: str) -> None:
    extraction = extract(load(source))
    cards_ = [listing(extraction, {})]
    cards_ += [
        f"{gist(pair.answer)} {pair.subject} {' '.join((*pair.path, *pair.section))}" for pair in extraction.pairs
    ]
    shown = set(WORD.findall("\n".join(cards_)))
    for pair in extraction.pairs:
        for leaf in (leaf for block in pair.blocks for leaf in block.leaves()):
            said = set(WORD.findall(gist([leaf])))
            assert not said or said & shown or announces(leaf), f"line {leaf.line} is taken and not told"


@given(st.one_of(NOISE, st.text(max_size=200)))
@on_random_guides
def test_text_that_is_markdown_only_by_chance_is_accounted_for_too(source: str) -> None:
    guide, problems = read(Path("guide.md"), source.encode("utf-8", "surrogatepass"))
    if guide is None:
        assert problems
        return
    extraction = extract(guide)
    assert_accounted(guide, extraction)
    assert_answerable(extraction)


@given(MADE)
@settings(on_random_guides, max_examples=40)
def test_reading_twice_gives_the_same(source: str) -> None:
    assert listing(extract(load(source)), {}) == listing(extract(load(source)), {})


# fronts


def test_a_heading_that_stands_twice_takes_the_one_above_it_into_the_subject() -> None:
    markdown = "# T\n\n## Ohm\n\n### Unit\n\n**Sign**: Ω\n\n## Volt\n\n### Unit\n\n**Sign**: V\n"
    assert cards(markdown) == ["term: Ohm › Unit: Sign", "term: Volt › Unit: Sign"]


def test_a_behaviour_that_shows_two_values_is_asked_of_neither() -> None:
    markdown = """
        # T

        ## Core Values

        ### Calm

        - speak only once
        - finish the knot

        ### Care

        - speak only once
        - ask for the name
        """
    asked = [card for card in cards(markdown) if card.startswith("behaviour")]
    assert asked == ["behaviour: Core Values: finish the knot", "behaviour: Core Values: ask for the name"]


def test_an_open_question_gives_way_to_the_same_question_answered_elsewhere_in_its_section() -> None:
    markdown = "# T\n\n## Rope\n\n- What is lay?\n- What is a bight?\n\n**What is lay?**\nThe twist.\n"
    assert cards(markdown) == ["open-question: Rope: What is a bight?", "question: Rope: What is lay?"]


def test_pairs_come_in_the_order_of_the_guide() -> None:
    for path in ALL:
        found = extract(load(path.read_text(encoding="utf-8"), path)).pairs
        assert [pair.line for pair in found] == sorted(pair.line for pair in found)


# long answers


def numbered(count: int) -> str:
    return "".join(f"- point number {n}\n" for n in range(count))


@pytest.mark.parametrize(("points", "expected"), [(8, False), (9, True)])
def test_an_answer_is_long_beyond_eight_points(points: int, expected: bool) -> None:
    (pair,) = extracted(f"# T\n\n## Rope\n\n{numbered(points)}").pairs
    assert is_long(pair.answer) is expected


@pytest.mark.parametrize(("count", "expected"), [(120, False), (121, True)])
def test_an_answer_is_long_beyond_a_hundred_and_twenty_words(count: int, expected: bool) -> None:
    (pair,) = extracted(f"# T\n\n## Rope\n\n{' '.join(['yarn'] * count)}.\n").pairs
    assert is_long(pair.answer) is expected


def test_two_han_characters_count_as_one_word() -> None:
    (pair,) = extracted(f"# T\n\n## 绳子\n\n{'绳' * 240}。\n").pairs
    assert not is_long(pair.answer)


def test_a_long_answer_without_parts_stays_whole() -> None:
    assert cards(f"# T\n\n## Rope\n\n{numbered(9)}") == ["list: Rope"]


def test_a_long_answer_is_cut_at_its_sub_headings_and_names_them() -> None:
    parts = "".join(f"### {name}\n\n{numbered(4)}\n" for name in ("Bow", "Stern", "Middle"))
    found = extracted(f"# T\n\n## What goes where?\n\n{parts}").pairs
    said = [f"{pair.subject}: {flat(pair.prompt)}" for pair in found]
    where = "What goes where?"
    assert said == [f": {where}", f"{where}: Bow", f"{where}: Stern", f"{where}: Middle"]
    assert gist(found[0].answer) == "Bow · Stern · Middle"


def test_a_long_answer_is_cut_at_labels_that_begin_its_lines() -> None:
    parts = "\n\n".join(f"**{name}**: {'it blows and blows ' * 12}." for name in ("Wind", "Rain", "Fog"))
    found = extracted(f"# T\n\n## How do you read the sky?\n\n{parts}\n").pairs
    assert [flat(pair.prompt) for pair in found] == ["How do you read the sky?", "Wind", "Rain", "Fog"]
    assert gist(found[0].answer) == "Wind\nRain\nFog"


# what is said of an extraction


def test_neighbouring_skips_with_one_reason_are_one_line_and_cards_between_them_part_it() -> None:
    extraction = extracted("# T\n\n[a](#a)\n\n[b](#b)\n\n## Rope\n\nTwisted yarn.\n\n[c](#c)\n")
    assert [(lines, reason) for lines, reason, _ in runs(extraction)] == [("3-5", "navigation"), ("11", "navigation")]


def test_reasons_are_counted_the_most_frequent_first() -> None:
    extraction = extracted("# T\n\nTODO\n\n[a](#a)\n\n[b](#b)\n")
    assert by_reason(extraction.skips) == [("navigation", 2), ("stub without content", 1)]
