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
LEAVES = st.one_of(st.sampled_from(INLINE), LISTS, st.sampled_from(BLOCKS))
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

_SIGNS = "#*_`~|>-+=:.!?()[]{}<>$\\\"'&/ \n\n\n\t"
_BITS = "1. |a|Z|é|界|？|مرحبا|- |    |---\n|```|<details>|</details>|<summary>|</summary>|<br>|$$|!!! "
_MORE = '=== "|[!q]|[^1]|A) |Q: '
NOISE = st.lists(st.sampled_from([*_SIGNS, *_BITS.split("|"), *_MORE.split("|")]), max_size=60).map("".join)
"""Text that is Markdown only by chance."""
