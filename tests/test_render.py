from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide2anki.anki import render
from guide2anki.anki.media import Images
from guide2anki.anki.render import Page
from guide2anki.model import Block, Node, Text
from guide2anki.model import text as words
from guide2anki.reading import reader
from reading import outlined, text_of
from rendering import found, line, nothing, shown

FIXTURES = Path(__file__).parent / "fixtures"


# what must stay text


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("It costs $5 to $6.", id="prices are no formula"),
        pytest.param("Set $PID first.", id="a variable is no formula"),
        pytest.param("Look in $HOME/$USER now.", id="two variables are no formula"),
        pytest.param("Run $a=$b here.", id="an assignment is no formula"),
        pytest.param(r"Escaped \\(a\\) and \\[b\\].", id="escaped delimiters are no formula"),
        pytest.param(r"`\(a\)` and `$b$`", id="delimiters in code are no formula"),
        pytest.param("```\n\\(a\\) $b$\n```", id="delimiters in a code block are no formula"),
    ],
)
def test_text_with_dollars_or_brackets_holds_no_formula(source: str) -> None:
    html = re.sub(r"<code>.*?</code>", "", shown(source), flags=re.DOTALL)
    assert "\\(" not in html
    assert "\\[" not in html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        pytest.param("[sound:rm.mp3]", "&#91;sound:rm.mp3]", id="a sound tag is not played"),
        pytest.param("`[sound:rm.mp3]`", "<code>&#91;sound:rm.mp3]</code>", id="nor is one in code"),
        pytest.param("[Sound:x]", "&#91;Sound:x]", id="nor is one in capitals"),
        pytest.param("[latex]x[/latex]", "&#91;latex]x&#91;/latex]", id="LaTeX is not run"),
        pytest.param("[$]5", "&#91;$]5", id="LaTeX between dollars is not run"),
        pytest.param("[$$] 5", "&#91;$$] 5", id="LaTeX between double dollars is not run"),
        pytest.param("[anki:play:q:0]", "&#91;anki:play:q:0]", id="a play button is not made"),
        pytest.param("{{Prompt}} {{c1::x}}", "{&#123;Prompt}} {&#123;c1::x}}", id="a template field is not filled"),
        pytest.param(
            "`Map<String, T>` List<T> Map<K, V>",
            "<code>Map&lt;String, T&gt;</code> List&lt;T&gt; Map&lt;K, V&gt;",
            id="a type is no tag",
        ),
        pytest.param("git checkout <branch>", "git checkout &lt;branch&gt;", id="a placeholder is no tag"),
        pytest.param("a < b > c & d", "a &lt; b &gt; c &amp; d", id="comparisons are no tags"),
        pytest.param("a\x1fb\x08c\x7f", "abc", id="control characters go"),
        pytest.param("[link](other.md)", "link", id="a relative link is its text"),
        pytest.param("[link](#there)", "link", id="a link within the guide is its text"),
        pytest.param("[[Page|name]]", "name", id="a wiki link is its text"),
        pytest.param("[link](ftp://example.org/x)", "link", id="a link of another scheme is its text"),
        pytest.param("![A map](gone.png)", "A map", id="a missing picture is its description"),
        pytest.param("![[Other note]]", "Other note", id="an embedded note is its name"),
        pytest.param("a <!-- b --> c", "a  c", id="a comment goes"),
    ],
)
def test_a_line_is_shown_as(source: str, html: str) -> None:
    assert line(source) == html


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<script>alert(1)</script>", id="a script"),
        pytest.param("text <script>alert(1)</script>", id="a script in a line"),
        pytest.param("<style>body { color: red }</style>", id="a style"),
        pytest.param('<p onclick="alert(1)">text</p>', id="an event handler"),
        pytest.param('<a href="javascript:alert(1)">text</a>', id="a script as address"),
        pytest.param('<p style="position: fixed">text</p>', id="an inline style"),
        pytest.param('<iframe src="https://example.org"></iframe>text', id="a frame"),
        pytest.param('<img src="https://example.org/x.png">', id="a remote picture"),
        pytest.param('<img src="x" onerror="alert(1)">', id="a broken picture"),
        pytest.param("<svg onload=alert(1)><text>x</text></svg>", id="a drawing with a handler"),
        pytest.param('<form><input autofocus onfocus="alert(1)"></form>text', id="a form"),
        pytest.param('<link rel="stylesheet" href="https://example.org/x.css">text', id="a linked style"),
        pytest.param('<img alt="<script>" src="a.png">', id="a tag in a description"),
        pytest.param("[x](javascript:alert(1))", id="a script as a link"),
    ],
)
def test_raw_html_loses_what_could_run_or_load(source: str) -> None:
    html = shown(source)
    assert not re.search(r"<(?:script|style|iframe|svg|form|input|link|img)\b", html)
    assert not re.search(r"<[^>]*(?:\son\w+=|\sstyle=|javascript:)", html)


@pytest.mark.parametrize(
    "kind",
    ["comment", "metadata", "html", "rule"],
)
def test_a_block_that_says_nothing_shows_nothing(kind: str) -> None:
    assert render.blocks([Block(kind, 1, words("x"), source="x")], Page(nothing)) == ""  # type: ignore[arg-type]


def test_an_html_block_without_text_or_picture_shows_nothing() -> None:
    assert shown('<a id="top"></a>\n\n<div>\n\n</div>') == ""


def test_an_empty_paragraph_shows_nothing() -> None:
    assert render.blocks([Block("paragraph", 1)], Page(nothing)) == ""


def test_a_closing_mark_without_an_opening_one_is_dropped() -> None:
    pieces = text_of("**a** b").pieces
    assert render.inline(Text(p for p in pieces if p.kind != "open"), Page(nothing)) == "a b"


def test_an_opening_mark_without_a_closing_one_is_closed() -> None:
    pieces = text_of("*a* **b**").pieces
    html = render.inline(Text(p for p in pieces if (p.kind, p.name) != ("close", "strong")), Page(nothing))
    assert html.endswith("<strong>b</strong>")


def test_a_tag_never_closed_ends_with_the_field() -> None:
    assert shown("- a <b>bold\n- c").count("<b>") == shown("- a <b>bold\n- c").count("</b>")


def test_a_footnote_that_refers_to_itself_is_shown_once() -> None:
    assert shown("a[^1]\n\n[^1]: again[^1]").count('class="footnote"') == 1


def test_a_footnote_that_nobody_wrote_leaves_no_sign() -> None:
    ((paragraph, *_), _) = outlined("a[^1]\n\n[^1]: b")
    assert isinstance(paragraph, Block)
    assert render.inline(paragraph.text, Page(nothing)) == "a"


# what a line becomes


@pytest.mark.parametrize(
    ("source", "html"),
    [
        pytest.param("*a* **b** ~~c~~ `d`", "<em>a</em> <strong>b</strong> <s>c</s> <code>d</code>", id="marks"),
        pytest.param("a\nb", "a b", id="a line break within a paragraph is a space"),
        pytest.param("数据\n一致", "数据一致", id="but not between two Chinese characters"),
        pytest.param("한국어\n문장", "한국어 문장", id="in Korean, too"),
        pytest.param("a\\\nb", "a<br>b", id="a hard break"),
        pytest.param("$a<b$", "\\(a&lt;b\\)", id="a formula"),
        pytest.param("the $n$th of 设$x$为", "the \\(n\\)th of 设\\(x\\)为", id="a formula before letters"),
        pytest.param(r"\(x\)", "\\(x\\)", id="a formula in brackets"),
        pytest.param(
            f"${'x+' * 40}x$", f'<span class="math">\\({"x+" * 40}x\\)</span>', id="a formula that must scroll"
        ),
        pytest.param("a $$x$$ b", "a \\[x\\] b", id="a display formula within a line"),
        pytest.param("[x](https://a.org/?b=1&c=2)", '<a href="https://a.org/?b=1&amp;c=2">x</a>', id="a link"),
        pytest.param("[x](mailto:a@b.org)", '<a href="mailto:a@b.org">x</a>', id="a mail address"),
        pytest.param("![x](https://a.org/b.png)", '<a href="https://a.org/b.png">x</a>', id="a remote picture links"),
        pytest.param("H<sub>2</sub>O <kbd>x</kbd>", "H<sub>2</sub>O <kbd>x</kbd>", id="harmless tags stay"),
        pytest.param("a\u00a0b", "a&nbsp;b", id="a space that does not break"),
        pytest.param("🚀 中文 العربية", "🚀 中文 العربية", id="any script"),
    ],
)
def test_a_line_becomes(source: str, html: str) -> None:
    assert line(source) == html


def test_relative_links_are_resolved_where_the_guide_is_published() -> None:
    page = Page(nothing, base_url="https://example.org/guides/netflix.html")
    assert line("[x](other.md#y)", page) == '<a href="https://example.org/guides/other.md#y">x</a>'
    assert line("[[Page]]", page) == "Page"
    assert line('<a href="other.md">x</a>', page) == '<a href="https://example.org/guides/other.md">x</a>'


def test_a_language_is_named_once_around_the_field() -> None:
    page = Page(nothing, lang="ja")
    assert shown("- 一\n- 二", page) == '<div lang="ja"><ul><li>一</li><li>二</li></ul></div>'
    assert render.inline(words("一"), page) == '<span lang="ja">一</span>'
    assert render.blocks([], page) == ""


def test_plain_text_is_escaped_and_made_inert() -> None:
    assert render.text("a < b [sound:x] {{y}}\x1f") == "a &lt; b &#91;sound:x] {&#123;y}}"


# pictures


def test_pictures_ask_for_their_name_with_the_line_they_stand_on() -> None:
    asked: list[tuple[str, int]] = []

    def image(src: str, at: int) -> str:
        asked.append((src, at))
        return f"{len(asked)}.png"

    html = shown(
        'first\nsecond ![A "b"](a%20b.png)\n\n<p>\n<img src="c.png" alt="C" width="30" style="x">\n</p>', Page(image)
    )
    assert asked == [("a%20b.png", 2), ("c.png", 5)]
    assert '<img src="1.png" alt="A &quot;b&quot;">' in html
    assert '<img src="2.png" alt="C" width="30">' in html


def test_an_embedded_picture_is_a_picture() -> None:
    assert line("![[a.png]]", Page(found)) == '<img src="x.png" alt="">'


# what blocks become


@pytest.mark.parametrize(
    ("source", "html"),
    [
        pytest.param("- a\n- b", "<ul><li>a</li><li>b</li></ul>", id="a tight list"),
        pytest.param(
            "- a\n\n- b",
            "<ul><li><p>a</p></li><li><p>b</p></li></ul>",
            id="a loose list",
            marks=pytest.mark.xfail(strict=True, reason="blank lines between items are not seen"),
        ),
        pytest.param("- a\n  - b", "<ul><li><strong>a</strong><ul><li>b</li></ul></li></ul>", id="a nested list"),
        pytest.param(
            "- ❌ a\n- ✅ b", '<ul class="marked"><li>❌ a</li><li>✅ b</li></ul>', id="a list with its own signs"
        ),
        pytest.param("- ❌ a\n- b", "<ul><li>❌ a</li><li>b</li></ul>", id="a list of which one item has a sign"),
        pytest.param("7. a\n8. b", '<ol start="7"><li>a</li><li>b</li></ol>', id="a list that starts later"),
        pytest.param("- [x] a", '<ul><li class="done"><span class="box">☑</span> a</li></ul>', id="a done task"),
        pytest.param("- [ ] a", '<ul><li class="open"><span class="box">☐</span> a</li></ul>', id="an open task"),
        pytest.param("> a", "<blockquote><p>a</p></blockquote>", id="a quote"),
        pytest.param("a\n\n***\n\n***\n\nb\n\n***", "<p>a</p><p>b</p>", id="rules part nothing on a card"),
        pytest.param("a\n: b", '<p class="label">a</p><p>b</p>', id="a definition"),
        pytest.param("$$\na<b\n$$", '<div class="math">\\[a&lt;b\\]</div>', id="a display formula"),
        pytest.param(
            "> [!TIP] Mind\n> a",
            '<div class="callout callout--tip"><p class="label">Mind</p><p>a</p></div>',
            id="a callout",
        ),
        pytest.param(
            "<details><summary>A</summary>\n\nb\n\n</details>",
            '<div class="fold"><p class="label">A</p><p>b</p></div>',
            id="a fold is open",
        ),
        pytest.param('=== "A"\n\n    b', '<div class="tab"><p class="label">A</p><p>b</p></div>', id="a tab"),
        pytest.param(
            "|a|b|\n|-|-|\n|1|`<x>`|",
            '<div class="scroll"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
            "<tbody><tr><td>1</td><td><code>&lt;x&gt;</code></td></tr></tbody></table></div>",
            id="a table",
        ),
        pytest.param(
            "| | |\n|-|-|\n|1|2|",
            '<div class="scroll"><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>',
            id="a table with an empty header",
        ),
        pytest.param(
            "a[^x] b[^y] c[^x]\n\n[^x]: d\n[^y]: e",
            '<p>a<sup>*</sup> b<sup>†</sup> c<sup>*</sup></p><div class="footnotes">'
            '<div class="footnote"><sup>*</sup> d</div><div class="footnote"><sup>†</sup> e</div></div>',
            id="footnotes stand behind the text",
        ),
    ],
)
def test_a_block_becomes(source: str, html: str) -> None:
    assert shown(source) == html


def test_a_table_of_rows_names_each_row_in_its_first_cell() -> None:
    rows = [(words("Scope"), words("Several teams")), (words("Years"), words("Eight"))]
    table = Block("table", 1, info="rows", rows=tuple(Block("row", 1, cells=cells) for cells in rows))
    assert render.blocks([table], Page(nothing)) == (
        '<div class="scroll"><table class="rows"><tbody><tr><th scope="row">Scope</th><td>Several teams</td></tr>'
        '<tr><th scope="row">Years</th><td>Eight</td></tr></tbody></table></div>'
    )


def test_a_single_row_is_a_line() -> None:
    table = Block("table", 1, info="rows", rows=(Block("row", 1, cells=(words("Scope"), words("One team"))),))
    assert render.blocks([table], Page(nothing)) == '<p><span class="column">Scope: </span>One team</p>'


def side(name: str, info: str, source: str) -> Node:
    return Node("label", 1, words(name), info=info, body=list(outlined(source)[0]))


def test_a_name_stands_over_what_it_names() -> None:
    assert render.blocks([side("Candor", "", "- a\n- b")], Page(nothing)) == (
        '<p class="label">Candor</p><ul><li>a</li><li>b</li></ul>'
    )


def test_both_sides_of_a_contrast_stand_together() -> None:
    html = render.blocks([side("", "avoid", "a"), side("Do", "use", "a"), *outlined("b")[0]], Page(nothing))
    assert html == (
        '<div class="sides"><section class="part part--avoid"><p>a</p></section>'
        '<section class="part part--use"><p class="label">Do</p><p>a</p></section></div><p>b</p>'
    )


def test_the_right_option_is_ticked_in_its_place() -> None:
    items = tuple(Node("item", 1, info=info, body=list(outlined(info)[0])) for info in ("wrong", "right"))
    html = render.blocks([Block("list", 1, items=items, info="letters")], Page(nothing))
    assert html == (
        '<ol type="A"><li class="wrong">wrong</li><li class="right"><span class="box">✓</span> right</li></ol>'
    )


def test_only_a_template_has_blanks_to_fill_in() -> None:
    parts = outlined("When [event], I\n\n- `[x]` [did it](https://a.org)")[0]
    html = render.blocks(parts, Page(nothing), template=True)
    assert html.startswith('<section class="part part--template">')
    assert html.count('<span class="blank">[event]</span>') == 1
    assert html.count('class="blank"') == 1
    assert 'class="blank"' not in render.blocks(parts, Page(nothing))


def test_a_template_in_a_code_block_keeps_its_lines_and_wraps() -> None:
    html = render.blocks(outlined("```\nWhen [event],\nI [act].\n```")[0], Page(nothing), template=True)
    assert '<pre class="script">When <span class="blank">[event]</span>,\nI ' in html


# code


@pytest.mark.parametrize(
    ("source", "html"),
    [
        pytest.param("```\na < b\n```", "a &lt; b", id="no language"),
        pytest.param("```text\n[a] {{b}}\n```", "[a] {&#123;b}}", id="text"),
        pytest.param("```klingon\nif x\n```", "if x", id="a language nobody knows"),
        pytest.param("```mermaid\nA --> B\n```", "A --&gt; B", id="a diagram"),
        pytest.param("```python\nif x:\n```", '<span class="k">if</span> x:', id="Python"),
        pytest.param('```{.python} title="x"\nif x:\n```', '<span class="k">if</span> x:', id="Python with attributes"),
        pytest.param("```PY\n  1\n```", '  <span class="n">1</span>', id="indentation stays"),
        pytest.param("```diff\n- a\n+ b\n```", '<span class="x">- a</span>\n<span class="i">+ b</span>', id="a diff"),
        pytest.param("    x = 1", "x = 1", id="an indented block"),
    ],
)
def test_code_becomes(source: str, html: str) -> None:
    assert shown(source) == f'<pre class="code" dir="ltr"><code>{html}</code></pre>'


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    st.sampled_from(["python", "html", "sql", "x"]),
)
@settings(deadline=None)
def test_code_loses_no_character_by_its_colours(content: str, language: str) -> None:
    html = render.code(content, language)
    inner = re.sub(
        r"<[^>]+>", "", html.removeprefix('<pre class="code" dir="ltr"><code>').removesuffix("</code></pre>")
    )
    assert unescape(inner.replace("&nbsp;", "\xa0")).rstrip() == content.rstrip()


# laws


MARKDOWN = st.text(alphabet="ab 1.-*_`~>|#[]()!$\\\n\t:{}^=\"'&;é中ع🚀\u00a0", max_size=120)


TAGS = st.lists(
    st.sampled_from(
        [
            *("<b>", "</b>", "<script>", "</script>", "<p onclick='x'>", "</p>", "<img src=x onerror=y>", "</a>"),
            *("<a href='javascript:x'>", "<style>", "</style>", "<div style='x'>", "</div>", "<svg>", "</svg>"),
            *("<table>", "<td>", "</table>", "<details>", "<summary>", "</details>", "<!-- ", " -->"),
            *("text", "\n", "\n\n", "- ", "`", "&lt;script&gt;"),
        ]
    ),
    max_size=20,
).map("".join)
ALLOWED = frozenset(
    (
        *(
            "a",
            "b",
            "blockquote",
            "br",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "hr",
            "i",
            "img",
        ),
        *("ins", "kbd", "li", "mark", "ol", "p", "pre", "s", "section", "small", "span", "strong", "sub", "sup"),
        *("table", "tbody", "td", "th", "thead", "tr", "u", "ul"),
    )
)


@given(TAGS)
@settings(deadline=None)
def test_raw_html_of_a_guide_leaves_nothing_in_a_field_that_could_run_or_load(source: str) -> None:
    html = shown(source, Page(found))
    assert {tag.lower() for tag in re.findall(r"<([A-Za-z][\w-]*)", html)} <= ALLOWED
    assert not re.search(r"<[^>]*(?:\son\w+=|\sstyle=|javascript:)", html)


@given(MARKDOWN)
@settings(deadline=None)
def test_a_field_never_holds_what_anki_would_run(source: str) -> None:
    html = shown(source + " [sound:x] {{c1::y}}")
    assert not re.search(r"\[(?:sound:|/?latex\]|/?\${1,2}\]|anki:)|\{\{|[\x00-\x08\x0b-\x1f]", html, re.IGNORECASE)


def test_the_torture_guide_renders_without_a_problem() -> None:
    path = FIXTURES / "torture.md"
    guide, problems = reader.read(path, path.read_bytes())
    images = Images(FIXTURES, path)
    assert guide is not None
    assert render.blocks(guide.root.body, Page(images.find, guide.footnotes))
    assert problems == []
    assert images.problems == []
    assert len(images.files) == 3
