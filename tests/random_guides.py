"""Guides made up of random pieces, for properties that must hold of every guide.

Each piece is a way in which people write; its slots are filled with words that stand nowhere else
in the guide, so that a lost line is a lost word.
"""

from __future__ import annotations

import re
from itertools import count
from textwrap import indent

from hypothesis import strategies as st

WORD = re.compile(r"zw\d+z")

HEADINGS = [
    "@ @",
    "**@**",
    "@ (@ min)",
    "@",
    "What is @?",
    "1. @",
    "3.2 How does @ @?",
    "Core Values",
    "Our Principles of @",
    "Interview Process",
    "Stages of @",
    "Questions about @",
    "Key Questions",
    "Overview",
    "References",
    "Table of Contents",
    "License",
    "Do",
    "Don't",
    "Red Flags",
    "Story Framework",
    "🧭 @",
    "@ vs @",
    "什么是@？",
    "`@`",
    "[@](#@)",
    "Challenge: @",
    "Repeated",
]

INLINE = [
    "@ @ @",
    "**@**: @ @",
    "**@** (@) – @ @",
    "**@**",
    "@: @",
    "What is @ and @?",
    "**What is @?**",
    "**What is @?** @ @ @.",
    "Q: what @ @?",
    "A: @ @",
    "Q: what @? A: @",
    "**Q3.** why @?",
    "**Answer**: B",
    '"@ @ [@] @ [@]"',
    '"Tell me about @ @."',
    "❌ @ @",
    "✅ @ @",
    "❌ **Avoid**: @",
    "✅ **Use**: @",
    "`@` @ [@](https://@.example) *@*",
    "[@](#@)",
    "[@](https://@.example)",
    "[[@|@]] ~~@~~ $@$",
    "![@](@.png) @",
    "@<br>@",
    "@ <kbd>@</kbd> <@> List<T>",
    "See also: [@](@.md)",
    "**Note**: @ @",
    "**Author**: @",
    "This guide @ @",
    "@ @ follow:",
    "@ :: @ @",
    "@ @\n?\n@ @",
    "A) @ B) @",
    "A) @\nB) @\n**Answer: B**",
    "**@**: @\n**@**: @",
    "@\n: @",
    "TODO",
    "@^[@] @",
    "为什么@？",
    "_@_: @",
    "1986\\. @",
    "&lt;@&gt; \\*@\\*",
]

NAMED = [
    "**@**\n\n@ @",
    "**@**\n@ @",
    "**@**:\n- @\n- @ @",
    "*@*:\n\n- @\n- @",
    "@ @:\n- @\n- @ @",
    "@ @\n- @\n- @ @",
    "*@*\n\n- @\n- @",
    "**@** is @ @. It @ @.",
    "*@* means @ @.",
    "@ - @\n@ - @\n@ - @",
    "@ = @ @\n@ = @\n@ → @",
    "@: @ @\n@: @\n@: @",
    "@\n===",
    "@ @\n---\n\n@ @",
    "<h3>@</h3>\n<p>@ @</p>\n<ul><li><b>@</b>: @</li><li>@ @</li></ul>",
    "<h4>@</h4>\n\n- **@**: @\n- @",
    "<dl><dt>@</dt><dd>@ @</dd><dt>@</dt><dd>@</dd></dl>",
    "<table><tr><th></th><th>@</th><th>@</th></tr><tr><th>@</th><td>@</td><td>@</td></tr></table>",
    "<ul>\n<li>@\n<ul><li>@</li></ul>\n</li>\n</ul>",
    "1. **@**\\\n   @ @\n2. **@**\\\n   @",
    "1. **@:** @\n    * **@:** @\n    * **@:**\n        * **@:** @\n        * @",
    "- @: @\n- @ @\n- @: @ @",
    "- ***Why @?***\n  - @\n  - @",
    "- ### @\n\n  @\n\n- ### @\n\n  @",
    "Which @ is @?\n\nA. @\nB. **@** ✔\nC. None of the above",
    "What is @?\n\nAnswer: @ @\nWhat is @?\n\nAnswer: @",
    "**Question:** What is @?\n\n**Answer:** @\n\n**Example:** @",
    "True or false? @ @.\n\nFalse",
    "> [!info] @ @ = @",
]

BLOCKS = [
    "```\n@ @\n\n@\n```",
    "| Name | @ |\n|---|---|\n| @ | @ |\n| @ | |\n| **@** | `@` |",
    "| # | Name | @ | @ |\n|--|:--|--:|--|\n| 1 | @ | @ | @ |",
    "| Question | Answer |\n|---|---|\n| What is @? | @ |",
    "| | |\n|-|-|\n| @ | [@](@.md) |",
    "@\n:   @ @\n:   @",
    "<details><summary>What is @?</summary>\n\n@ @\n\n</details>",
    "<details>\n<summary>Answer</summary>\n\n@ @\n\n- @\n\n</details>",
    "<details><summary>@</summary>@</details>",
    "<div>@</div>",
    "<!-- @ -->",
    "---",
    "$$\n@\n$$",
    "    @ @",
    "- [ ] @\n- [x] @",
    "- [ ] What is @?\n  - @",
    "- A. @\n- B. @\n\n**Answer: A**",
    "1. What is @?\n   - @\n   - Follow-up: why @?\n     - @",
    "- @\n  - **@**: @\n- **@**\n  - @",
    "### ",
    "import X from '@'",
]

CONTAINERS = [
    ("", '<div class="box">\n\n{}\n\n</div>'),
    ("    ", '=== "@"\n\n{}\n\n=== "@"\n\n    @'),
    ("> ", "{}"),
    ("> ", "[!note] @\n{}"),
    ("> ", "[!question]- What is @?\n{}"),
    ("    ", '!!! note "@"\n{}'),
    ("    ", '??? question "What is @?"\n{}'),
    ("    ", '=== "@"\n{}'),
    ("  ", "- @\n\n{}"),
    ("   ", "1. **@**: @\n\n{}"),
    ("   ", "1. What is @?\n\n{}"),
    ("", "<details><summary>@</summary>\n\n{}\n\n</details>"),
    ("", ":::tip @\n\n{}\n\n:::"),
]


def _contain(kind: tuple[str, str], inner: str) -> str:
    prefix, template = kind
    if prefix == "> ":
        return indent(template.format(inner), prefix, lambda _: True)
    return template.format(indent(inner, prefix))


LISTS = st.builds(
    lambda rows, sign: "\n".join(f"{sign} {row.replace(chr(10), chr(10) + '   ')}" for row in rows),
    st.lists(st.sampled_from(INLINE), min_size=1, max_size=4),
    st.sampled_from(["-", "*", "1."]),
)
LEAVES = st.one_of(st.sampled_from(INLINE), LISTS, st.sampled_from(NAMED), st.sampled_from(BLOCKS))
PIECES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        _contain, st.sampled_from(CONTAINERS), st.lists(inner, min_size=1, max_size=2).map("\n\n".join)
    ),
    max_leaves=4,
)
SECTIONS = st.builds(
    lambda level, title, pieces, by: "\n\n".join([f"{'#' * level} {title}", by.join(pieces)]),
    st.integers(1, 5),
    st.sampled_from(HEADINGS),
    st.lists(PIECES, max_size=5),
    st.sampled_from(["\n\n", "\n\n", "\n"]),
)


def _fill(source: str) -> str:
    numbers = count()
    return re.sub("@", lambda _: f"zw{next(numbers)}z", source)


SHORT = st.lists(SECTIONS, min_size=1, max_size=2).map(lambda parts: _fill("\n\n".join(parts)) + "\n")
"""The same with a section or two: more of them can be tried in the same time."""

GUIDES = st.lists(SECTIONS, min_size=1, max_size=7).map(lambda parts: _fill("\n\n".join(parts)) + "\n")
"""Markdown of a guide; every word like `zw7z` stands in it once."""

PARENTS = [
    "### @",
    "**@**",
    "**@** is @ @.",
    "<h4>@</h4>",
    "<details><summary>@</summary>\n\n{}\n\n</details>",
    "> [!note] @\n{}",
    '!!! note "@"\n\n{}',
    '=== "@"\n\n{}',
    "1. @\n{}",
]
LABELS = [
    "**@**:\n- @\n- @",
    "**@**: @ @",
    "- **@**: @ @\n- @ @",
    "@:\n- @\n- @",
    "*@:*\n\n- @\n- @",
    "@ – @ @\n@ – @ @",
    "@\n:   @ @",
    "- @\n  - @\n  - @",
    "| Name | Said |\n|---|---|\n| @ | @ |\n| @ | @ |",
]


def labelled(parent: str, label: str, parents: int, labels: int) -> tuple[str, list[tuple[str, str, set[str]]]]:
    """Return a guide in which several names have labels of the same names, and what stands under each of them.

    Each is (name, label, words); a label in a style that writes several at once is followed by the first only.
    """
    numbers = count()
    expected: list[tuple[str, str, set[str]]] = []
    out: list[str] = []
    for number in range(parents):
        name = f"Parent{number}"
        pieces: list[str] = []
        for kind in range(labels):
            title = ["Signs", "First step", "Cause"][kind]
            before = next(numbers)
            filled = re.sub("@", lambda _: f"zw{next(numbers)}z", label.replace("@", "\0", 1)).replace("\0", title)
            first = filled.split("\n")
            own = (
                filled
                if label.count("\n") == 0 or label.startswith(("**@**:\n", "@:\n", "*@:", "@\n:", "- @\n  "))
                else first[-1 - label.startswith("|")]
            )
            own = first[0] if label.startswith(("- **", "@ –")) else own
            expected.append((name, title, {word for word in WORD.findall(own) if int(word[2:-1]) > before}))
            pieces.append(filled)
        body = "\n\n".join(pieces)
        head = parent.replace("@", name, 1)
        head = re.sub("@", lambda _: f"zw{next(numbers)}z", head)
        if "{}" not in head:
            out.append(f"{head}\n\n{body}")
        elif head.startswith(">"):
            out.append(head.format(indent(body, "> ", lambda _: True)))
        else:
            deep = "   " if head.startswith("1.") else "    " if head[0] in "!=" else ""
            out.append(head.format(indent(body, deep)))
    return "# T\n\n## Topic\n\n" + "\n\n".join(out) + "\n", expected


_SIGNS = "#*_`~|>-+=:.!?()[]{}<>$\\\"'&/ \n\n\n\t"
_BITS = "1. |a|Z|é|界|？|مرحبا|- |    |---\n|```|<details>|</details>|<summary>|</summary>|<br>|$$|!!! "
_MORE = '=== "|[!q]|[^1]|A) |Q: '
NOISE = st.lists(st.sampled_from([*_SIGNS, *_BITS.split("|"), *_MORE.split("|")]), max_size=60).map("".join)
"""Text that is Markdown only by chance."""
