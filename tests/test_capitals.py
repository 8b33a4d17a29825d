"""Headings in capitals: in which guides lines without markup are names, and which lines."""

from __future__ import annotations

import pytest

from guide2anki.cards.extract import extract
from reading import guide_of


def headings(markdown: str) -> list[str]:
    return [node.title.flat for node in guide_of(markdown).root.walk() if node.mark == "heading"]


PLAIN = (
    "SAIL NOTES FOR ME\n\nKNOTS\nbowline: a loop\nhitch: a turn\n\nSAILS\njib: in front\nmain: on the mast\n\n"
    "RULES\nport: gives way\nlee: goes on\n"
)


def test_lines_in_capitals_are_headings_and_the_first_names_the_guide() -> None:
    guide = guide_of(PLAIN)
    assert guide.title == "SAIL NOTES FOR ME"
    assert headings(PLAIN)[-3:] == ["KNOTS", "SAILS", "RULES"]
    assert [(pair.names, pair.prompt.flat) for pair in extract(guide).pairs][:2] == [
        (("KNOTS",), "bowline"),
        (("KNOTS",), "hitch"),
    ]


@pytest.mark.parametrize(
    "line", ["KNOTS (L5+ only)", "KNOTS:", "KNOTS & BENDS", "FAQs AND KNOTS", "ALL KNOTS - what I forget\n", "УЗЛЫ"]
)
def test_a_line_in_capitals_may_be(line: str) -> None:
    assert line.rstrip(":\n") in headings(PLAIN.replace("KNOTS", line))


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("# Sails\n\n## Knots\n\nNB\n\nFYI\n\nPS\n", id="a guide with headings"),
        pytest.param("KNOTS\na loop\n\nSAILS\ncanvas\n", id="two lines"),
        pytest.param("VHF: a radio\n\nAIS: a sender\n\nEPIRB: a beacon\n", id="abbreviations with a colon"),
        pytest.param("VHF - a radio\n\nAIS - a sender\n\nEPIRB - a beacon\n", id="abbreviations with a dash"),
        pytest.param("VHF\nAIS\nEPIRB\n\nVMG\nSOG\nCOG\n\nETA\nETD\nPOB\n", id="paragraphs of abbreviations"),
        pytest.param("**KNOTS**\n\na\n\n**SAILS**\n\nb\n\n**RULES**\n\nc\n", id="bold lines, which are names already"),
        pytest.param("WHY HEMP?\nit floats\n\nWHY JUTE?\nit is cheap\n\nWHY SISAL?\nit grips\n", id="questions"),
        pytest.param("結び\n輪\n\n帆\n布\n\n規則\n右\n", id="a script without capitals"),
        pytest.param("knots\na loop\n\nsails\ncanvas\n\nrules\nlee\n", id="small letters"),
    ],
)
def test_no_heading_is_made_of(markdown: str) -> None:
    assert not [name for name in headings(markdown) if name not in ("Sails", "Knots")]


@pytest.mark.parametrize("words", [6, 7])
def test_a_heading_in_capitals_has_six_words(words: int) -> None:
    line = " ".join(["LINES", "OF", "ROPE", "THAT", "MAY", "ROT", "SOON"][:words])
    assert (line in headings(PLAIN.replace("KNOTS", line))) is (words <= 6)


def test_three_lines_that_ask_without_a_mark_are_three_questions() -> None:
    lines = ["tell me about a storm u sailed", "when did u help another crew", "describe the worst knot u tied"]
    found = extract(guide_of("# T\n\n## Talk\n\n" + "\n".join(lines) + "\n")).pairs
    assert [(pair.kind, pair.prompt.flat) for pair in found] == [("open-question", line) for line in lines]
    whole = extract(guide_of("# T\n\n## Talk\n\n" + "\n".join(lines[:2]) + "\n")).pairs
    assert [pair.prompt.flat for pair in whole] == ["Talk"]
