"""What a field shows at the edges of its rules: one input for each word of a list and each side of a limit."""

from __future__ import annotations

import pytest
from pygments.token import Comment, Generic, Keyword, Literal, Name, Number, Operator, Punctuation, String, Text, Token
from pygments.token import _TokenType as TokenType

from guide2anki.anki import highlight, render
from guide2anki.anki.render import Page
from guide2anki.model import Block, Node
from guide2anki.model import Text as Line
from guide2anki.model import text as words
from reading import outlined, text_of
from rendering import found, line, nothing, shown

# what Anki would run, and what its database cannot hold


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("[sound:a]", "&#91;sound:a]"),
        ("[sound]", "[sound]"),
        ("[latex]", "&#91;latex]"),
        ("[/latex]", "&#91;/latex]"),
        ("[LaTeX]", "&#91;LaTeX]"),
        ("[latex", "[latex"),
        ("[$]", "&#91;$]"),
        ("[/$]", "&#91;/$]"),
        ("[$$]", "&#91;$$]"),
        ("[/$$]", "&#91;/$$]"),
        ("[$$$]", "[$$$]"),
        ("[anki:play]", "&#91;anki:play]"),
        ("[type:Front]", "&#91;type:Front]"),
        ("[types]", "[types]"),
        ("{{a}}", "{&#123;a}}"),
        ("{a}", "{a}"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\x08b\x0bc\x0cd\re\x1ff\x7fg\x00", "abcdefg"),
        ("\x7f", ""),
        ("a\xa0b", "a&nbsp;b"),
        ("\"a\" & 'b' < c", "\"a\" &amp; 'b' &lt; c"),
        (r"\(a\)", r"\<span>(</span>a\)"),
        (r"\[a\]", r"\<span>[</span>a\]"),
        (r"\{a", r"\{a"),
    ],
)
def test_plain_text_in_a_field(source: str, html: str) -> None:
    assert render.text(source) == html


# languages


@pytest.mark.parametrize(
    "lang",
    ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi", "he-IL", "AR_eg", "ar-Latn"],
)
def test_languages_that_are_written_from_right_to_left(lang: str) -> None:
    assert render.is_rtl(lang, "a guide")


@pytest.mark.parametrize("lang", ["en", "de", "ja", "ru", "hy", "en-AR", "h", "a"])
def test_languages_that_are_not(lang: str) -> None:
    assert not render.is_rtl(lang, "מדריך")


@pytest.mark.parametrize(
    ("said", "rtl"),
    [
        ("אבג ab", True),
        ("אב abc", False),
        ("אב ab", False),
        ("ابج ab", True),
        ("אا a", True),
        ("אا ab", False),
        ("ab", False),
        ("é", False),
        ("", False),
    ],
)
def test_without_a_language_most_letters_say_the_direction(said: str, rtl: bool) -> None:
    assert render.is_rtl("", said) is rtl


@pytest.mark.parametrize(
    ("page", "inline", "blocks"),
    [
        (Page(nothing), "a", "<p>a</p>"),
        (Page(nothing, lang="ja"), '<span lang="ja">a</span>', '<div lang="ja"><p>a</p></div>'),
        (Page(nothing, rtl=True), '<div dir="rtl">a</div>', '<div dir="rtl"><p>a</p></div>'),
        (
            Page(nothing, lang="he", rtl=True),
            '<div lang="he" dir="rtl">a</div>',
            '<div lang="he" dir="rtl"><p>a</p></div>',
        ),
    ],
)
def test_language_and_direction_stand_around_a_field(page: Page, inline: str, blocks: str) -> None:
    assert render.inline(words("a"), page) == inline
    assert shown("a", page) == blocks
    assert render.blocks([], page) == ""


# links


@pytest.mark.parametrize(
    ("href", "alone", "published"),
    [
        ("https://a.example/b", "https://a.example/b", "https://a.example/b"),
        ("http://a.example", "http://a.example", "http://a.example"),
        ("HTTPS://a.example", "HTTPS://a.example", "HTTPS://a.example"),
        ("https://a.example/ b\x1fc", "https://a.example/bc", "https://a.example/bc"),
        ("mailto:a@b.example", "mailto:a@b.example", "mailto:a@b.example"),
        ("mailto:", "", ""),
        ("https:///x", "", ""),
        ("https://[x", "", ""),
        ("ftp://a.example", "", ""),
        ("tel:1", "", ""),
        ("javascript:x()", "", ""),
        ("java\nscript:x()", "", ""),
        ("other.md", "", "https://e.example/g/other.md"),
        ("/other.md", "", "https://e.example/other.md"),
        ("#part", "", "https://e.example/g/knots.html#part"),
        ("//a.example/b", "", "https://a.example/b"),
    ],
)
def test_a_link_leads_somewhere_from_a_card_or_is_none(href: str, alone: str, published: str) -> None:
    assert render._address(href, Page(nothing)) == alone
    assert render._address(href, Page(nothing, base_url="https://e.example/g/knots.html")) == published


def test_a_link_to_a_page_of_a_wiki_is_its_text_also_where_the_guide_is_published() -> None:
    page = Page(nothing, base_url="https://e.example/g/knots.html")
    assert line("[[Bowline|the knot]]", page) == "the knot"
    assert line("[b](bowline.md)", page) == '<a href="https://e.example/g/bowline.md">b</a>'


# pictures


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("![[a.png|300]]", '<img src="x.png" alt="" width="300">'),
        ("![[a.png|300x200]]", '<img src="x.png" alt="" width="300">'),
        ("![A|300x9999](a.png)", '<img src="x.png" alt="A" width="300">'),
        ("![A|300x12345](a.png)", '<img src="x.png" alt="A|300x12345">'),
        ('<img src="a.png" height="9999">', '<img src="x.png" alt="" height="9999">'),
        ('<img src="a.png" height="12345">', '<img src="x.png" alt="">'),
        ("![A|9999](a.png)", '<img src="x.png" alt="A" width="9999">'),
        ("![A|12345](a.png)", '<img src="x.png" alt="A|12345">'),
        ('<img src="a.png" width="50%">', '<img src="x.png" alt="" width="50%">'),
        ('<img src="a.png" height="40">', '<img src="x.png" alt="" height="40">'),
        ('<img src="a.png" width="30" height="20">', '<img src="x.png" alt="" width="30">'),
        ('<img src="a.png" width="wide">', '<img src="x.png" alt="">'),
        ('![a "b" <c>](a.png)', '<img src="x.png" alt="a &quot;b&quot; &lt;c&gt;">'),
        ("![[a.png]]", '<img src="x.png" alt="">'),
        ("![[a.jpg]]", '<img src="x.png" alt="">'),
        ("![[a.jpeg]]", '<img src="x.png" alt="">'),
        ("![[a.gif]]", '<img src="x.png" alt="">'),
        ("![[a.svg]]", '<img src="x.png" alt="">'),
        ("![[a.webp]]", '<img src="x.png" alt="">'),
        ("![[a.avif]]", '<img src="x.png" alt="">'),
        ("![[a.bmp]]", '<img src="x.png" alt="">'),
        ("![[a.ico]]", '<img src="x.png" alt="">'),
        ("![[a.PNG]]", '<img src="x.png" alt="">'),
        ("![[a.md]]", "a.md"),
        ("![[Apng]]", "Apng"),
        ("![[a.png.md]]", "a.png.md"),
    ],
)
def test_a_picture_that_is_there_has_its_size_and_its_description(source: str, html: str) -> None:
    assert line(source, Page(found)) == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("![A rope](deep/a.png)", "A rope"),
        ("![](deep/a%20rope.png)", "a rope.png"),
        ("![[deep\\rope.png]]", "rope.png"),
        ("![](data:image/png;base64,AAAA)", ""),
        ("![](https://a.example/b.png)", '<a href="https://a.example/b.png">https://a.example/b.png</a>'),
        ("![A rope](https://a.example/b.png)", '<a href="https://a.example/b.png">A rope</a>'),
    ],
)
def test_of_a_picture_that_is_not_there_its_description_or_name_is_left(source: str, html: str) -> None:
    assert line(source, Page(nothing)) == html


def test_a_lost_picture_is_not_looked_for_where_the_guide_is_published() -> None:
    assert line("![A rope](a.png)", Page(nothing, base_url="https://e.example/g/")) == "A rope"


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("![[film.mp4]]", ["film.mp4"]),
        ("![[deep.down/Knots]]", []),
        ("![[Knots]]", []),
        ("![[Knots#1.2]]", []),
        ("![[a.png]]", ["a.png"]),
        ("![](a)", ["a"]),
    ],
)
def test_a_file_that_is_shown_is_looked_for_and_a_note_that_is_shown_is_not(source: str, asked: list[str]) -> None:
    said: list[str] = []

    def image(src: str, line: int) -> None:
        said.append(src)

    shown(source, Page(image))
    assert said == asked


def test_a_picture_is_looked_for_with_its_line_wherever_in_a_part_it_stands() -> None:
    said: list[int] = []

    def image(src: str, line: int) -> None:
        said.append(line)

    shown(
        "one\ntwo ![](a.png)\\\nthree ![](b.png)\nfour ![](c.png)\n\n- ![](d.png)\n- e\n  ![](f.png)\n\n"
        "> g ![](h.png)\n\n**I**: j ![](k.png)\n",
        Page(image),
    )
    assert said == [2, 3, 4, 6, 8, 10, 12]


def test_a_picture_in_a_footnote_is_looked_for_with_the_line_of_the_footnote() -> None:
    said: list[int] = []

    def image(src: str, line: int) -> None:
        said.append(line)

    parts, footnotes = outlined("a[^1]\n\nb\n\n[^1]: see ![](a.png)\n")
    render.blocks(parts, Page(image, footnotes))
    assert said == [5]


DRAWN = "https://latex.codecogs.com/svg.latex?"


@pytest.mark.parametrize(
    ("address", "formula"),
    [
        ("https://render.example/render/math?math=a%5E2", "a^2"),
        ("https://render.example/render/math?mode=inline&math=a+b&x=y", "a b"),
        ("https://chart.example/chart?cht=tx&chs=1&chl=a%5E2", "a^2"),
        (f"{DRAWN}a%5E2", "a^2"),
        ("https://latex.codecogs.com/gif.download?a^2", "a^2"),
        ("https://latex.vercel.app/svg?from=a%5E2", "a^2"),
        ("https://i.upmath.me/svg/a%5E2", "a^2"),
        (f"{DRAWN}a&space;b", "a b"),
        (f"{DRAWN}a&hash;b", "a#b"),
        (f"{DRAWN}%5Cinline%20a", "a"),
        (f"{DRAWN}%5Chuge%20a", "a"),
        (f"{DRAWN}%5Clarge%20a", "a"),
        (f"{DRAWN}%5Csmall%20a", "a"),
        (f"{DRAWN}%5Ctiny%20a", "a"),
        (f"{DRAWN}%5Cfn_cm%20a", "a"),
        (f"{DRAWN}%5Cdpi%7B150%7D%20a", "a"),
        (f"{DRAWN}%5Cbg_white%20a", "a"),
        (f"{DRAWN}%5Cfg_red%20a", "a"),
        (f"{DRAWN}%5Cbg%7Bwhite%7D%20a", "a"),
        (f"{DRAWN}%5Cfg%7Bred%7D%20a", "a"),
        (f"{DRAWN}%5Ccolor%7Bred%7D%20a", "a"),
        (f"{DRAWN}%5Csmallfrown%20a", "\\smallfrown a"),
    ],
)
def test_a_picture_of_a_formula_becomes_the_formula(address: str, formula: str) -> None:
    assert line(f"![x]({address})") == f"\\({formula}\\)"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("![{\\displaystyle a^2}](https://w.example/math/render/svg/f)", "\\(a^2\\)"),
        ("![{\\textstyle a^2}](https://w.example/math/render/svg/f)", "\\(a^2\\)"),
        ("![a^2](https://w.example/math/render/svg/f)", '<a href="https://w.example/math/render/svg/f">a^2</a>'),
        (
            "![{\\displaystyle a^2}](https://w.example/f.svg)",
            '<a href="https://w.example/f.svg">{\\displaystyle a^2}</a>',
        ),
    ],
)
def test_a_picture_described_by_its_formula_becomes_the_formula(source: str, html: str) -> None:
    assert line(source) == html


# text


@pytest.mark.parametrize("tag", ["strong", "em", "s", "u", "mark", "sub", "sup", "kbd", "small", "q", "cite", "abbr"])
def test_a_harmless_tag_stays(tag: str) -> None:
    assert line(f"a <{tag}>b</{tag}> c") == f"a <{tag}>b</{tag}> c"


@pytest.mark.parametrize("tag", ["var", "samp"])
def test_a_tag_for_code_in_prose_stays(tag: str) -> None:
    assert line(f"a <{tag}>b</{tag}> c") == f"a <{tag}>b</{tag}> c"


@pytest.mark.parametrize("tag", ["font", "span"])
def test_any_other_tag_is_its_text(tag: str) -> None:
    assert line(f"a <{tag}>b</{tag}> c") == "a b c"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("の\n日", "の日"),
        ("日\n。", "日。"),
        ("！\n日", "！日"),
        ("㐀\n䶿", "㐀䶿"),
        ("一\n鿿", "一鿿"),
        ("豈\n\ufaff", "豈\ufaff"),
        ("日 \n  本", "日本"),
        ("a\n日", "a 日"),
        ("日\na", "日 a"),
        ("é\n日", "é 日"),
        ("한\n국", "한 국"),
        ("日本", "日本"),
    ],
)
def test_a_line_break_between_letters_of_scripts_without_spaces_is_none(source: str, html: str) -> None:
    assert line(source) == html


@pytest.mark.parametrize(
    ("blank", "marked"),
    [
        ("[role]", True),
        (f"[{'o' * 80}]", True),
        (f"[{'o' * 81}]", False),
        ("[]", False),
        ("[a\nb]", False),
    ],
)
def test_a_blank_of_a_template_is_short_and_on_one_line(blank: str, marked: bool) -> None:
    html = render.blocks([Block("paragraph", 1, words(f"As {blank} I"))], Page(nothing), template=True)
    assert (f'<span class="blank">{blank}</span>' in html) is marked


def test_a_line_and_a_covered_list_have_no_blanks() -> None:
    assert render.inline(words("As [role] I"), Page(nothing)) == "As [role] I"
    assert "blank" not in render.covered(outlined("- As [role] I\n- b\n")[0], Page(nothing))
    assert '<section class="part part--template">' in render.blocks(outlined("[a]")[0], Page(nothing), template=True)


@pytest.mark.parametrize(
    ("formula", "html"),
    [
        (r"\href{x}{y}", "{y}"),
        (r"\url{x} a", "a"),
        (r"\require{x} a", "a"),
        (r"\cssId{a}{b}", "{b}"),
        (r"\class{a}{b}", "{b}"),
        (r"\style{a}{b}", "{b}"),
        (r"\data{a}{b}", "{b}"),
        (r"\html{a}{b}", "{b}"),
        (r"\htmlClass{a}{b}", "{b}"),
        (r"\mmlToken{a}{b}", "{b}"),
        (r"\bbox[red]{a} b", "b"),
        (r"\bbox{a} b", "b"),
        (r"\includegraphics{x} a", "a"),
        (r"\href {x} y", "y"),
        (r"a\url b", "a b"),
        (r"\classical", r"\classical"),
        (r"\hr\urlef{x}", r"\hr\urlef{x}"),
        ("url(x)", "url (x)"),
        ("URL  (x)", "url (x)"),
        ("curl", "curl"),
        (r"a \) b", "a   b"),
        (r"a \] b", "a   b"),
        ("a < b\x1f", "a &lt; b"),
    ],
)
def test_a_formula_loses_what_is_live_in_it(formula: str, html: str) -> None:
    assert render.blocks([Block("math", 1, source=formula)], Page(nothing)) == f'<div class="math">\\[{html}\\]</div>'


def test_a_formula_of_nothing_but_what_is_live_shows_nothing() -> None:
    assert render.blocks([Block("math", 1, source=r"\url{x}")], Page(nothing)) == ""


def test_marks_that_cross_are_closed_in_their_order() -> None:
    pieces = [piece for piece in text_of("*a **b** c* d").pieces if (piece.kind, piece.name) != ("close", "strong")]
    assert render.inline(Line(pieces), Page(nothing)) == "<em>a <strong>b c</strong></em> d"


def test_a_closing_mark_closes_what_it_opened_and_no_more() -> None:
    assert line("*a **b** c* d") == "<em>a <strong>b</strong> c</em> d"
    pieces = [piece for piece in text_of("*a **b** c* d").pieces if (piece.kind, piece.name) != ("open", "strong")]
    assert render.inline(Line(pieces), Page(nothing)) == "<em>a b c</em> d"


# footnotes


def test_footnotes_have_five_signs_and_then_numbers() -> None:
    notes = "".join(f"[^{n}]: note {n}\n" for n in range(1, 8))
    html = shown("".join(f"a[^{n}] " for n in range(1, 8)) + f"\n\n{notes}")
    front, _, back = html.partition('<div class="footnotes">')
    for at, sign in enumerate(["*", "†", "‡", "§", "¶", "6", "7"], start=1):
        assert f"a<sup>{sign}</sup>" in front
        assert f'<div class="footnote"><sup>{sign}</sup> note {at}</div>' in back


def test_a_footnote_of_a_footnote_follows_it() -> None:
    assert shown("a[^1]\n\n[^1]: one[^2]\n[^2]: two\n") == (
        '<p>a<sup>*</sup></p><div class="footnotes"><div class="footnote"><sup>*</sup> one<sup>†</sup></div>'
        '<div class="footnote"><sup>†</sup> two</div></div>'
    )


def test_a_footnote_of_several_parts_keeps_them() -> None:
    html = shown("a[^1]\n\n[^1]: One is here.\n\n    Two is there.\n")
    assert '<div class="footnote"><sup>*</sup> One is here.<p>Two is there.</p></div>' in html


# parts


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**A**: b", "<p><strong>A</strong>: b</p>"),
        ("**A** (g): b", "<p><strong>A</strong> (g): b</p>"),
        ("**A** – b", "<p><strong>A</strong> – b</p>"),
        ("**A** = b", "<p><strong>A</strong> = b</p>"),
        ("**A**. b", "<p><strong>A</strong>. b</p>"),
        ("**A**: b\n\n- c\n- d", "<p><strong>A</strong>: b</p><ul><li>c</li><li>d</li></ul>"),
        ("**Hemp** is a plant that grows.", "<p><strong>Hemp</strong> is a plant that grows.</p>"),
        ("A plant like it is called **hemp**.", "<p>A plant like it is called <strong>hemp</strong>.</p>"),
        (
            "- **Hemp** is a plant.\n- A plant like it is called **flax**.",
            "<ul><li><strong>Hemp</strong> is a plant.</li>"
            "<li>A plant like it is called <strong>flax</strong>.</li></ul>",
        ),
        ("## A", "<p>A</p>"),
        ("## A\n\nb", '<p class="label">A</p><p>b</p>'),
        (
            "- **A**\n  - b\n- **C**",
            "<ul><li><strong>A</strong><ul><li>b</li></ul></li><li><strong>C</strong></li></ul>",
        ),
        ("- What is it?\n  - b\n- c", "<ul><li>What is it?<ul><li>b</li></ul></li><li>c</li></ul>"),
        (
            "- 🚀 **A**: b\n- ✅ **C**: d",
            '<ul class="marked"><li>🚀 <strong>A</strong>: b</li><li>✅ <strong>C</strong>: d</li></ul>',
        ),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("2. a\n3. b", '<ol start="2"><li>a</li><li>b</li></ol>'),
        (
            "- [X] a\n- [ ] b\n- c",
            '<ul><li class="done"><span class="box">☑</span> a</li>'
            '<li class="open"><span class="box">☐</span> b</li><li>c</li></ul>',
        ),
        ('!!! my-Role_2 "T"\n    a', '<div class="callout callout--my-role-2"><p class="label">T</p><p>a</p></div>'),
        (
            "|a|\n|-|",
            '<div class="scroll"><table><thead><tr><th scope="col">a</th></tr></thead></table></div>',
        ),
        ("```\na\tb\n```", '<pre class="code" dir="ltr"><code>a    b</code></pre>'),
        ("```\n\n  a\n\n```", '<pre class="code" dir="ltr"><code>  a</code></pre>'),
    ],
)
def test_a_part_becomes(source: str, html: str) -> None:
    assert shown(source) == html


@pytest.mark.parametrize(("info", "name"), [("", "note"), ("!", "note"), ("Wet Rope!", "wet-rope"), ("a1", "a1")])
def test_a_callout_has_a_class_that_a_stylesheet_can_name(info: str, name: str) -> None:
    node = Node("box", 1, words("A"), info=info, body=list(outlined("b")[0]))
    assert render.blocks([node], Page(nothing)) == (
        f'<div class="callout callout--{name}"><p class="label">A</p><p>b</p></div>'
    )


@pytest.mark.parametrize(
    ("info", "html"),
    [
        ("done", "<li>a</li>"),
        ("checked", '<li class="done"><span class="box">☑</span> a</li>'),
        ("open", '<li class="open"><span class="box">☐</span> a</li>'),
        ("right", '<li class="right"><span class="box">✓</span> a</li>'),
        ("wrong", '<li class="wrong">a</li>'),
    ],
)
def test_an_item_shows_its_box(info: str, html: str) -> None:
    item = Node("item", 1, info=info, body=list(outlined("a")[0]))
    assert render.blocks([Block("list", 1, items=(item,))], Page(nothing)) == f"<ul>{html}</ul>"


def test_an_item_of_nothing_is_shown_empty_and_one_that_begins_with_code_keeps_it() -> None:
    code = Block("code", 1, source="x = 1")
    items = (Node("item", 1), Node("item", 1, body=[code]))
    assert render.blocks([Block("list", 1, items=items)], Page(nothing)) == (
        '<ul><li></li><li><pre class="code" dir="ltr"><code>x = 1</code></pre></li></ul>'
    )


def test_options_have_letters_and_no_start() -> None:
    item = Node("item", 1, body=list(outlined("a")[0]))
    block = Block("list", 1, items=(item,), info="letters", start=3)
    assert render.blocks([block], Page(nothing)) == '<ol type="A"><li>a</li></ol>'


def test_a_list_of_nothing_shows_nothing() -> None:
    assert render.blocks([Block("list", 1)], Page(nothing)) == ""
    assert render.covered([Block("list", 1)], Page(nothing)) == ""
    assert render.blocks([Block("quote", 1)], Page(nothing)) == ""


def side(name: str, info: str) -> Node:
    return Node("label", 1, words(name), info=info, body=list(outlined(f"to {name}")[0]))


def test_each_run_of_sides_stands_together_also_at_the_end() -> None:
    between = list(outlined("but")[0])
    html = render.blocks([side("pull", "avoid"), *between, side("push", "use"), side("hit", "avoid")], Page(nothing))
    parts = {
        name: f'<section class="part part--{info}"><p class="label">{name}</p><p>to {name}</p></section>'
        for name, info in (("pull", "avoid"), ("push", "use"), ("hit", "avoid"))
    }
    assert html == (
        f'<div class="sides">{parts["pull"]}</div><p>but</p><div class="sides">{parts["push"]}{parts["hit"]}</div>'
    )


def test_what_shows_nothing_parts_no_sides() -> None:
    html = render.blocks([side("pull", "avoid"), Block("comment", 3, source="x"), side("push", "use")], Page(nothing))
    assert html.count('<div class="sides">') == 1


def test_each_list_is_covered_and_the_lists_in_its_points_are_not() -> None:
    html = render.covered(outlined("- a\n  - b\n- c\n\nThen:\n\n1. d\n2. e\n")[0], Page(nothing))
    assert html.count('<ol class="covered">') == 2
    assert html.count("<details>") == 4
    assert "<ul><li>b</li></ul>" in html
    assert [f"<summary>{n} / 2</summary>" in html for n in (0, 1, 2, 3)] == [False, True, True, False]


# tables


def table(rows: list[list[str]], info: str = "") -> str:
    made = tuple(Block("row", 1, cells=tuple(map(words, row))) for row in rows)
    return render.blocks([Block("table", 1, info=info, rows=made)], Page(nothing))


@pytest.mark.parametrize(
    ("rows", "info", "html"),
    [
        ([["a", "b"]], "rows", '<p><span class="column">a: </span>b</p>'),
        ([["", "b"]], "rows", "<p>b</p>"),
        (
            [["a", "b", "c"]],
            "rows",
            '<div class="scroll"><table class="rows"><tbody><tr><th scope="row">a</th><td>b</td><td>c</td></tr>'
            "</tbody></table></div>",
        ),
        (
            [["a", "b"]],
            "",
            '<div class="scroll"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>',
        ),
        (
            [["a", ""], ["b", "c"]],
            "header",
            '<div class="scroll"><table><thead><tr><th scope="col">a</th><th scope="col"></th></tr></thead>'
            "<tbody><tr><td>b</td><td>c</td></tr></tbody></table></div>",
        ),
        (
            [["", ""], ["b", "c"]],
            "header",
            '<div class="scroll"><table><tbody><tr><td>b</td><td>c</td></tr></tbody></table></div>',
        ),
        ([["", ""]], "header", ""),
        ([], "header", ""),
        ([], "", ""),
    ],
)
def test_a_table_becomes(rows: list[list[str]], info: str, html: str) -> None:
    assert table(rows, info) == html


# code


@pytest.mark.parametrize(
    "info",
    [
        "python",
        "PYTHON",
        "python,linenos",
        "python{1,3}",
        "python {1}",
        "{python}",
        "{.python .numbers}",
        ".python",
        "py",
    ],
)
def test_the_language_of_code_is_the_first_word_of_what_stands_at_its_fence(info: str) -> None:
    assert render.code("if x:", info) == ('<pre class="code" dir="ltr"><code><span class="k">if</span> x:</code></pre>')


@pytest.mark.parametrize("info", ["", " ", "nosuchlanguage", "title=python"])
def test_code_of_no_known_language_has_no_colours(info: str) -> None:
    assert render.code("if x:", info) == '<pre class="code" dir="ltr"><code>if x:</code></pre>'


def test_a_template_of_nothing_shows_nothing() -> None:
    assert render.blocks([Block("code", 1, source="\n\n")], Page(nothing), template=True) == ""
    assert render.blocks([], Page(nothing), template=True) == ""


@pytest.mark.parametrize(
    ("kind", "colour"),
    [
        (Comment, "c"),
        (Comment.Single, "c"),
        (Comment.Preproc, "d"),
        (Comment.PreprocFile, "c"),
        (Keyword, "k"),
        (Keyword.Type, "k"),
        (Operator, ""),
        (Operator.Word, "k"),
        (String, "s"),
        (String.Double, "s"),
        (Number, "n"),
        (Number.Float, "n"),
        (Literal, "n"),
        (Literal.Date, "n"),
        (Name, ""),
        (Name.Other, ""),
        (Name.Tag, "k"),
        (Name.Function, "f"),
        (Name.Function.Magic, "f"),
        (Name.Class, "t"),
        (Name.Namespace, "t"),
        (Name.Attribute, "t"),
        (Name.Decorator, "d"),
        (Name.Builtin, "b"),
        (Name.Builtin.Pseudo, "b"),
        (Name.Variable, "b"),
        (Name.Variable.Instance, "b"),
        (Name.Constant, "n"),
        (Generic, ""),
        (Generic.Heading, "k"),
        (Generic.Subheading, "k"),
        (Generic.Deleted, "x"),
        (Generic.Inserted, "i"),
        (Generic.Prompt, "c"),
        (Generic.Output, "c"),
        (Punctuation, ""),
        (Text, ""),
        (Token, ""),
    ],
)
def test_each_kind_of_code_has_its_colour(kind: TokenType, colour: str) -> None:
    """A colour that changes would change the note of everybody who shows such code."""
    assert highlight._colour(kind) == colour


def runs(content: str, language: str) -> list[tuple[str, str]]:
    return [(name, run) for name, run in highlight.coloured(content, language) if run]


def test_runs_of_one_colour_are_joined_on_a_line_and_parted_between_lines() -> None:
    assert runs("if not x", "python")[0] == ("k", "if not")
    assert runs("a b\nc", "python") == [("", "a b"), ("", "\n"), ("", "c")]
    assert runs("# a\n# b", "python") == [("c", "# a"), ("", "\n"), ("c", "# b")]


def test_code_of_an_unknown_language_is_one_run_without_a_colour() -> None:
    assert runs("if x", "nosuchlanguage") == [("", "if x")]


def test_empty_lines_before_code_are_kept_by_its_colours() -> None:
    assert "".join(run for _, run in runs("\n\nif x", "python")) == "\n\nif x"
