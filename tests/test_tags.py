"""Tags in a guide: what they hold is read, what a page runs is not, and a sentence about one stays a sentence."""

from __future__ import annotations

import pytest

from drawing import drawing, on_one_line

LINES = ("caption", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "p", "summary", "td", "th")
"""Tags around one line, in which a number opens no list."""
BOXES = (
    *("address", "article", "aside", "blockquote", "center", "dd", "details", "div", "figure", "footer", "header"),
    *("hgroup", "li", "main", "nav", "ol", "picture", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
)
WITHOUT_END = ("base", "col", "input", "link", "meta", "source", "track")
FORMS = ("body", "button", "colgroup", "font", "form", "head", "html", "label", "option", "select")
RUN = ("math", "noscript", "script", "style", "svg", "template")
PLAYED = ("audio", "embed", "iframe", "object", "video")
SHOWN = ("strong", "em", "s", "u", "mark", "sub", "sup", "kbd", "small", "q", "cite", "abbr", "var", "samp")
RENAMED = {"b": "strong", "i": "em", "del": "s", "strike": "s", "ins": "u", "dfn": "em", "span": "", "big": ""}


def seen(markdown: str) -> str:
    return on_one_line(drawing(markdown))


@pytest.mark.parametrize("tag", [*LINES, *BOXES, "pre"])
def test_a_box_is_no_text_and_a_sentence_about_it_is(tag: str) -> None:
    assert "<" not in seen(f"<div>\n<{tag}>\n**b** c\n</{tag}>\n</div>\n")
    assert "<" not in seen(f"x <{tag}>b</{tag}>")
    assert seen(f"Say <{tag}> here.") == f"Say <{tag}> here."


@pytest.mark.parametrize("tag", LINES)
def test_a_number_in_a_line_opens_no_list(tag: str) -> None:
    assert seen(f"<div><{tag}>1. b</{tag}></div>").removeprefix("heading: ") == "1. b"


@pytest.mark.parametrize("tag", BOXES)
def test_a_number_in_a_box_opens_a_list(tag: str) -> None:
    assert "list[ordered]" in seen(f"<div><{tag}>1. b</{tag}></div>")


@pytest.mark.parametrize("tag", [*FORMS, *WITHOUT_END])
def test_of_forms_and_heads_only_the_text_is_said(tag: str) -> None:
    assert seen(f'<div><{tag} x="y">**B** c</{tag}></div>') == "‹strong›B‹/strong› c"
    assert seen(f'x <{tag} x="y">B</{tag}>') == "x B"


@pytest.mark.parametrize("tag", WITHOUT_END)
def test_tags_that_hold_nothing_need_no_end(tag: str) -> None:
    assert seen(f'<div><{tag} x="y">B</div>') == "B"


@pytest.mark.parametrize("tag", FORMS)
def test_tags_that_hold_something_are_text_without_their_end(tag: str) -> None:
    assert seen(f'<div><{tag} x="y">B</div>') == f'<{tag} x="y">B'


@pytest.mark.parametrize("tag", RUN)
def test_what_a_page_runs_is_page_code_with_all_that_stands_in_it(tag: str) -> None:
    assert seen(f'<div><{tag} x="y">**B** <b>c</b></{tag}>d</div>') == f'html: <{tag} x="y"> / d'
    assert seen(f'x <{tag} x="y">B</{tag}>') == f'x <{tag} x="y">B</{tag}>'


@pytest.mark.parametrize("tag", PLAYED)
def test_what_a_page_plays_keeps_its_name(tag: str) -> None:
    assert seen(f'<div><{tag} src="y" title="z">**B**</{tag}></div>') == "![z](y)"
    assert seen(f'x <{tag} src="y" title="z"></{tag}>') == "x ![z](y)"
    assert seen(f'x <{tag} data="y"></{tag}>') == "x ![](y)"
    assert seen(f"x <{tag}></{tag}>") == f"x <{tag}></{tag}>"


@pytest.mark.parametrize(("tag", "shown"), [*zip(SHOWN, SHOWN), *RENAMED.items()])
def test_a_tag_inside_a_line_is_shown_or_stands_for_nothing(tag: str, shown: str) -> None:
    marked = f"‹{shown}›b‹/{shown}›" if shown else "b"
    assert seen(f"a <{tag}>b</{tag}> c") == f"a {marked} c"
    assert seen(f"<div>\n\na\n\n</div>\n<p>a <{tag}>b</{tag}> c</p>") == f"a / a {marked} c"
    assert seen(f"Say <{tag}> here.") == f"Say <{tag}> here."
    assert seen(f"Say <{tag}> or </{tag}> here.") == f"Say <{tag}> or </{tag}> here."


@pytest.mark.parametrize(("inside", "tag"), [("thead", "th"), ("tbody", "td"), ("tfoot", "td")])
def test_parts_of_tables_need_no_end(inside: str, tag: str) -> None:
    rows = [line.strip() for line in drawing(f"<table><{inside}><tr><{tag}>a<{tag}>b<tr><{tag}>c</table>")]
    assert [row.partition(": ")[2] for row in rows[1:]] == ["a | b", "c"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Write <div>, then more.",
        "Write <div>x</div> is a box.",
        "Write <p> (a paragraph) here.",
        "Write <td> – a cell.",
        "A Map<String, List<T>> holds it.",
        "If a <b and c> d, stop.",
        "A <T extends U> is bounded.",
        "Write <script> to load it.",
        "Write <img> for a picture.",
        "Write <br> for a break.",
    ],
)
def test_a_sentence_about_tags_stays_as_it_is_written(sentence: str) -> None:
    assert seen(sentence).rpartition("/ ›")[2] == sentence
