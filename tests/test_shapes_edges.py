"""What becomes of lines at the edges of a shape: every card with its front and back, and every line left out.

Each case is a piece of a guide and all that is made of it: `LINE KIND [subject] prompt {what is shown} = answer`, the
lines of an answer parted by ` / `, or `LINE (reason)`.
"""

# ruff: noqa: E501

from __future__ import annotations

from textwrap import dedent

import pytest

from guide2anki.cards.extract import extract
from guide2anki.listing import outline
from guide2anki.model import Block, Node, Reason
from reading import guide_of


def told(markdown: str) -> list[str]:
    """Return all cards of a piece of Markdown and what is left out, in its order; what no shape wants is not said."""
    guide = guide_of(markdown)
    found = extract(guide)
    out = []
    for pair in found.pairs:
        subject = f" [{pair.subject}]" if pair.subject not in ("", guide.title) else ""
        shown = f" {{{' / '.join(line.strip() for line in outline(pair.shown))}}}" if pair.shown else ""
        answer = f" = {' / '.join(outline(pair.answer))}".rstrip() if pair.answer else ""
        out.append((pair.line, f"{pair.line} {pair.kind}{subject} {pair.prompt.flat}{shown}{answer}"))
    out += [
        (skip.line, f"{skip.line} ({skip.reason.value})") for skip in found.skips if skip.reason != Reason.UNCLAIMED
    ]
    return [line for _, line in sorted(out, key=lambda entry: entry[0])]


def case(name: str, markdown: str, *expected: str) -> object:
    return pytest.param(dedent(markdown).lstrip("\n"), list(expected), id=name)


CHOICES = [
    case(
        "a line without a letter goes on with the option above it",
        "# T\n\n## Ropes\n\nWhich rope floats?\n\nA. hemp\nB. steel\nthat rusts\nC. silk\n\nAnswer: B\n",
        "5 choice [Ropes] Which rope floats? {A. hemp / B. steel that rusts / C. silk} = A. hemp / B. (right) steel that rusts / C. silk",
    ),
    case(
        "text above the letters in one paragraph stands on the front, and what is behind the letter explains",
        "# T\n\n## Ropes\n\nWhich rope floats?\nThink of water.\nA. hemp\nB. steel\n\nAnswer: B. It is light.\n",
        "5 choice [Ropes] Which rope floats? {Think of water. / A. hemp / B. steel} = A. hemp / B. (right) steel / It is light.",
    ),
    case(
        "a number names an option of a numbered list",
        "# T\n\n## Which rope floats?\n\n1. hemp\n2. steel\n\nAnswer: 2\n",
        "3 choice Which rope floats? {- hemp / - steel} = - hemp / - (right) steel",
    ),
    case(
        "the words of an option name it",
        "# T\n\n## Which rope floats?\n\n- hemp\n- steel\n\nAnswer: steel\n",
        "3 choice Which rope floats? {- hemp / - steel} = - hemp / - (right) steel",
    ),
    case(
        "words that begin an answer line name the option, and the line explains",
        "# T\n\n## Which rope floats?\n\n- hemp\n- steel\n\nAnswer: steel, for it is hollow.\n",
        "3 choice Which rope floats? {- hemp / - steel} = - hemp / - (right) steel / steel, for it is hollow.",
    ),
    case(
        "a list to do is no choice",
        "# T\n\n## Ropes\n\n- [x] buy hemp\n- [ ] sell steel\n",
        "3 list Ropes = - [x] buy hemp / - [ ] sell steel",
    ),
    case(
        "a sentence that is not finished asks with its check boxes",
        "# T\n\n## Ropes\n\nA rope that floats is made of...\n\n- [x] hemp\n- [ ] steel\n",
        "5 choice [Ropes] A rope that floats is made of... {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "so does a heading that is not finished",
        "# T\n\n## A rope that floats is made of...\n\n- [x] hemp\n- [ ] steel\n",
        "3 choice A rope that floats is made of... {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "an explanation makes a choice of check boxes under a plain name",
        "# T\n\n## A rope that floats is made of\n\n- [x] hemp\n- [ ] steel\n\nExplanation: it is light.\n",
        "3 choice A rope that floats is made of {- hemp / - steel} = - (right) hemp / - steel / it is light.",
    ),
    case(
        "so does a number before the name",
        "# T\n\n## 3. Floating rope\n\n- [x] hemp\n- [ ] steel\n",
        "3 choice 3. Floating rope {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "so does code above them",
        "# T\n\n## Floating rope\n\n```\nfloat(rope)\n```\n\n- [x] hemp\n- [ ] steel\n",
        "3 choice Floating rope {float(rope) / - hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "what a quote says does not name an option",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\n\n> It is light.\n",
        "3 open-question Which rope floats? {A. hemp / B. steel}",
    ),
    case(
        "labels behind the answer explain it",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\n\n**Answer**: B\n\n**Why**: it is light.\n",
        "3 choice Which rope floats? {A. hemp / B. steel} = A. hemp / B. (right) steel / Why: it is light.",
    ),
    case(
        "an answer may name several options, and the next heading is asked by itself",
        """
        # T

        ## Which rope floats?

        A. hemp
        B. steel
        C. silk

        Answer: B and C

        More: it is light.

        ### Anchors

        An anchor holds.
        """,
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. (right) silk / it is light.",
        "13 term [Which rope floats?] Anchors = An anchor holds.",
    ),
    case(
        "text behind options of which one is marked explains them",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. **steel**\nC. silk\n\nIt is light.\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / It is light.",
    ),
    case(
        "text behind options of which none is marked names none",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nIt is light.\n",
        "3 open-question Which rope floats? {A. hemp / B. steel / C. silk}",
    ),
    case(
        "text around a question in a section stays where it belongs",
        """
        # T

        ## Ropes

        Hemp rots.

        Which rope floats?

        Look at the picture.

        A. hemp
        B. **steel**

        Anchors hold.
        """,
        "3 term Ropes = Hemp rots.",
        "7 choice [Ropes] Which rope floats? {Look at the picture. / A. hemp / B. steel} = A. hemp / B. (right) steel / Anchors hold.",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), CHOICES)
def test_a_choice_is_told_from_a_list_and_its_right_option_from_the_others(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


NAMES = [
    case(
        "one label of a source is a remark in its list",
        "# T\n\n## Ropes\n\n- **Source**: the old handbook\n- hemp rots in water\n",
        "3 list Ropes = - Source: the old handbook / - hemp rots in water",
    ),
    case(
        "of two labels each is asked",
        "# T\n\n## Ropes\n\n- **Source**: the old handbook\n- **Hemp**: rots in water\n",
        "5 term [Ropes] Source = the old handbook",
        "6 term [Ropes] Hemp = rots in water",
    ),
    case(
        "a quoted remark stays with its name and a quoted label is asked",
        "# T\n\n## Ropes\n\nHemp rots.\n\n> **Note**: wet ropes hold worse.\n\n> **Hawser**: a thick rope.\n",
        "3 term Ropes = Hemp rots. / Note: wet ropes hold worse.",
        "9 term [Ropes] Hawser = a thick rope.",
    ),
    case(
        "a case is shown with its question and is no card",
        "# T\n\n## Situation\n\nA ship drags its anchor.\n\n**Who decides?**\nThe captain.\n",
        "7 question [Situation] Who decides? {A ship drags its anchor.} = The captain.",
    ),
    case(
        "a heading that is no case is asked beside its question",
        "# T\n\n## Ship\n\nA ship drags its anchor.\n\n**Who decides?**\nThe captain.\n",
        "3 term Ship = A ship drags its anchor.",
        "7 question [Ship] Who decides? = The captain.",
    ),
    case(
        "names of types are asked together, below the sentence over them",
        """
        # T

        ## Types of rope

        There are three of them.

        ### Hemp

        Rots.

        ### Steel

        Rusts.

        ### Silk

        Tears.
        """,
        "3 overview Types of rope = There are three of them. / - Hemp / - Steel / - Silk",
        "7 term [Types of rope] Hemp = Rots.",
        "11 term [Types of rope] Steel = Rusts.",
        "15 term [Types of rope] Silk = Tears.",
    ),
    case(
        "not so where something else than text stands over them",
        """
        # T

        ## Types of rope

        ```
        hemp steel silk
        ```

        ### Hemp

        Rots.

        ### Steel

        Rusts.

        ### Silk

        Tears.
        """,
        "3 term Types of rope =   hemp steel silk",
        "9 term [Types of rope] Hemp = Rots.",
        "13 term [Types of rope] Steel = Rusts.",
        "17 term [Types of rope] Silk = Tears.",
    ),
    case(
        "an overview is no type",
        """
        # T

        ## Types of rope

        ### Overview

        Ropes are many.

        ### Hemp

        Rots.

        ### Steel

        Rusts.
        """,
        "5 term [Types of rope] Overview = Ropes are many.",
        "9 term [Types of rope] Hemp = Rots.",
        "13 term [Types of rope] Steel = Rusts.",
    ),
    case(
        "types are not asked together where one of them asks",
        "# T\n\n## Types of rope\n\n### Which rots?\n\nHemp.\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n",
        "5 question [Types of rope] Which rots? = Hemp.",
        "9 term [Types of rope] Hemp = Rots.",
        "13 term [Types of rope] Steel = Rusts.",
    ),
    case(
        "nor where one of them takes a side",
        "# T\n\n## Types of rope\n\n### Avoid\n\nSilk.\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n",
        "5 term [Types of rope] Avoid = Silk.",
        "9 term [Types of rope] Hemp = Rots.",
        "13 term [Types of rope] Steel = Rusts.",
    ),
    case(
        "phases are asked in their order",
        """
        # T

        ## Phases of mooring

        ### Approach the pier

        Slowly.

        ### Throw the line

        Far.

        ### Make fast

        Twice.
        """,
        "3 overview Phases of mooring = 1. Approach the pier / 2. Throw the line / 3. Make fast",
        "5 term [Phases of mooring] Approach the pier = Slowly.",
        "9 term [Phases of mooring] Throw the line = Far.",
        "13 term [Phases of mooring] Make fast = Twice.",
    ),
    case(
        "text under no heading that defines is a term",
        "A moraine is rubble.\n\nSomething else stands here.\n\n## Anchors\n\nThey hold.\n",
        "1 term A moraine = A moraine is rubble.",
        "3 (introduction)",
        "5 term Anchors = They hold.",
    ),
    case(
        "below the title what defines is asked and what speaks of the guide is not",
        """
        # Ropes

        Hemp rots.

        A hawser is a thick rope.

        This guide is short.

        - hemp
        - steel

        ## Anchors

        They hold.
        """,
        "1 list Ropes = A hawser is a thick rope. / - hemp / - steel",
        "3 (introduction)",
        "5 term A hawser = A hawser is a thick rope.",
        "7 (introduction)",
        "12 term Anchors = They hold.",
    ),
    case(
        "a list below the title is asked with it, a quote is not",
        "# Ropes\n\nA hawser is a thick rope.\n\n- hemp\n- steel\n\n> Old saying.\n\n## Anchors\n\nThey hold.\n",
        "1 list Ropes = A hawser is a thick rope. / - hemp / - steel",
        "3 term A hawser = A hawser is a thick rope.",
        "8 (introduction)",
        "10 term Anchors = They hold.",
    ),
    case(
        "remarks below the title are none of its own",
        "# Ropes\n\n**Note**: wet ropes hold worse.\n\n**Hemp**\n\n## Anchors\n\nThey hold.\n",
        "3 (introduction)",
        "5 (introduction)",
        "7 term Anchors = They hold.",
    ),
    case(
        "a remark under a name that has nothing else is left out, a heading called so is asked",
        """
        # T

        ## Ropes

        **Note**: wet ropes hold worse.

        **Hemp**

        They hold.

        ### Empty

        ### Note

        They rot.
        """,
        "5 (remark without a subject)",
        "7 term [Ropes] Hemp = They hold.",
        "11 (stub without content)",
        "13 term [Ropes] Note = They rot.",
    ),
    case(
        "an overview that speaks of the guide alone is left out",
        """
        # T

        ## Overview

        This guide is short.

        ## Introduction

        Ropes are old.

        This guide is short.

        ## Summary

        This guide is short.

        - hemp
        """,
        "5 (introduction)",
        "9 (introduction)",
        "11 (introduction)",
        "13 list Summary = This guide is short. / - hemp",
    ),
    case(
        "labelled steps are also asked in their order, where the name tells of a process or gives a number",
        """
        # T

        ## Mooring process

        1. **Approach**: slowly
        2. **Throw**: far

        ## Mooring

        1. **Approach**: slowly
        2. **Throw**: far

        ## 2 ways of mooring

        - **Approach**: slowly
        - **Throw**: far
        """,
        "3 steps Mooring process = 1. Approach: slowly / 2. Throw: far",
        "5 term [Mooring process] Approach = slowly",
        "6 term [Mooring process] Throw = far",
        "10 term [Mooring] Approach = slowly",
        "11 term [Mooring] Throw = far",
        "13 list 2 ways of mooring = - Approach: slowly / - Throw: far",
        "15 term [2 ways of mooring] Approach = slowly",
        "16 term [2 ways of mooring] Throw = far",
    ),
    case(
        "a numbered list is steps where its name, or the one above it, tells of a process",
        """
        # T

        ## Mooring process

        1. approach slowly
        2. throw far

        ## Mooring

        1. approach slowly
        2. throw far

        ### Steps

        - approach slowly
        - throw far

        **At night**:

        1. approach slowly
        2. throw far
        """,
        "3 steps Mooring process = 1. approach slowly / 2. throw far",
        "8 list Mooring = 1. approach slowly / 2. throw far",
        "13 list [Mooring] Steps = - approach slowly / - throw far",
        "18 steps [Steps] At night = 1. approach slowly / 2. throw far",
    ),
    case(
        "twelve kinds are asked together",
        """
        # T

        ## Kinds of rope

        - **A1**: one
        - **A2**: one
        - **A3**: one
        - **A4**: one
        - **A5**: one
        - **A6**: one
        - **A7**: one
        - **A8**: one
        - **A9**: one
        - **B1**: one
        - **B2**: one
        - **B3**: one
        """,
        "3 list Kinds of rope = - A1 / - A2 / - A3 / - A4 / - A5 / - A6 / - A7 / - A8 / - A9 / - B1 / - B2 / - B3",
        "5 term [Kinds of rope] A1 = one",
        "6 term [Kinds of rope] A2 = one",
        "7 term [Kinds of rope] A3 = one",
        "8 term [Kinds of rope] A4 = one",
        "9 term [Kinds of rope] A5 = one",
        "10 term [Kinds of rope] A6 = one",
        "11 term [Kinds of rope] A7 = one",
        "12 term [Kinds of rope] A8 = one",
        "13 term [Kinds of rope] A9 = one",
        "14 term [Kinds of rope] B1 = one",
        "15 term [Kinds of rope] B2 = one",
        "16 term [Kinds of rope] B3 = one",
    ),
    case(
        "thirteen kinds are asked one by one",
        """
        # T

        ## Kinds of rope

        - **A1**: one
        - **A2**: one
        - **A3**: one
        - **A4**: one
        - **A5**: one
        - **A6**: one
        - **A7**: one
        - **A8**: one
        - **A9**: one
        - **B1**: one
        - **B2**: one
        - **B3**: one
        - **B4**: one
        """,
        "5 term [Kinds of rope] A1 = one",
        "6 term [Kinds of rope] A2 = one",
        "7 term [Kinds of rope] A3 = one",
        "8 term [Kinds of rope] A4 = one",
        "9 term [Kinds of rope] A5 = one",
        "10 term [Kinds of rope] A6 = one",
        "11 term [Kinds of rope] A7 = one",
        "12 term [Kinds of rope] A8 = one",
        "13 term [Kinds of rope] A9 = one",
        "14 term [Kinds of rope] B1 = one",
        "15 term [Kinds of rope] B2 = one",
        "16 term [Kinds of rope] B3 = one",
        "17 term [Kinds of rope] B4 = one",
    ),
    case(
        "a mnemonic in brackets or capitals asks for its list",
        """
        # T

        ## The (rop) rule

        - **Raise**: it
        - **Open**: it
        - **Pull**: it

        ## Rules ROP!

        - **Raise**: it
        - **Open**: it
        - **Pull**: it
        - and go
        """,
        "3 list The (rop) rule = - Raise: it / - Open: it / - Pull: it",
        "5 term [The (rop) rule] Raise = it",
        "6 term [The (rop) rule] Open = it",
        "7 term [The (rop) rule] Pull = it",
        "9 list Rules ROP! = - Raise: it / - Open: it / - Pull: it / - and go",
        "11 term [Rules ROP!] Raise = it",
        "12 term [Rules ROP!] Open = it",
        "13 term [Rules ROP!] Pull = it",
    ),
    case(
        "lines that only lead in are left out where nothing is left below them",
        """
        # T

        ## Ropes

        This section is about ropes.

        ### Hemp

        Rots.

        ## Lines

        This section is about lines.

        ## Sheets

        Note these:

        ### Jib

        Small.

        ## Stays

        These are the stays:

        - fore
        - back
        """,
        "5 (introduction)",
        "7 term [Ropes] Hemp = Rots.",
        "11 term Lines = This section is about lines.",
        "17 (leads in what follows)",
        "19 term [Sheets] Jib = Small.",
        "23 list Stays = These are the stays: / - fore / - back",
    ),
    case(
        "quoted words are a story where the name says so",
        """
        # T

        ## Letter

        > I saw the ship come in.

        ## Story template

        > I saw the ship come in.

        ## Story example

        "I saw the ship come in."

        ## Example story

        I saw the ship come in.

        - slowly
        """,
        "3 term Letter = > I saw the ship come in.",
        "7 story Story template = > I saw the ship come in.",
        '11 story Story example = "I saw the ship come in."',
        "15 list Example story = I saw the ship come in. / - slowly",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), NAMES)
def test_a_name_asks_for_what_stands_under_it(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


QUESTIONS = [
    case(
        "ten words that deny turn the points below them",
        """
        # T

        ## Core Values

        ### Calm

        What it is not for any of us on board:

        - shouting over the radio
        - running along the pier
        """,
        "5 list [Core Values] Calm = What it is not for any of us on board: / - shouting over the radio / - running along the pier",
    ),
    case(
        "eleven words say more than that",
        """
        # T

        ## Core Values

        ### Calm

        What it is not for any of us on board ship:

        - shouting over the radio
        - running along the pier
        """,
        "5 list [Core Values] Calm = What it is not for any of us on board ship: / - shouting over the radio / - running along the pier",
        "9 behaviour [Core Values] shouting over the radio = Calm",
        "10 behaviour [Core Values] running along the pier = Calm",
    ),
    case(
        "points to avoid, questions, names and what holds the value's own name trace back to no value",
        """
        # T

        ## Core Values

        ### Calm

        - ❌ shouting over the radio
        - speaking low and once
        - Who speaks first here?
        - calm is what counts
        - **Radio**: one voice only
        """,
        "5 value [Core Values] Calm = - ❌ shouting over the radio / - speaking low and once / - Who speaks first here? / - calm is what counts / - Radio: one voice only",
        "11 term [Calm] Radio = one voice only",
    ),
    case(
        "labels of a value trace back to it, those that deny do not",
        """
        # T

        ## Our Values

        ### Calm

        **Day to day**:

        - speaking low and once
        - calm is what counts

        **Red flags**:

        - shouting over the radio

        #### At night

        - **Radio**: one voice only
        - speaking even lower then
        """,
        "7 value [Calm] Day to day = - speaking low and once / - calm is what counts",
        "9 behaviour [Our Values] speaking low and once = Calm",
        "12 value [Calm] Red flags = - shouting over the radio",
        "16 value [Calm] At night = - Radio: one voice only / - speaking even lower then",
        "18 term [At night] Radio = one voice only",
        "19 behaviour [Our Values] speaking even lower then = Calm",
    ),
    case(
        "half of a list that is titled so asks",
        "# T\n\n## Questions\n\n- Who twists it?\n- Hemp rots in water\n",
        "5 open-question [Questions] Who twists it?",
        "6 open-question [Questions] Hemp rots in water",
    ),
    case(
        "questions to ask others are a list",
        "# T\n\n## Questions to ask the interviewer\n\n- Who twists it?\n- Why is it wet?\n",
        "3 list Questions to ask the interviewer = - Who twists it? / - Why is it wet?",
    ),
    case(
        "also where the heading stands one further up",
        """
        # T

        ## At the end

        ### Questions to ask the interviewer

        #### Ropes

        - Who twists it?
        - Why is it wet?
        """,
        "7 list [Questions to ask the interviewer] Ropes = - Who twists it? / - Why is it wet?",
    ),
    case(
        "quoted lines under questions are all asked",
        '# T\n\n## Questions\n\n- "My rope broke"\n- "My anchor drags"\n',
        "5 open-question [Questions] My rope broke",
        "6 open-question [Questions] My anchor drags",
    ),
    case(
        "quoted prompts are asked under any name",
        '# T\n\n## Ropes\n\n- "Describe your last rope"\n- "Show your best knot"\n',
        "5 open-question [Ropes] Describe your last rope",
        "6 open-question [Ropes] Show your best knot",
    ),
    case(
        "two of three quoted prompts are enough",
        '# T\n\n## Ropes\n\n- "Tell me about your last rope"\n- "Who twists it?"\n- "Nothing holds here"\n',
        "5 open-question [Ropes] Tell me about your last rope",
        "6 open-question [Ropes] Who twists it?",
        "7 open-question [Ropes] Nothing holds here",
    ),
    case(
        "a process of questions that all ask",
        "# T\n\n## Interview process questions\n\n1. Who twists it?\n2. Why is it wet?\n",
        "5 open-question [Interview process questions] Who twists it?",
        "6 open-question [Interview process questions] Why is it wet?",
    ),
    case(
        "a process in which one does not ask is steps",
        "# T\n\n## Interview process questions\n\n1. Who twists it?\n2. Walk me through your ropes\n",
        "3 steps Interview process questions = 1. Who twists it? / 2. Walk me through your ropes",
    ),
    case(
        "questions in a process are its steps",
        "# T\n\n## Mooring process\n\n1. Who twists it?\n2. Why is it wet?\n",
        "3 steps Mooring process = 1. Who twists it? / 2. Why is it wet?",
    ),
    case(
        "a heading below a process may have questions",
        "# T\n\n## Mooring process\n\n### Ropes\n\n1. Who twists it?\n2. Why is it wet?\n",
        "7 open-question [Ropes] Who twists it?",
        "8 open-question [Ropes] Why is it wet?",
    ),
    case(
        "labels below questions",
        "# T\n\n## Questions\n\n**Ropes**:\n\n- Who twists it?\n- Why is it wet?\n- Describe your last rope\n",
        "7 open-question [Ropes] Who twists it?",
        "8 open-question [Ropes] Why is it wet?",
        "9 open-question [Ropes] Describe your last rope",
    ),
    case(
        "a quarter of such a list may not ask",
        """
        # T

        ## Questions

        **Ropes**:

        - Who twists it?
        - Hemp in the harbour
        - Describe your last rope
        - Why is it wet?
        """,
        "7 open-question [Ropes] Who twists it?",
        "8 open-question [Ropes] Hemp in the harbour",
        "9 open-question [Ropes] Describe your last rope",
        "10 open-question [Ropes] Why is it wet?",
    ),
    case(
        "checks are points",
        "# T\n\n## Ropes\n\n- Is it wet?\n- Is it long?\n- Does it hold?\n",
        "3 list Ropes = - Is it wet? / - Is it long? / - Does it hold?",
    ),
    case(
        "one check in a list that speaks to nobody makes it points",
        "# T\n\n## Ropes\n\n- Is it wet?\n- Why does it rot?\n- Where does it lie?\n",
        "3 list Ropes = - Is it wet? / - Why does it rot? / - Where does it lie?",
    ),
    case(
        "questions that speak to nobody under a label are points",
        "# T\n\n**Ropes**:\n\n- Why does it rot?\n- Where does it lie?\n",
        "3 list Ropes = - Why does it rot? / - Where does it lie?",
    ),
    case(
        "one that speaks to the reader makes them questions",
        "# T\n\n**Ropes**:\n\n- Why does your rope rot?\n- Where does it lie?\n",
        "5 open-question [Ropes] Why does your rope rot?",
        "6 open-question [Ropes] Where does it lie?",
    ),
    case(
        "one of three that is answered makes them questions",
        "# T\n\n## Ropes\n\n- Why does it rot?\n  - water\n- Where does it lie?\n- Hemp\n",
        "5 question [Ropes] Why does it rot? = - water",
        "7 open-question [Ropes] Where does it lie?",
        "8 open-question [Ropes] Hemp",
    ),
    case(
        "checks that are answered are questions",
        "# T\n\n## Ropes\n\n- Is it wet?\n  - water\n- Is it long?\n  - sea\n- Does it hold?\n",
        "5 question [Ropes] Is it wet? = - water",
        "7 question [Ropes] Is it long? = - sea",
        "9 open-question [Ropes] Does it hold?",
    ),
    case(
        "what stands under a question answers it, and an instruction does not",
        """
        # T

        ## Questions

        1. Who twists it?

           The ropemaker.

        2. Describe your last rope

           Be brief.

        3. Hemp

           - rots
        """,
        "5 question [Questions] Who twists it? = The ropemaker.",
        "9 open-question [Questions] Describe your last rope {Be brief.}",
        "13 list [Questions] Hemp = - rots",
    ),
    case(
        "an instruction below a question mark is part of the answer",
        "# T\n\n## What is a rope?\n\nBe specific.\n\nTwisted yarn.\n",
        "3 question What is a rope? = Be specific. / Twisted yarn.",
    ),
    case(
        "an instruction below a prompt is shown with it",
        "# T\n\n## Describe your last rope\n\nBe specific. Name its length.\n\nTwisted yarn.\n",
        "3 question Describe your last rope {Be specific. Name its length.} = Twisted yarn.",
    ),
    case(
        "a paragraph that does more than instruct is the answer",
        "# T\n\n## Describe your last rope\n\nBe specific. It was long.\n",
        "3 question Describe your last rope = Be specific. It was long.",
    ),
    case(
        "so is a list",
        "# T\n\n## Describe your last rope\n\n- Be specific\n",
        "3 question Describe your last rope = - Be specific",
    ),
    case(
        "code that is asked about is shown with the question",
        "# T\n\n## What does this print?\n\n```\nrope\n```\n\nIt prints a line.\n",
        "3 question What does this print? {rope} = It prints a line.",
    ),
    case(
        "other code is part of the answer",
        "# T\n\n## Why twist it?\n\n```\nrope\n```\n\nIt prints a line.\n",
        "3 question Why twist it? =   rope / It prints a line.",
    ),
    case(
        "code below a colon is shown",
        "# T\n\n## Why would you twist the following:\n\n```\nrope\n```\n\nIt prints a line.\n",
        "3 question Why would you twist the following {rope} = It prints a line.",
    ),
    case(
        "code below an answer is part of it",
        "# T\n\n## What does this print?\n\nA line.\n\n```\nrope\n```\n",
        "3 question What does this print? = A line. /   rope",
    ),
    case(
        "a heading over headings that ask is not asked",
        """
        # T

        ## Questions

        ### Which ropes are there?

        #### Which one rots?

        Hemp.

        #### Which one rusts?

        Steel.
        """,
        "7 question [Which ropes are there?] Which one rots? = Hemp.",
        "11 question [Which ropes are there?] Which one rusts? = Steel.",
    ),
    case(
        "questions in a list below a question follow it up",
        "# T\n\n### Which ropes are there?\n\n- Which one rots?\n- Which one rusts?\n",
        "3 open-question Which ropes are there?",
        "5 open-question [Which ropes are there?] Which one rots?",
        "6 open-question [Which ropes are there?] Which one rusts?",
    ),
    case(
        "one with its own answer follows up, the others are points",
        "# T\n\n### Which ropes are there?\n\nThree.\n\n- Which one rots?\n  - hemp\n- silk\n",
        "3 question Which ropes are there? = Three. / - silk",
        "7 question [Which ropes are there?] Which one rots? = - hemp",
    ),
    case(
        "checks below a question are its answer",
        "# T\n\n### Which ropes are there?\n\n- Is it wet?\n- Is it long?\n",
        "3 question Which ropes are there? = - Is it wet? / - Is it long?",
    ),
    case(
        "an answer in a list is the answer",
        "# T\n\n### Which ropes are there?\n\n- **Answer**: hemp and steel.\n",
        "3 question Which ropes are there? = hemp and steel.",
    ),
    case(
        "a remark stays in an answer and what it names is asked",
        "# T\n\n### Which ropes are there?\n\n**Note**: it depends.\n\n**Tip**:\n\n- **Hemp**: rots\n- steel\n",
        "3 question Which ropes are there? = Note: it depends. / Tip: - Hemp: rots /   - steel",
        "9 term [Tip] Hemp = rots",
    ),
    case(
        "a table in an answer is shown and its rows are asked",
        "# T\n\n### Which ropes are there?\n\n| Rope | Bad |\n|---|---|\n| hemp | rots |\n| steel | rusts |\n",
        "3 question Which ropes are there? = Rope | Bad / hemp | rots / steel | rusts",
        "7 term [Which ropes are there?] hemp = Bad | rots",
        "8 term [Which ropes are there?] steel = Bad | rusts",
    ),
    case(
        "a scenario is shown with its question",
        """
        # T

        ### Scenario

        The ship drags its anchor.

        - crew of two

        **What do you do?**

        Drop the second one.
        """,
        "9 question [Scenario] What do you do? {The ship drags its anchor. / - crew of two} = Drop the second one.",
    ),
    case(
        "a title that announces questions asks for none",
        "# T\n\n## Practice questions?\n\n- Which one rots?\n- Which one rusts?\n",
        "5 open-question [Practice questions?] Which one rots?",
        "6 open-question [Practice questions?] Which one rusts?",
    ),
    case(
        "labels of questions and answers, bold and plain",
        """
        # T

        **Which ropes are there?** Three: **hemp** and others.

        **Q:** Why twist it?

        **A:** It holds.
        """,
        "3 question Which ropes are there? = Three: hemp and others.",
        "5 question Why twist it? = It holds.",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), QUESTIONS)
def test_lists_and_names_that_ask_are_told_from_those_that_do_not(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


SIDES = [
    case(
        "marks on some items alone are no sides",
        "# T\n\n## Talk\n\n- ❌ hints\n- waiting\n- ✅ looking\n",
        "3 list Talk = - ❌ hints / - waiting / - ✅ looking",
    ),
    case(
        "lines with marks are two sides",
        "# T\n\n## Talk\n\n❌ hints and jokes\n✅ a clear word\n",
        "3 contrast Talk = (avoid) /   - hints and jokes / (use) /   - a clear word",
    ),
    case(
        "marks on some lines alone are no sides",
        "# T\n\n## Talk\n\n❌ hints and jokes\na clear word\n",
        "3 term Talk = ❌ hints and jokes a clear word",
    ),
    case(
        "labelled items are two sides",
        "# T\n\n## Talk\n\n- **Avoid**: hints\n- **Use**: a clear word\n",
        "3 contrast Talk = (avoid) Avoid: /   hints / (use) Use: /   a clear word",
    ),
    case(
        "a table of two sides, empty cells left out",
        "# T\n\n## Talk\n\n| Avoid | Use |\n|---|---|\n| hints | a clear word |\n| jokes | |\n",
        "3 contrast Talk = (avoid) Avoid: /   - hints /   - jokes / (use) Use: /   - a clear word",
    ),
    case(
        "a third column makes rows of it",
        "# T\n\n## Talk\n\n| Case | Avoid | Use |\n|---|---|---|\n| late | hints | a clear word |\n",
        "7 row [Talk] late = Avoid | hints / Use | a clear word",
    ),
    case(
        "before and after is a table",
        "# T\n\n## Talk\n\n| Before | After |\n|---|---|\n| hints | a clear word |\n| jokes | facts |\n",
        "7 term [Talk] Before: hints = After | a clear word",
        "8 term [Talk] Before: jokes = After | facts",
    ),
    case(
        "paired words in a table are its columns",
        "# T\n\n## Talk\n\n| ❌ Weak | ✅ Strong |\n|---|---|\n| hints | a clear word |\n| jokes | facts |\n",
        "7 term [Talk] ❌ Weak: hints = ✅ Strong | a clear word",
        "8 term [Talk] ❌ Weak: jokes = ✅ Strong | facts",
    ),
    case(
        "sides of one name are one list, and text around them stays with the name",
        """
        # T

        ## Talk

        Some say this.

        **Avoid**:

        - hints

        Never at night.

        **Avoid**:

        jokes

        **Use**:

        - a clear word
        """,
        "3 contrast Talk = (avoid) Avoid: /   - hints /   - jokes / (use) Use: /   - a clear word / Some say this. / Never at night.",
    ),
    case(
        "one side alone is a list",
        "# T\n\n## Talk\n\n**Red flags**:\n\n- hints\n- jokes\n",
        "5 list [Talk] Red flags = - hints / - jokes",
    ),
    case(
        "marks before labels show the side and the label stays",
        "# T\n\n## Talk\n\n- ❌ **Pulling**: too rough\n- ✅ **Splicing**: holds\n",
        "3 contrast Talk = (avoid) /   - Pulling: too rough / (use) /   - Splicing: holds",
    ),
    case(
        "what is no point stays beside the points of its side",
        "# T\n\n## Talk\n\n**Avoid**:\n\n> hints\n\n**Avoid**:\n\n- jokes\n\n**Use**:\n\na clear word\n",
        "3 contrast Talk = (avoid) Avoid: /   > hints /   - jokes / (use) Use: /   a clear word",
    ),
    case(
        "a side without anything is none",
        "# T\n\n## Talk\n\n**Avoid**\n\n**Use**: a clear word\n",
        "7 term [Avoid] Use = a clear word",
    ),
    case(
        "what stands under a marked item stays with it",
        "# T\n\n## Talk\n\n1. ❌ hints\n\n   They hurt.\n\n2. ✅ (clear) words\n\n   They help.\n",
        "3 contrast Talk = (avoid) /   - hints: /       They hurt. / (use) /   - (clear) words: /       They help.",
    ),
    case(
        "running numbers are no head",
        "# T\n\n## Ropes\n\n| No | Rope | Bad |\n|---|---|---|\n| 1 | hemp | rots |\n| 2 | steel | rusts |\n",
        "7 term [Ropes] hemp = Bad | rots",
        "8 term [Ropes] steel = Bad | rusts",
    ),
    case(
        "check boxes are no head",
        "# T\n\n## Ropes\n\n| Done | Rope | Bad |\n|---|---|---|\n| ☐ | hemp | rots |\n| ☑ | steel | rusts |\n",
        "7 term [Ropes] hemp = Bad | rots",
        "8 term [Ropes] steel = Bad | rusts",
    ),
    case(
        "in two columns numbers are heads",
        "# T\n\n## Ropes\n\n| No | Rope |\n|---|---|\n| 1 | hemp |\n| 2 | steel |\n",
        "7 term [Ropes] No: 1 = Rope | hemp",
        "8 term [Ropes] No: 2 = Rope | steel",
    ),
    case(
        "numbers under another name are heads",
        "# T\n\n## Ropes\n\n| Code | Rope | Bad |\n|---|---|---|\n| 1 | hemp | rots |\n| 2 | steel | rusts |\n",
        "7 row [Ropes] Code: 1 = Rope | hemp / Bad | rots",
        "8 row [Ropes] Code: 2 = Rope | steel / Bad | rusts",
    ),
    case(
        "columns of questions and answers",
        "# T\n\n## Ropes\n\n| Question | Answer |\n|---|---|\n| Hemp | rots |\n| Steel | rusts |\n",
        "7 question [Ropes] Hemp = rots",
        "8 question [Ropes] Steel = rusts",
    ),
    case(
        "rows that say nothing are left out, cells that say nothing too",
        """
        # T

        ## Ropes

        | Rope | Bad | Good |
        |---|---|---|
        | hemp | rots | - |
        | steel | | |
        | silk | TBD | ✗ |
        | | nothing | nothing |
        | jute | ![x](x.png) | cheap |
        """,
        "7 row [Ropes] hemp = Bad | rots",
        "8 (stub without content)",
        "9 (stub without content)",
        "10 (stub without content)",
        "11 row [Ropes] jute = Bad |  / Good | cheap",
    ),
    case(
        "a table that says nothing is a stub",
        "# T\n\n## Ropes\n\n| Rope | Bad | Good |\n|---|---|---|\n| hemp | - | |\n",
        "5 (stub without content)",
        "7 (stub without content)",
    ),
    case(
        "two cells under two names are two things",
        "# T\n\n## Ropes\n\n| Hemp | Steel |\n|---|---|\n| rots | rusts |\n",
        "7 list [Ropes] Hemp = - rots",
        "7 list [Ropes] Steel = - rusts",
    ),
    case(
        "a table below a question answers it and its row is asked",
        "# T\n\n## Which rots?\n\n| Hemp | Steel |\n|---|---|\n| rots | rusts |\n",
        "3 question Which rots? = Hemp | Steel / rots | rusts",
        "7 term [Which rots?] rots = Steel | rusts",
    ),
    case(
        "a column without a name is no thing",
        "# T\n\n## Ropes\n\n| | Steel |\n|---|---|\n| rots | rusts |\n",
        "7 term [Ropes] rots = Steel | rusts",
    ),
    case(
        "a comparison asks for each of its columns",
        "# T\n\n## Hemp vs steel\n\n| Hemp | Steel |\n|---|---|\n| rots | rusts |\n| cheap | |\n",
        "7 list [Hemp vs steel] Hemp = - rots / - cheap",
        "7 list [Hemp vs steel] Steel = - rusts",
    ),
    case(
        "a comparison asks for columns only where its title names both",
        "# T\n\n## Hemp vs wire\n\n| Hemp | Steel |\n|---|---|\n| rots | rusts |\n| cheap | dear |\n",
        "7 term [Hemp vs wire] rots = Steel | rusts",
        "8 term [Hemp vs wire] cheap = Steel | dear",
    ),
    case(
        "heads that come again in other letters are told apart",
        """
        # T

        ## Ropes

        | Rope | Use | Load |
        |---|---|---|
        | hemp | mooring | two tons |
        | Hemp | towing | nine tons |
        """,
        "7 row [Ropes] hemp · mooring = Load | two tons",
        "8 row [Ropes] Hemp · towing = Load | nine tons",
    ),
    case(
        "text around a table stays with its name",
        """
        # T

        ## Ropes

        Text above.

        | Rope | Use |
        |---|---|
        | **hemp** | mooring |
        | steel | towing |

        Text below.
        """,
        "3 term Ropes = Text above. / Text below.",
        "9 term [Ropes] hemp = Use | mooring",
        "10 term [Ropes] steel = Use | towing",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), SIDES)
def test_both_sides_of_a_contrast_and_each_row_of_a_table_are_shown(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


FRONTS = [
    case(
        "five names above tell two fronts apart",
        """
        # T

        ## A

        ### B

        #### C

        ##### D

        ###### Sign

        **Unit**: one

        ## E

        ### B

        #### C

        ##### D

        ###### Sign

        **Unit**: two
        """,
        "13 term [A › B › C › D › Sign] Unit = one",
        "25 term [E › B › C › D › Sign] Unit = two",
    ),
    case(
        "labels of one name below sentences that define belong to these",
        """
        # T

        ## Fever

        **Mild** is below 38.

        **Signs**: sweat

        **High** is above 38.

        **Signs**: cold
        """,
        "5 term [Fever] Mild = Mild is below 38.",
        "7 term [Mild] Signs = sweat",
        "9 term [Fever] High = High is above 38.",
        "11 term [High] Signs = cold",
    ),
    case(
        "also below bold names",
        "# T\n\n## Fever\n\n**Mild**\n\n- slow\n\n**Signs**: sweat\n\n**High**\n\n- fast\n\n**Signs**: cold\n",
        "5 list [Fever] Mild = - slow",
        "9 term [Mild] Signs = sweat",
        "11 list [Fever] High = - fast",
        "15 term [High] Signs = cold",
    ),
    case(
        "what is said twice is one card, and other answers stand on it together",
        "# T\n\n## Rope\n\n**Lay**: the twist\n\n## Rope\n\n**Lay**: the twist\n\n**Lay**: the angle\n",
        "5 term [Rope] Lay = the twist / the angle",
        "9 (said before)",
    ),
    case(
        "answers that the question offers are none of its words alone",
        """
        # T

        ## Is hemp or steel stronger?

        Steel.

        ## True or false: hemp rots

        True.

        ## What is hemp?

        Hemp.
        """,
        "3 question Is hemp or steel stronger? = Steel.",
        "7 question True or false: hemp rots = True.",
        "13 (the answer only repeats its question)",
    ),
    case(
        "a point that only holds the value's own name is not traced back",
        """
        # T

        ## Core Values

        ### Calm

        - calm and nothing but calm

        ### Brave

        - say what you see at once
        """,
        "3 overview Core Values = - Calm / - Brave",
        "5 value [Core Values] Calm = - calm and nothing but calm",
        "9 value [Core Values] Brave = - say what you see at once",
        "11 behaviour [Core Values] say what you see at once = Brave",
    ),
    case(
        "what stands under the title and under a heading of its name is one card",
        "# Rope\n\nRope is twisted yarn.\n\n## Rope\n\nTwisted.\n",
        "1 term Rope = Rope is twisted yarn. / Twisted.",
    ),
    case(
        "code, formulas and pictures are no echo, signs alone are",
        """
        # T

        ## Hemp

        ```
        hemp
        ```

        ## Steel

        $$
        steel
        $$

        ## Silk

        | silk | silk |
        |---|---|
        | silk | ![silk](silk.png) |

        ## Jute

        - ![jute](jute.png)

        ## Sisal

        - sisal
        - Sisal!

        ## Dots

        ...
        """,
        "3 term Hemp =   hemp",
        "11 (the answer only repeats its question)",
        "19 term [Silk] silk = silk |",
        "21 list Jute = - (picture)",
        "27 (the answer only repeats its question)",
        "28 (the answer only repeats its question)",
        "32 (stub without content)",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), FRONTS)
def test_fronts_are_kept_apart_and_what_says_nothing_new_is_left_out(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


OPTIONS = [
    case(
        "a single option is none",
        "# T\n\n## Which rope floats?\n\nA. hemp\n\nAnswer: A\n",
        "3 question Which rope floats? = A. hemp / A",
    ),
    case(
        "options that do not begin with the first letter are a list",
        "# T\n\n## Which rope floats?\n\nB. hemp\nC. steel\n\nAnswer: B\n",
        "3 question Which rope floats? = B. hemp C. steel / B",
    ),
    case(
        "letters in a list that do not count on are a list",
        "# T\n\n## Which rope floats?\n\n- A. hemp\n- C. steel\n\nAnswer: A\n",
        "3 question Which rope floats? = - A. hemp / - C. steel / A",
    ),
    case(
        "a list that begins with another letter is a list",
        "# T\n\n## Ropes\n\n- B. hemp ✅\n- C. steel\n",
        "3 list Ropes = - B. hemp ✅ / - C. steel",
    ),
    case(
        "steps by letter in a section are no choice",
        "# T\n\n## Ropes\n\n- A. hemp\n- B. steel\n",
        "3 list Ropes = - A. hemp / - B. steel",
    ),
    case(
        "text between the question and its options in one paragraph is no option",
        "# T\n\n## Ropes\n\nWhich rope floats?\nA. hemp\nB. steel\n\nAnswer: A\n",
        "5 choice [Ropes] Which rope floats? {A. hemp / B. steel} = A. (right) hemp / B. steel",
    ),
    case(
        "points with points below them are an answer",
        "# T\n\n## Which rope floats?\n\n- hemp\n  - old\n- steel\n\nAnswer: hemp\n",
        "3 question Which rope floats? = - hemp: /     - old / - steel / hemp",
        "5 list [Which rope floats?] hemp = - old",
    ),
    case(
        "labelled points are an answer",
        "# T\n\n## Which rope floats?\n\n- **Hemp**: old\n- **Steel**: new\n\nHemp\n",
        "3 question Which rope floats? = - Hemp: old / - Steel: new / Hemp",
        "5 term [Which rope floats?] Hemp = old",
        "6 term [Which rope floats?] Steel = new",
    ),
    case(
        "options of a formula",
        "# T\n\n## Which is larger?\n\n- [ ] $$x$$\n- [x] $$x^2$$\n",
        "3 choice Which is larger? {- x / - x^2} = - x / - (right) x^2",
    ),
    case(
        "numbered options may begin with any number",
        "# T\n\n## Which rope floats?\n\n3. hemp\n4. steel\n\nAnswer: 4\n",
        "3 choice Which rope floats? {- hemp / - steel} = - hemp / - (right) steel",
    ),
    case(
        "a tick behind an option marks it and goes",
        "# T\n\n## Which rope floats?\n\n- A. hemp\n- B. steel ✅\n",
        "3 choice Which rope floats? {A. hemp / B. steel} = A. hemp / B. (right) steel",
    ),
    case(
        "words in brackets mark an option and go",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel (correct)\n",
        "3 choice Which rope floats? {A. hemp / B. steel} = A. hemp / B. (right) steel",
    ),
    case(
        "a tick inside an option marks it and stays",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel ✅ of old\n",
        "3 choice Which rope floats? {A. hemp / B. steel ✅ of old} = A. hemp / B. (right) steel ✅ of old",
    ),
    case(
        "a bold option with a full stop behind it is right",
        "# T\n\n## Which rope floats?\n\nA. hemp.\nB. **steel**.\n",
        "3 choice Which rope floats? {A. hemp. / B. steel.} = A. hemp. / B. (right) steel.",
    ),
    case(
        "a bold option with a tick behind it is right",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. **steel** ✓\n",
        "3 choice Which rope floats? {A. hemp / B. steel} = A. hemp / B. (right) steel",
    ),
    case(
        "bold words that are not the whole option mark nothing",
        "# T\n\n## Which rope floats?\n\nA. **hemp** of old\nB. steel\n",
        "3 open-question Which rope floats? {A. hemp of old / B. steel}",
    ),
    case(
        "two bold stretches mark nothing",
        "# T\n\n## Which rope floats?\n\nA. **hemp** and **yarn**\nB. steel\n",
        "3 open-question Which rope floats? {A. hemp and yarn / B. steel}",
    ),
    case(
        "italics mark nothing",
        "# T\n\n## Which rope floats?\n\nA. *hemp*\nB. steel\n",
        "3 open-question Which rope floats? {A. hemp / B. steel}",
    ),
    case(
        "a right option is not bold in its place",
        "# T\n\n## Which rope floats?\n\nA. **hemp**\nB. *steel*\n",
        "3 choice Which rope floats? {A. hemp / B. steel} = A. (right) hemp / B. steel",
    ),
    case(
        "a choice where nothing asks and nothing is known is none",
        "# T\n\n## Ropes\n\n- hemp\n- steel\n",
        "3 list Ropes = - hemp / - steel",
    ),
    case(
        "a choice below prose keeps the prose with the section",
        """
        # T

        ## Ropes

        Hemp is old.

        Which rope floats?

        - [x] hemp
        - [ ] steel

        Steel is new.

        ### Anchors

        They hold.
        """,
        "3 term Ropes = Hemp is old.",
        "7 choice [Ropes] Which rope floats? {- hemp / - steel} = - (right) hemp / - steel / Steel is new.",
        "14 term [Ropes] Anchors = They hold.",
    ),
    case(
        "what stands before options of a named question is shown",
        """
        # T

        ## Which rope floats?

        Think of water.

        ```
        float()
        ```

        A. hemp
        B. steel

        Answer: A
        """,
        "3 choice Which rope floats? {Think of water. / float() / A. hemp / B. steel} = A. (right) hemp / B. steel",
    ),
    case(
        "a name over options that are known asks",
        "# T\n\n## Floating rope\n\nA. hemp\nB. **steel**\n",
        "3 choice Floating rope {A. hemp / B. steel} = A. hemp / B. (right) steel",
    ),
    case(
        "a name with other names before the options does not ask",
        "# T\n\n## Floating rope\n\n**Hemp**: old\n\nA. hemp\nB. **steel**\n",
        "5 term [Floating rope] Hemp = old",
        "7 (remark without a subject)",
    ),
    case(
        "a line that ends in three dots asks with its check boxes",
        "# T\n\n## Ropes\n\nA rope that floats is ...\n\n- [x] hemp\n- [ ] steel\n",
        "5 choice [Ropes] A rope that floats is ... {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a name that ends in three dots asks with its check boxes",
        "# T\n\n## A rope that floats is ...\n\n- [x] hemp\n- [ ] steel\n",
        "3 choice A rope that floats is ... {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a line that ends in an ellipsis asks with its check boxes",
        "# T\n\n## Ropes\n\nA rope that floats is …\n\n- [x] hemp\n- [ ] steel\n",
        "5 choice [Ropes] A rope that floats is … {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a name that ends in an ellipsis asks with its check boxes",
        "# T\n\n## A rope that floats is …\n\n- [x] hemp\n- [ ] steel\n",
        "3 choice A rope that floats is … {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a line that ends in a line asks with its check boxes",
        "# T\n\n## Ropes\n\nA rope that floats is _\n\n- [x] hemp\n- [ ] steel\n",
        "5 choice [Ropes] A rope that floats is _ {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a name that ends in a line asks with its check boxes",
        "# T\n\n## A rope that floats is _\n\n- [x] hemp\n- [ ] steel\n",
        "3 choice A rope that floats is _ {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a name that ends in a line and a full stop asks with its check boxes",
        "# T\n\n## A rope that floats is __.\n\n- [x] hemp\n- [ ] steel\n",
        "3 choice A rope that floats is __. {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a line that ends in a colon asks with its check boxes",
        "# T\n\n## Ropes\n\nA rope that floats is :\n\n- [x] hemp\n- [ ] steel\n",
        "5 choice [Ropes] A rope that floats is : {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a line that ends in a wide colon asks with its check boxes",
        "# T\n\n## Ropes\n\nA rope that floats is ：\n\n- [x] hemp\n- [ ] steel\n",
        "5 choice [Ropes] A rope that floats is ： {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a formula above check boxes asks with them",
        "# T\n\n## Floating rope\n\n$$x^2 = 4$$\n\n- [x] 2\n- [ ] 3\n",
        "3 choice Floating rope {x^2 = 4 / - 2 / - 3} = - (right) 2 / - 3",
    ),
    case(
        "check boxes under a plain line are a list",
        "# T\n\n## Ropes\n\nThey are on board.\n\n- [x] hemp\n- [ ] steel\n",
        "3 list Ropes = They are on board. / - [x] hemp / - [ ] steel",
    ),
    case(
        "check boxes of which all are ticked are no choice",
        "# T\n\n## Ropes on board...\n\n- [x] hemp\n- [x] steel\n",
        "3 list Ropes on board... = - [x] hemp / - [x] steel",
    ),
    case(
        "a plain list is a choice only where its answer comes right behind it",
        "# T\n\n## Which rope floats?\n\n- hemp\n- steel\n\nAnswer: hemp\n\nIt is light.\n",
        "3 choice Which rope floats? {- hemp / - steel} = - (right) hemp / - steel / It is light.",
    ),
    case(
        "a plain list with other text behind it is an answer",
        "# T\n\n## Which rope floats?\n\n- hemp\n- steel\n\nIt is hemp.\n",
        "3 question Which rope floats? = - hemp / - steel / It is hemp.",
    ),
    case(
        "numbered points with other text behind them are an answer",
        "# T\n\n## Which rope floats?\n\n1. hemp\n2. steel\n\nIt is hemp.\n",
        "3 question Which rope floats? = 1. hemp / 2. steel / It is hemp.",
    ),
    case(
        "lettered options of a plain name that nobody marks are no choice",
        "# T\n\n## Ropes\n\nThey are on board.\n\nA. hemp\nB. steel\n",
        "3 term Ropes = They are on board. / A. hemp B. steel",
    ),
    case(
        "the line of a card is that of its question",
        "# T\n\n## Ropes\n\nHemp is old.\n\nWhich rope floats?\nA. hemp\nB. **steel**\n",
        "3 term Ropes = Hemp is old.",
        "7 choice [Ropes] Which rope floats? {A. hemp / B. steel} = A. hemp / B. (right) steel",
    ),
    case(
        "a fold may hold the answer",
        """
        # T

        ## Which rope floats?

        A. hemp
        B. steel
        C. silk

        <details><summary>Show answer</summary>

        B

        It is hollow.

        </details>
        """,
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / It is hollow.",
    ),
    case(
        "a fold may hold the answer in its title",
        """
        # T

        ## Which rope floats?

        A. hemp
        B. steel
        C. silk

        <details><summary>Answer: C</summary>

        It is soft.

        </details>
        """,
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. steel / C. (right) silk / It is soft.",
    ),
    case(
        "a heading that asks behind options is not their answer",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nAnswer: B\n\n### Why?\n\nIt is hollow.\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk",
        "11 question [Which rope floats?] Why? = It is hollow.",
    ),
    case(
        "a remark behind the answer explains",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nAnswer: B\n\n**Note**: it is hollow.\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / it is hollow.",
    ),
    case(
        "a label over a list behind the answer explains",
        """
        # T

        ## Which rope floats?

        A. hemp
        B. steel
        C. silk

        Answer: B

        **Reasons**:

        - air
        - paint
        """,
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / Reasons: - air /   - paint",
    ),
    case(
        "a label over a list without an answer explains nothing",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\n**Reasons**:\n\n- air\n- paint\n",
        "3 open-question Which rope floats? {A. hemp / B. steel / C. silk}",
        "9 list [Which rope floats?] Reasons = - air / - paint",
    ),
    case(
        "an answer line may speak",
        """
        # T

        ## Which rope floats?

        A. hemp
        B. steel
        C. silk

        The correct answer is B.

        It is hollow.
        """,
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / It is hollow.",
    ),
    case(
        "an answer line may name several",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nThe correct answers are A and C.\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. (right) hemp / B. steel / C. (right) silk",
    ),
    case(
        "an answer line may repeat the option",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nCorrect answer: B. steel\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk",
    ),
    case(
        "an answer line may explain",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nCorrect answer: B, for it is hollow.\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / for it is hollow.",
    ),
    case(
        "a key alone",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nB\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk",
    ),
    case(
        "a key in brackets",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\n(b)\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk",
    ),
    case(
        "a key with its option",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nB) steel\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk",
    ),
    case(
        "a key with what explains it",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nB) It is hollow.\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / It is hollow.",
    ),
    case(
        "several keys",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nA, C\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. (right) hemp / B. steel / C. (right) silk",
    ),
    case(
        "a letter in a longer explanation names nothing",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nB) It weighs less than A and C\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / It weighs less than A and C",
    ),
    case(
        "a key that no option has",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nF\n",
        "3 open-question Which rope floats? {A. hemp / B. steel / C. silk}",
    ),
    case(
        "the option in other letters",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nSteel!\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk",
    ),
    case(
        "a line that begins with an option",
        "# T\n\n## Which rope floats?\n\n- hemp\n- hemp rope\n- steel\n\nHemp rope floats.\n",
        "3 question Which rope floats? = - hemp / - hemp rope / - steel / Hemp rope floats.",
    ),
    case(
        "text behind an answer that is marked in the options explains",
        """
        # T

        ## Which rope floats?

        - [ ] hemp
        - [x] steel

        It is hollow.

        It is new.

        ### Anchors

        They hold.
        """,
        "3 choice Which rope floats? {- hemp / - steel} = - hemp / - (right) steel / It is hollow. / It is new.",
        "12 term [Which rope floats?] Anchors = They hold.",
    ),
    case(
        "options that go over several paragraphs",
        "# T\n\n## Which rope floats?\n\nA. hemp\n\nB. steel\n\nC. silk\n\nAnswer: C\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. steel / C. (right) silk",
    ),
    case(
        "a question in bold with its options",
        """
        # T

        ## Ropes

        **1. Which rope floats?**

        - [ ] hemp
        - [x] steel

        **2. Which rope sinks?**

        - [x] hemp
        - [ ] steel
        """,
        "5 choice [Ropes] Which rope floats? {- hemp / - steel} = - hemp / - (right) steel",
        "10 choice [Ropes] Which rope sinks? {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "two choices under one heading",
        """
        # T

        ## Ropes

        Which rope floats?

        - [ ] hemp
        - [x] steel

        Which rope sinks?

        - [x] hemp
        - [ ] steel
        """,
        "5 choice [Ropes] Which rope floats? {- hemp / - steel} = - hemp / - (right) steel",
        "10 choice [Ropes] Which rope sinks? {- hemp / - steel} = - (right) hemp / - steel",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), OPTIONS)
def test_options_are_read_and_the_right_one_is_marked(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


LONG = [
    case(
        "a choice of many options stays whole, though some of them define",
        """
        # T

        ## Which of these is true?

        - [x] A hawser is a thick rope
        - [ ] point one
        - [ ] point two
        - [ ] point three
        - [ ] point four
        - [ ] point five
        - [ ] point six
        - [ ] point seven
        - [ ] point eight
        """,
        "3 choice Which of these is true? {- A hawser is a thick rope / - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight} = - (right) A hawser is a thick rope / - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight",
    ),
    case(
        "a contrast of many points stays whole, though some of them define",
        """
        # T

        ## Talk

        **Avoid**:

        - A hint is a word half said
        - hint one
        - hint two
        - hint three
        - hint four

        **Use**:

        - word one
        - word two
        - word three
        - word four
        - word five
        """,
        "3 contrast Talk = (avoid) Avoid: /   - A hint is a word half said /   - hint one /   - hint two /   - hint three /   - hint four / (use) Use: /   - word one /   - word two /   - word three /   - word four /   - word five",
    ),
    case(
        "an overview of many names stays whole, though one of them defines",
        """
        # T

        ## Types of rope

        ### A hawser is a thick rope

        Made by hand.

        ### Jib

        Made by hand.

        ### Stay

        Made by hand.

        ### Sheet

        Made by hand.

        ### Guy

        Made by hand.

        ### Brail

        Made by hand.

        ### Tack

        Made by hand.

        ### Clew

        Made by hand.

        ### Bowline

        Made by hand.
        """,
        "3 overview Types of rope = - A hawser is a thick rope / - Jib / - Stay / - Sheet / - Guy / - Brail / - Tack / - Clew / - Bowline",
        "5 term [Types of rope] A hawser is a thick rope = Made by hand.",
        "9 term [Types of rope] Jib = Made by hand.",
        "13 term [Types of rope] Stay = Made by hand.",
        "17 term [Types of rope] Sheet = Made by hand.",
        "21 term [Types of rope] Guy = Made by hand.",
        "25 term [Types of rope] Brail = Made by hand.",
        "29 term [Types of rope] Tack = Made by hand.",
        "33 term [Types of rope] Clew = Made by hand.",
        "37 term [Types of rope] Bowline = Made by hand.",
    ),
    case(
        "eight labels are asked with their texts",
        """
        # T

        ## What is there?

        **Hemp**: made by hand

        **cord**: made by hand

        **lines**: made by hand

        **sheets**: made by hand

        **stays**: made by hand

        **hawsers**: made by hand

        **lanyards**: made by hand

        **painters**: made by hand
        """,
        "3 question What is there? = Hemp: made by hand / cord: made by hand / lines: made by hand / sheets: made by hand / stays: made by hand / hawsers: made by hand / lanyards: made by hand / painters: made by hand",
        "5 term [What is there?] Hemp = made by hand",
        "7 term [What is there?] cord = made by hand",
        "9 term [What is there?] lines = made by hand",
        "11 term [What is there?] sheets = made by hand",
        "13 term [What is there?] stays = made by hand",
        "15 term [What is there?] hawsers = made by hand",
        "17 term [What is there?] lanyards = made by hand",
        "19 term [What is there?] painters = made by hand",
    ),
    case(
        "nine labels are asked by their names",
        """
        # T

        ## What is there?

        **Hemp**: made by hand

        **cord**: made by hand

        **lines**: made by hand

        **sheets**: made by hand

        **stays**: made by hand

        **hawsers**: made by hand

        **lanyards**: made by hand

        **painters**: made by hand

        **cables**: made by hand
        """,
        "3 question What is there? = - Hemp / - cord / - lines / - sheets / - stays / - hawsers / - lanyards / - painters / - cables",
        "5 term [What is there?] Hemp = made by hand",
        "7 term [What is there?] cord = made by hand",
        "9 term [What is there?] lines = made by hand",
        "11 term [What is there?] sheets = made by hand",
        "13 term [What is there?] stays = made by hand",
        "15 term [What is there?] hawsers = made by hand",
        "17 term [What is there?] lanyards = made by hand",
        "19 term [What is there?] painters = made by hand",
        "21 term [What is there?] cables = made by hand",
    ),
    case(
        "points in a quote count",
        """
        # T

        ## What is there?

        Both:

        **Hemp**: rots

        > - point one
        > - point two
        > - point three
        > - point four
        > - point five
        > - point six
        > - point seven
        > - point eight
        > - point nine
        """,
        "3 question What is there? = Both: / Hemp",
        "7 list [What is there?] Hemp = rots / - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight / - point nine",
    ),
    case(
        "where names of parts make an answer short enough, its items keep their texts",
        """
        # T

        ## What is there?

        **Ropes**:

        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight

        ### More

        - **Hemp**: rots
        - **Steel**: rusts

        - it ends here
        """,
        "3 question What is there? = Ropes / More: /   - Hemp: rots /   - Steel: rusts /   - it ends here",
        "5 list [What is there?] Ropes = - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight",
        "18 term [More] Hemp = rots",
        "19 term [More] Steel = rusts",
    ),
    case(
        "items keep their texts where the names of parts are enough",
        """
        # T

        ## What is there?

        - **Hemp**: rots
        - **Steel**: rusts

        ### Ropes

        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight
        """,
        "3 question What is there? = - Hemp: rots / - Steel: rusts / Ropes",
        "5 term [What is there?] Hemp = rots",
        "6 term [What is there?] Steel = rusts",
        "8 list [What is there?] Ropes = - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight",
    ),
    case(
        "a line that leads a list in stays where the names of parts are enough",
        """
        # T

        ## What is there?

        There are these two:

        - hemp of old
        - steel of now

        ### Ropes

        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight
        """,
        "3 question What is there? = There are these two: / - hemp of old / - steel of now / Ropes",
        "10 list [What is there?] Ropes = - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight",
    ),
    case(
        "a table keeps its rows where the names of parts are enough",
        """
        # T

        ## What is there?

        | Rope | Bad |
        |---|---|
        | hemp | rots |
        | steel | rusts |

        ### Ropes

        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight
        - point nine
        """,
        "3 question What is there? = Rope | Bad / hemp | rots / steel | rusts / Ropes",
        "7 term [What is there?] hemp = Bad | rots",
        "8 term [What is there?] steel = Bad | rusts",
        "10 list [What is there?] Ropes = - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight / - point nine",
    ),
    case(
        "a remark stays in a long answer",
        """
        # T

        ## What is there?

        **Note**: it depends

        **Ropes**:

        - point one
        - point two
        - point three
        - point four
        - point five

        **Sheets**:

        - sheet one
        - sheet two
        - sheet three
        - sheet four
        - sheet five
        """,
        "3 question What is there? = Note: it depends / - Ropes / - Sheets",
        "7 list [What is there?] Ropes = - point one / - point two / - point three / - point four / - point five",
        "15 list [What is there?] Sheets = - sheet one / - sheet two / - sheet three / - sheet four / - sheet five",
    ),
    case(
        "names that do not stand together are not one list",
        """
        # T

        ## What is there?

        **Ropes**:

        - point one
        - point two
        - point three
        - point four
        - point five

        And so on at night.

        **Sheets**:

        - sheet one
        - sheet two
        - sheet three
        - sheet four
        - sheet five
        """,
        "3 question What is there? = Ropes / And so on at night. / Sheets",
        "5 list [What is there?] Ropes = - point one / - point two / - point three / - point four / - point five",
        "15 list [What is there?] Sheets = - sheet one / - sheet two / - sheet three / - sheet four / - sheet five",
    ),
    case(
        "numbers and brackets of names stay in a long answer",
        """
        # T

        ## What is there?

        ### 1. Ropes (old)

        - point one
        - point two
        - point three
        - point four
        - point five

        ### 2. Sheets (new)

        - sheet one
        - sheet two
        - sheet three
        - sheet four
        - sheet five
        """,
        "3 question What is there? = - Ropes (old) / - Sheets (new)",
        "5 list [What is there?] Ropes (old) = - point one / - point two / - point three / - point four / - point five",
        "13 list [What is there?] Sheets (new) = - sheet one / - sheet two / - sheet three / - sheet four / - sheet five",
    ),
    case(
        "items with points below them are named",
        """
        # T

        ## What is there?

        - Ropes
          - point one
          - point two
          - point three
          - point four
          - point five
        - Sheets
          - sheet one
          - sheet two
          - sheet three
          - sheet four
          - sheet five
        - nothing else
        """,
        "3 question What is there? = - Ropes / - Sheets / - nothing else",
        "5 list [What is there?] Ropes = - point one / - point two / - point three / - point four / - point five",
        "11 list [What is there?] Sheets = - sheet one / - sheet two / - sheet three / - sheet four / - sheet five",
    ),
    case(
        "names in items of items are named",
        """
        # T

        ## What is there?

        1. First of all there is the deck, where all hands stand by:
           - **Hemp**: rots
           - point one
           - point two
           - point three
           - point four
           - point five
        2. Then there is the hold, which nobody likes to enter:
           - **Steel**: rusts
           - sheet one
           - sheet two
           - sheet three
           - sheet four
           - sheet five
        """,
        "3 question What is there? = 1. First of all there is the deck, where all hands stand by / 2. Then there is the hold, which nobody likes to enter",
        "5 list [What is there?] First of all there is the deck, where all hands stand by = - Hemp: rots / - point one / - point two / - point three / - point four / - point five",
        "6 term [First of all there is the deck, where all hands stand by] Hemp = rots",
        "12 list [What is there?] Then there is the hold, which nobody likes to enter = - Steel: rusts / - sheet one / - sheet two / - sheet three / - sheet four / - sheet five",
        "13 term [Then there is the hold, which nobody likes to enter] Steel = rusts",
    ),
    case(
        "two lists that lines lead in have cards of their own",
        """
        # T

        ## How is it moored?

        These go forward to the bow:

        - point one
        - point two
        - point three
        - point four
        - point five

        And at low water as well:

        - sheet one
        - sheet two
        - sheet three
        - sheet four
        - sheet five
        """,
        "3 question How is it moored? = These go forward to the bow: / - point one / - point two / - point three / - point four / - point five / And at low water as well:",
        "13 list [How is it moored?] And at low water as well = - sheet one / - sheet two / - sheet three / - sheet four / - sheet five",
    ),
    case(
        "a single list stays with the line that leads it in",
        """
        # T

        ## How is it moored?

        Ropes that go forward to the bow:

        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight
        - point nine
        """,
        "3 question How is it moored? = Ropes that go forward to the bow: / - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight / - point nine",
        "5 list [How is it moored?] Ropes that go forward to the bow = - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight / - point nine",
    ),
    case(
        "two lists led in leave nothing else",
        """
        # T

        ## How is it moored?

        Ropes that go forward to the bow:

        - point one
        - point two
        - point three
        - point four
        - point five

        Ropes that go aft to the stern:

        - sheet one
        - sheet two
        - sheet three
        - sheet four
        - sheet five
        """,
        "3 question How is it moored? = Ropes that go forward to the bow: / Ropes that go aft to the stern:",
        "5 list [How is it moored?] Ropes that go forward to the bow = - point one / - point two / - point three / - point four / - point five",
        "13 list [How is it moored?] Ropes that go aft to the stern = - sheet one / - sheet two / - sheet three / - sheet four / - sheet five",
    ),
    case(
        "a single list goes where something else is said",
        """
        # T

        ## How is it moored?

        By night.

        Ropes that go forward to the bow:

        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight
        - point nine
        """,
        "3 question How is it moored? = By night. / Ropes that go forward to the bow:",
        "7 list [How is it moored?] Ropes that go forward to the bow = - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight / - point nine",
    ),
    case(
        "prose that is not long stays whole",
        "# T\n\n## Ropes\n\nNow it begins. A hawser is a thick rope. It holds.\n",
        "3 term Ropes = Now it begins. / A hawser is a thick rope. It holds.",
        "5 term [Ropes] A hawser = A hawser is a thick rope. It holds.",
    ),
    case(
        "points that define have cards and leave their names",
        """
        # T

        ## Ropes

        - A hawser is a thick rope
        - A sheet is a rope for a sail:
          - jib
          - main
        - A stay is this:
        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        """,
        "3 list Ropes = - A hawser / - A sheet is a rope for a sail / - A stay is this: / - point one / - point two / - point three / - point four / - point five / - point six / - point seven",
        "5 term [Ropes] A hawser = A hawser is a thick rope",
        "6 list [Ropes] A sheet is a rope for a sail = - jib / - main",
    ),
    case(
        "a sentence that defines something else leaves a long answer",
        """
        # T

        ## What is there?

        **Hawser** is a thick rope.

        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight
        - point nine
        """,
        "3 question What is there? = Hawser",
        "5 list [What is there?] Hawser = Hawser is a thick rope. / - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight / - point nine",
    ),
    case(
        "a list in a list of a long answer is kept",
        """
        # T

        ## Ropes

        - First of all there is the deck, where all hands stand by.
          1. one
          2. two
        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        """,
        "3 list Ropes = - First of all there is the deck, where all hands stand by. /   1. one /   2. two / - point one / - point two / - point three / - point four / - point five / - point six / - point seven",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), LONG)
def test_a_long_answer_is_cut_where_its_parts_have_cards_of_their_own(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


ROWS = [
    case(
        "what stands below a marked item stays with it, however long both are",
        """
        # T

        ## Talk

        - ❌ I pull on the rope as hard as I can.

          It hurts.

        - ✅ I splice it, for then it will hold.

          It helps.
        """,
        "3 contrast Talk = (avoid) /   - I pull on the rope as hard as I can. /     It hurts. / (use) /   - I splice it, for then it will hold. /     It helps.",
    ),
    case(
        "a table with a short row",
        """
        # T

        ## Talk

        <table><tr><th>Avoid</th><th>Use</th></tr>
        <tr><td>hints</td></tr>
        <tr><td>jokes</td><td>facts</td></tr></table>
        """,
        "3 contrast Talk = (avoid) Avoid: /   - hints /   - jokes / (use) Use: /   - facts",
    ),
    case(
        "a table with one side alone",
        "# T\n\n## Talk\n\n| Avoid | Use |\n|---|---|\n| | a clear word |\n| | facts |\n",
        "5 (stub without content)",
        "7 (stub without content)",
        "8 (stub without content)",
    ),
    case(
        "marks of one side alone are points",
        "# T\n\n## Talk\n\n- ✅ facts\n- ✅ figures\n",
        "3 list Talk = - ✅ facts / - ✅ figures",
    ),
    case(
        "rows that are too short or too long",
        """
        # T

        ## Ropes

        <table><tr><th>No</th><th>Rope</th><th>Bad</th></tr>
        <tr><td>1</td><td>hemp</td><td>rots</td><td>slow</td></tr>
        <tr><td>2</td></tr>
        <tr><td>3</td><td>steel</td><td>rusts</td></tr></table>
        """,
        "6 term [Ropes] hemp = Bad | rots /  | slow",
        "7 (stub without content)",
        "8 term [Ropes] steel = Bad | rusts",
    ),
    case(
        "heads of two columns that come again have one card",
        "# T\n\n## Ropes\n\n| Rope | Use |\n|---|---|\n| hemp | mooring |\n| Hemp | towing |\n",
        "7 term [Ropes] hemp = Use | mooring / Use | towing",
    ),
    case(
        "one column is no table",
        "# T\n\n## Ropes\n\n| Rope |\n|---|\n| hemp |\n",
        "5 (stub without content)",
        "7 (stub without content)",
    ),
    case(
        "a column called so asks",
        "# T\n\n## Ropes\n\n| Question | Said |\n|---|---|\n| Hemp | rots |\n| Steel | rusts |\n",
        "7 question [Ropes] Hemp = rots",
        "8 question [Ropes] Steel = rusts",
    ),
    case(
        "a column of answers answers",
        "# T\n\n## Ropes\n\n| Rope | Answer |\n|---|---|\n| Hemp | rots |\n| Steel | rusts |\n",
        "7 question [Ropes] Hemp = rots",
        "8 question [Ropes] Steel = rusts",
    ),
    case(
        "three of four questions make no column that asks",
        """
        # T

        ## Ropes

        | Rope | Said |
        |---|---|
        | Why hemp? | rots |
        | Why steel? | rusts |
        | Why silk? | soft |
        | Jute | cheap |
        """,
        "7 term [Ropes] Why hemp? = Said | rots",
        "8 term [Ropes] Why steel? = Said | rusts",
        "9 term [Ropes] Why silk? = Said | soft",
        "10 term [Ropes] Jute = Said | cheap",
    ),
    case(
        "a value whose name its heading holds is still traced back to",
        "# T\n\n## Core Values\n\n### Core\n\n- speaking low and once\n\n### Calm\n\n- saying no to the owner\n",
        "3 overview Core Values = - Core / - Calm",
        "5 value [Core Values] Core = - speaking low and once",
        "7 behaviour [Core Values] speaking low and once = Core",
        "9 value [Core Values] Calm = - saying no to the owner",
        "11 behaviour [Core Values] saying no to the owner = Calm",
    ),
    case(
        "a front is no longer than it has to be",
        "# T\n\n## Units\n\n### Ohm\n\n#### Sign\n\n**Unit**: one\n\n### Volt\n\n#### Sign\n\n**Unit**: two\n",
        "9 term [Ohm › Sign] Unit = one",
        "15 term [Volt › Sign] Unit = two",
    ),
    case(
        "steps stand right below what says so",
        """
        # T

        ## Mooring process

        ### By day

        #### At sea

        1. throw the line
        2. make it fast

        ## Mooring

        ### Next steps

        1. throw the line
        2. make it fast
        """,
        "7 list [By day] At sea = 1. throw the line / 2. make it fast",
        "14 list [Mooring] Next steps = 1. throw the line / 2. make it fast",
    ),
    case(
        "a title alone makes no values",
        "# Core Values\n\n### Calm\n\n- speaking low and once\n\n### Brave\n\n- saying no to the owner\n",
        "3 list Calm = - speaking low and once",
        "7 list Brave = - saying no to the owner",
    ),
    case(
        "a mnemonic with a point between its letters",
        "# T\n\n## ROP rule\n\n- **Raise**: it\n- it is done\n- **Open**: it\n- **Pull**: it\n",
        "3 list ROP rule = - Raise: it / - it is done / - Open: it / - Pull: it",
        "5 term [ROP rule] Raise = it",
        "7 term [ROP rule] Open = it",
        "8 term [ROP rule] Pull = it",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), ROWS)
def test_what_a_row_or_a_side_lacks_is_not_invented(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


MORE = [
    case(
        "letters name check boxes",
        "# T\n\n## Which rope floats?\n\n- [ ] hemp\n- [ ] steel\n- [ ] silk\n\nAnswer: B\n",
        "3 choice Which rope floats? {- hemp / - steel / - silk} = - hemp / - (right) steel / - silk",
    ),
    case(
        "long points with text below them are an answer",
        """
        # T

        ## Which rope floats?

        - A rope of hemp that was made by hand.

          It is old.

        - A rope of steel that was made by machine.

          It is new.

        A rope of hemp that was made by hand.
        """,
        "3 question Which rope floats? = - A rope of hemp that was made by hand. /   It is old. / - A rope of steel that was made by machine. /   It is new. / A rope of hemp that was made by hand.",
    ),
    case(
        "points have no numbers",
        "# T\n\n## How many ropes float?\n\n- hemp\n- steel\n\n2\n",
        "3 question How many ropes float? = - hemp / - steel / 2",
    ),
    case(
        "a bold option with a sign behind it is right",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. **steel**!\n",
        "3 choice Which rope floats? {A. hemp / B. steel!} = A. hemp / B. (right) steel!",
    ),
    case(
        "a bold option with more behind it is not",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. **steel**!?\n",
        "3 open-question Which rope floats? {A. hemp / B. steel!?}",
    ),
    case(
        "a tick before a point goes",
        "# T\n\n## Which rope floats?\n\n- hemp\n- ✔ steel\n\nAnswer: steel\n",
        "3 choice Which rope floats? {- hemp / - steel} = - hemp / - (right) steel",
    ),
    case(
        "a question that does not ask in its words",
        "# T\n\n## Ropes\n\n**Q: A rope that floats**\n\n- [x] hemp\n- [ ] steel\n",
        "5 choice [Ropes] A rope that floats {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "a line in the paragraph of the options is their question",
        """
        # T

        ## Ropes

        Hemp is old.

        The floating one
        A. hemp
        B. **steel**

        Steel is new.

        ### Anchors

        They hold.
        """,
        "3 term Ropes = Hemp is old.",
        "7 choice [Ropes] The floating one {A. hemp / B. steel} = A. hemp / B. (right) steel / Steel is new.",
        "13 term [Ropes] Anchors = They hold.",
    ),
    case(
        "what stands between the line that asks and its options is shown",
        """
        # T

        ## Ropes

        Hemp is old.

        A rope that floats is made of...

        Think of water.

        - [x] hemp
        - [ ] steel

        ### Anchors

        They hold.
        """,
        "3 term Ropes = Hemp is old.",
        "7 choice [Ropes] A rope that floats is made of... {Think of water. / - hemp / - steel} = - (right) hemp / - steel",
        "14 term [Ropes] Anchors = They hold.",
    ),
    case(
        "what stands below a long option stays with it",
        """
        # T

        ## Which rope floats?

        - [x] A rope of hemp that was made by hand.

          It is old.

        - [ ] A rope of steel that was made by machine.

          It is new.
        """,
        "3 choice Which rope floats? {- A rope of hemp that was made by hand. / It is old. / - A rope of steel that was made by machine. / It is new.} = - (right) A rope of hemp that was made by hand. /           It is old. / - A rope of steel that was made by machine. /   It is new.",
    ),
    case(
        "a key as a label with what explains it",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\n**B**: it is hollow\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / it is hollow",
    ),
    case(
        "a sentence that names the letter and the option",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nThe correct answer is B. steel\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk",
    ),
    case(
        "a sentence that names the letter and explains",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nThe correct answer is B: it is hollow\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / it is hollow",
    ),
    case(
        "a second key before two words",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nA, C by far\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. (right) hemp / B. steel / C. (right) silk / C by far",
    ),
    case(
        "a letter before three words is no key",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nA, C by quite far\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. (right) hemp / B. steel / C. silk / C by quite far",
    ),
    case(
        "a key with a word of three letters",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nB) air\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. hemp / B. (right) steel / C. silk / air",
    ),
    case(
        "two keys and a full stop",
        "# T\n\n## Which rope floats?\n\nA. hemp\nB. steel\nC. silk\n\nA, C.\n",
        "3 choice Which rope floats? {A. hemp / B. steel / C. silk} = A. (right) hemp / B. steel / C. (right) silk",
    ),
    case(
        "a point is named only by what stands right below the list",
        "# T\n\n## Which rope floats?\n\n- hemp\n- steel\n\nThink of it.\n\nhemp\n",
        "3 question Which rope floats? = - hemp / - steel / Think of it. / hemp",
    ),
    case(
        "a label below points explains them",
        "# T\n\n## Which rope floats?\n\n- hemp\n- steel\n\n**Hemp**: old\n",
        "3 question Which rope floats? = - hemp / - steel / Hemp: old",
        "8 term [Which rope floats?] Hemp = old",
    ),
    case(
        "a label below points may name one",
        "# T\n\n## Which rope floats?\n\n- hemp\n- steel\n\n**Answer**: hemp\n",
        "3 choice Which rope floats? {- hemp / - steel} = - (right) hemp / - steel",
    ),
    case(
        "eight labels in a quote keep their texts",
        """
        # T

        ## What is there?

        Both.

        > - **Hemp**: by hand
        > - **cord**: by hand
        > - **lines**: by hand
        > - **sheets**: by hand
        > - **stays**: by hand
        > - **hawsers**: by hand
        > - **lanyards**: by hand
        > - **painters**: by hand
        """,
        "3 question What is there? = Both. / - Hemp: by hand / - cord: by hand / - lines: by hand / - sheets: by hand / - stays: by hand / - hawsers: by hand / - lanyards: by hand / - painters: by hand",
        "7 term [What is there?] Hemp = by hand",
        "8 term [What is there?] cord = by hand",
        "9 term [What is there?] lines = by hand",
        "10 term [What is there?] sheets = by hand",
        "11 term [What is there?] stays = by hand",
        "12 term [What is there?] hawsers = by hand",
        "13 term [What is there?] lanyards = by hand",
        "14 term [What is there?] painters = by hand",
    ),
    case(
        "nine labels in a quote are asked by their names",
        """
        # T

        ## What is there?

        Both.

        > - **Hemp**: by hand
        > - **cord**: by hand
        > - **lines**: by hand
        > - **sheets**: by hand
        > - **stays**: by hand
        > - **hawsers**: by hand
        > - **lanyards**: by hand
        > - **painters**: by hand
        > - **cables**: by hand
        """,
        "3 question What is there? = Both. / - Hemp / - cord / - lines / - sheets / - stays / - hawsers / - lanyards / - painters / - cables",
        "7 term [What is there?] Hemp = by hand",
        "8 term [What is there?] cord = by hand",
        "9 term [What is there?] lines = by hand",
        "10 term [What is there?] sheets = by hand",
        "11 term [What is there?] stays = by hand",
        "12 term [What is there?] hawsers = by hand",
        "13 term [What is there?] lanyards = by hand",
        "14 term [What is there?] painters = by hand",
        "15 term [What is there?] cables = by hand",
    ),
    case(
        "labels below a long point of a long answer are named",
        """
        # T

        ## What is there?

        - First of all there is the deck, where all hands stand by.
          - **Hemp**: rots
          - **Steel**: rusts
        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight
        """,
        "3 question What is there? = - First of all there is the deck, where all hands stand by. /   - Hemp /   - Steel / - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight",
        "6 term [What is there?] Hemp = rots",
        "7 term [What is there?] Steel = rusts",
    ),
    case(
        "a label in a long point of a long answer is named",
        """
        # T

        ## What is there?

        - First of all there is the deck, where all hands stand by.

          **Hemp**: rots

          **Steel** is a metal.
        - point one
        - point two
        - point three
        - point four
        - point five
        - point six
        - point seven
        - point eight
        - point nine
        """,
        "3 question What is there? = - First of all there is the deck, where all hands stand by. /   Hemp /   Steel is a metal. / - point one / - point two / - point three / - point four / - point five / - point six / - point seven / - point eight / - point nine",
        "7 term [What is there?] Hemp = rots",
        "9 term [What is there?] Steel = Steel is a metal.",
    ),
    case(
        "labels with lists belong to the sentence above them",
        """
        # T

        ## Fever

        **Mild** is below 38.

        **Signs**:

        - sweat

        ## Chill

        **Deep** is below 30.

        **Signs**:

        - cold
        """,
        "5 term [Fever] Mild = Mild is below 38.",
        "7 list [Fever] Signs = - sweat",
        "13 term [Chill] Deep = Deep is below 30.",
        "15 list [Chill] Signs = - cold",
    ),
    case(
        "the same label twice below a heading",
        """
        # T

        ## Fever

        **Mild** is below 38.

        Sleep helps.

        **Signs**: sweat

        **Deep** is above 40.

        Water helps.

        **Signs**: cold
        """,
        "3 term Fever = Mild is below 38. / Sleep helps. / Deep is above 40. / Water helps.",
        "5 term [Fever] Mild = Mild is below 38.",
        "9 term [Mild] Signs = sweat",
        "11 term [Fever] Deep = Deep is above 40.",
        "15 term [Deep] Signs = cold",
    ),
    case(
        "three things are no pair",
        "# T\n\n## Ropes\n\n| Hemp | Steel | Silk |\n|---|---|---|\n| rots | rusts | tears |\n",
        "7 row [Ropes] rots = Steel | rusts / Silk | tears",
    ),
    case(
        "a numbered comparison is told by its rows",
        """
        # T

        ## Hemp vs steel

        | No | Hemp | Steel |
        |---|---|---|
        | 1 | rots | rusts |
        | 2 | cheap | dear |
        """,
        "7 term [Hemp vs steel] rots = Steel | rusts",
        "8 term [Hemp vs steel] cheap = Steel | dear",
    ),
    case(
        "a comparison with a column without name",
        "# T\n\n## Hemp vs steel\n\n| | Hemp |\n|---|---|\n| rots | yes |\n| rusts | no |\n",
        "7 term [Hemp vs steel] rots = Hemp | yes",
        "8 term [Hemp vs steel] rusts = Hemp | no",
    ),
    case(
        "an empty cell of a comparison is left out",
        """
        # T

        ## Hemp vs steel

        <table><tr><th>Hemp</th><th>Steel</th></tr><tr><td>rots</td></tr><tr><td>cheap</td><td>dear</td></tr></table>
        """,
        "5 list [Hemp vs steel] Hemp = - rots / - cheap",
        "5 list [Hemp vs steel] Steel = - dear",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), MORE)
def test_the_smaller_rules_of_options_quotes_and_labels_hold(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


ASKED = [
    case(
        "a long prompt with text below it is answered by it",
        """
        # T

        ## Questions

        - Who twists it?
        - Describe in your own words how you moor a ship at night.

          Slowly.
        """,
        "5 open-question [Questions] Who twists it?",
        "6 question [Questions] Describe in your own words how you moor a ship at night. = Slowly.",
    ),
    case(
        "a list of which a point says nothing is none of questions",
        "# T\n\n## Questions\n\n- Who twists it?\n- ![rope](rope.png)\n",
        "3 list Questions = - Who twists it? / - (picture)",
    ),
    case(
        "questions to ask others two headings further up are asked",
        """
        # T

        ## Questions to ask the interviewer

        ### Ropes

        #### Old

        - Who twists it?
        - Why is it wet?
        """,
        "9 open-question [Old] Who twists it?",
        "10 open-question [Old] Why is it wet?",
    ),
    case(
        "half of the points with times are a plan",
        "# T\n\n## Questions\n\n- Describe your last rope (5 min)\n- Describe your best knot\n",
        "3 list Questions = - Describe your last rope (5 min) / - Describe your best knot",
    ),
    case(
        "one of three points with a time is not",
        """
        # T

        ## Questions

        - Describe your last rope (5 min)
        - Describe your best knot
        - Describe your worst ship
        """,
        "5 open-question [Questions] Describe your last rope (5 min)",
        "6 open-question [Questions] Describe your best knot",
        "7 open-question [Questions] Describe your worst ship",
    ),
    case(
        "a process below questions is steps",
        "# T\n\n## Questions\n\n### Mooring process\n\n1. Who twists it?\n2. Why is it wet?\n",
        "5 steps [Questions] Mooring process = 1. Who twists it? / 2. Why is it wet?",
    ),
    case(
        "labels of a process below questions are points",
        "# T\n\n## Questions\n\n### Mooring process\n\n**Ropes**:\n\n- Who twists it?\n- Why is it wet?\n",
        "7 list [Mooring process] Ropes = - Who twists it? / - Why is it wet?",
    ),
    case(
        "a heading far below a process may have questions",
        "# T\n\n## Part\n\n### Mooring process\n\n#### Ropes\n\n- Who twists it?\n- Why is it wet?\n",
        "9 open-question [Ropes] Who twists it?",
        "10 open-question [Ropes] Why is it wet?",
    ),
    case(
        "tasks below a heading among questions are asked",
        """
        # T

        ## Questions

        ### Ropes

        - Create a rope of yarn
        - Build a knot of rope
        - Design a ship of wood
        - Who twists it?
        - Why is it wet?
        """,
        "7 open-question [Ropes] Create a rope of yarn",
        "8 open-question [Ropes] Build a knot of rope",
        "9 open-question [Ropes] Design a ship of wood",
        "10 open-question [Ropes] Who twists it?",
        "11 open-question [Ropes] Why is it wet?",
    ),
    case(
        "tasks below a label among questions are points",
        """
        # T

        ## Questions

        **Ropes**:

        - Create a rope of yarn
        - Build a knot of rope
        - Sketch a ship of wood
        - Who twists it?
        - Why is it wet?
        """,
        "5 list [Questions] Ropes = - Create a rope of yarn / - Build a knot of rope / - Sketch a ship of wood / - Who twists it? / - Why is it wet?",
    ),
    case(
        "three of five that ask are enough below a label",
        """
        # T

        ## Questions

        **Ropes**:

        - Create a rope of yarn
        - Build a knot of rope
        - Who twists it?
        - Why is it wet?
        - Where does it lie?
        """,
        "7 open-question [Ropes] Create a rope of yarn",
        "8 open-question [Ropes] Build a knot of rope",
        "9 open-question [Ropes] Who twists it?",
        "10 open-question [Ropes] Why is it wet?",
        "11 open-question [Ropes] Where does it lie?",
    ),
    case(
        "tasks of three words are points",
        "# T\n\n## Questions\n\n- Create a rope\n- Build a knot\n- Who twists it?\n",
        "3 list Questions = - Create a rope / - Build a knot / - Who twists it?",
    ),
    case(
        "tasks of four words are asked",
        "# T\n\n## Questions\n\n- Create a wet rope\n- Build a new knot\n- Who twists it?\n",
        "5 open-question [Questions] Create a wet rope",
        "6 open-question [Questions] Build a new knot",
        "7 open-question [Questions] Who twists it?",
    ),
    case(
        "questions below a bold line are points",
        "# T\n\n## Deck\n\n**Ropes**\n\n- Why does it rot?\n- Where does it lie?\n",
        "5 list [Deck] Ropes = - Why does it rot? / - Where does it lie?",
    ),
    case(
        "questions below a point are its points",
        "# T\n\n## Deck\n\n- Ropes\n  - Why does it rot?\n  - Where does it lie?\n- Sails\n  - jib\n",
        "3 list Deck = - Ropes: /     - Why does it rot? /     - Where does it lie? / - Sails: /     - jib",
        "5 list [Deck] Ropes = - Why does it rot? / - Where does it lie?",
        "8 list [Deck] Sails = - jib",
    ),
    case(
        "questions below a statement are points",
        "# T\n\n## Deck\n\n**Ropes**: they are many\n- Why does it rot?\n- Where does it lie?\n",
        "5 list [Deck] Ropes = they are many / - Why does it rot? / - Where does it lie?",
    ),
    case(
        "questions behind a label ask on",
        """
        # T

        ### Which ropes are there?

        Three.

        **Follow-ups**:

        - Which one rots?
        - Which one rusts?
        """,
        "3 question Which ropes are there? = Three.",
        "9 open-question [Follow-ups] Which one rots?",
        "10 open-question [Follow-ups] Which one rusts?",
    ),
    case(
        "questions below a heading ask on",
        """
        # T

        ### Which ropes are there?

        Three.

        #### Follow-up questions

        ##### Which one rots?

        Hemp.

        ##### Which one rusts?

        Steel.
        """,
        "3 question Which ropes are there? = Three.",
        "9 question [Follow-up questions] Which one rots? = Hemp.",
        "13 question [Follow-up questions] Which one rusts? = Steel.",
    ),
    case(
        "the answer stands below a heading",
        "# T\n\n### Which ropes are there?\n\n#### Answer\n\nThree.\n\n#### Anchors\n\nThey hold.\n",
        "3 question Which ropes are there? = Three. / Anchors: /   They hold.",
        "9 term [Which ropes are there?] Anchors = They hold.",
    ),
    case(
        "the answer stands in a fold",
        """
        # T

        ### Which ropes are there?

        Think.

        <details><summary>Answer</summary>

        Three.

        **Hemp**: rots

        </details>
        """,
        "3 question Which ropes are there? = Think. / Three. / Hemp: rots",
        "11 term [Which ropes are there?] Hemp = rots",
    ),
    case(
        "the answer stands in a callout",
        "# T\n\n### Which ropes are there?\n\nThink.\n\n> [!success] Answer\n> Three.\n>\n> **Hemp**: rots\n",
        "3 question Which ropes are there? = Think. / Three. / Hemp: rots",
        "10 term [Which ropes are there?] Hemp = rots",
    ),
    case(
        "the answer stands below a bold line",
        "# T\n\n### Which ropes are there?\n\n**Answer**\n\nThree.\n",
        "3 question Which ropes are there? = Three.",
    ),
    case(
        "the answer is a list below a label",
        "# T\n\n### Which ropes are there?\n\nThree.\n\n**Answer**:\n\n- hemp\n- steel\n",
        "3 question Which ropes are there? = Three. / - hemp / - steel",
    ),
    case(
        "a fold that asks over headings that ask is not asked",
        """
        # T

        <details><summary>Which ropes are there?</summary>

        ### Which one rots?

        Hemp.

        ### Which one rusts?

        Steel.

        </details>
        """,
        "5 question [Which ropes are there?] Which one rots? = Hemp.",
        "9 question [Which ropes are there?] Which one rusts? = Steel.",
    ),
    case(
        "a callout that asks over questions is not asked",
        """
        # T

        > [!question] Which ropes are there?
        > **Which one rots?**
        > Hemp.
        >
        > **Which one rusts?**
        > Steel.
        """,
        "4 question [Which ropes are there?] Which one rots? = Hemp.",
        "7 question [Which ropes are there?] Which one rusts? = Steel.",
    ),
    case(
        "a bold line that asks over a list of questions asks too",
        "# T\n\n**Which ropes are there?**\n\n- **Which one rots?** Hemp.\n- **Which one rusts?** Steel.\n",
        "3 open-question Which ropes are there?",
        "5 question [Which ropes are there?] Which one rots? = Hemp.",
        "6 question [Which ropes are there?] Which one rusts? = Steel.",
    ),
    case(
        "a point that asks with its own answer",
        "# T\n\n### Which ropes are there?\n\n- hemp\n- Why hemp?\n  - old\n",
        "3 question Which ropes are there? = - hemp",
        "6 question [Which ropes are there?] Why hemp? = - old",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), ASKED)
def test_what_asks_is_asked_and_what_lists_is_listed(markdown: str, expected: list[str]) -> None:
    assert told(markdown) == expected


# thresholds of lists that ask


def asked(markdown: str) -> int:
    return sum(pair.kind in ("open-question", "question") for pair in extract(guide_of(markdown)).pairs)


@pytest.mark.parametrize(("answered", "count", "expected"), [(5, 16, True), (3, 10, False)])
def test_a_list_below_a_label_asks_where_three_of_ten_are_answered(answered: int, count: int, expected: bool) -> None:
    items = "".join(f"- Why does rope {n} rot?\n" + f"  - from water {n}\n" * (n < answered) for n in range(count))
    assert (asked(f"# T\n\n**Ropes**:\n\n{items}") == count) is expected


@pytest.mark.parametrize(
    ("checks", "speaking", "others", "expected"),
    [(2, 2, 0, False), (6, 7, 0, True), (1, 3, 6, True), (1, 2, 4, False), (0, 0, 3, True), (1, 1, 2, False)],
)
def test_a_list_asks_where_few_check_and_some_speak(checks: int, speaking: int, others: int, expected: bool) -> None:
    items = "".join(
        [
            *(f"- Is rope {n} wet?\n" for n in range(checks)),
            *(f"- Why would you dry rope {n}?\n" for n in range(speaking)),
            *(f"- Why does rope {n} rot?\n" for n in range(others)),
        ]
    )
    assert (asked(f"# T\n\n## Ropes\n\n{items}") > 0) is expected


@pytest.mark.parametrize("name", ["**Ropes**:", "**Ropes**"])
@pytest.mark.parametrize(("speaking", "expected"), [(1, True), (0, False)])
def test_a_list_below_a_label_asks_where_it_speaks_to_somebody(name: str, speaking: int, expected: bool) -> None:
    items = "- Why does it rot?\n- Where does it lie?\n" + "- Why would you dry it?\n" * speaking
    assert (asked(f"# T\n\n## Deck\n\n{name}\n\n{items}") > 0) is expected


# what the sides and options of a card are made of


def test_points_of_one_side_are_one_list_that_begins_where_the_first_does() -> None:
    found = extract(
        guide_of("# T\n\n## Talk\n\n**Avoid**:\n\n- hints\n\n**Avoid**:\n\n- jokes\n\n**Use**:\n\n- facts\n")
    )
    (pair,) = found.pairs
    sides = [part for part in pair.answer if isinstance(part, Node)]
    assert [(side.line, len(side.body), side.body[0].line) for side in sides] == [(5, 1, 5), (13, 1, 15)]


def test_a_side_without_points_has_no_empty_list() -> None:
    found = extract(
        guide_of("# T\n\n## Talk\n\n**Avoid**:\n\n> hints\n\n**Avoid**:\n\n> jokes\n\n**Use**:\n\na clear word\n")
    )
    sides = [part for part in found.pairs[0].answer if isinstance(part, Node)]
    assert [[part.kind for part in side.body if isinstance(part, Block)] for side in sides] == [
        ["quote", "quote"],
        ["paragraph"],
    ]


def test_the_front_of_a_choice_does_not_show_the_right_option_in_bold() -> None:
    found = extract(guide_of("# T\n\n## Which rope floats?\n\nA. *hemp*\nB. **steel**\nC. silk\n"))
    (pair,) = found.pairs
    (options,) = (part for part in pair.shown if isinstance(part, Block))
    told = [item.body[0].text for item in options.items if isinstance(item.body[0], Block)]
    assert [[span.name for span in one.spans] for one in told] == [["em"], [], []]


def test_a_name_keeps_its_number_where_a_long_answer_names_it() -> None:
    points = "".join(f"- {word} of the harbour\n" for word in ("hemp", "jute", "silk", "wire", "yarn"))
    markdown = f"# T\n\n## What is there?\n\n### 1. Ropes (old)\n\n{points}\n### 2. Sheets (new)\n\n{points}"
    pair = extract(guide_of(markdown)).pairs[0]
    assert pair.said == "1. Ropes (old)\n2. Sheets (new)"


@pytest.mark.parametrize(
    ("markdown", "path"),
    [
        ("# Ropes\n\nA hawser is a thick rope.\n\n- hemp\n- steel\n", ()),
        ("# T\n\n## Ropes\n\nThey rot.\n", ("T",)),
        ("# T\n\n## Deck\n\n### Ropes\n\nThey rot.\n", ("T",)),
        ("# T\n\n## Deck\n\n### Ropes\n\n**Hemp**: it rots\n", ("T", "Deck")),
    ],
)
def test_the_title_stands_above_every_card_but_its_own(markdown: str, path: tuple[str, ...]) -> None:
    assert extract(guide_of(markdown)).pairs[0].path == path
