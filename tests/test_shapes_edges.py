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
from guide2anki.model import Reason
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
        "7 term [Talk] hints = After | a clear word",
        "8 term [Talk] jokes = After | facts",
    ),
    case(
        "paired words in a table are its columns",
        "# T\n\n## Talk\n\n| ❌ Weak | ✅ Strong |\n|---|---|\n| hints | a clear word |\n| jokes | facts |\n",
        "7 term [Talk] hints = ✅ Strong | a clear word",
        "8 term [Talk] jokes = ✅ Strong | facts",
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
        "7 term [Ropes] 1 = Rope | hemp",
        "8 term [Ropes] 2 = Rope | steel",
    ),
    case(
        "numbers under another name are heads",
        "# T\n\n## Ropes\n\n| Code | Rope | Bad |\n|---|---|---|\n| 1 | hemp | rots |\n| 2 | steel | rusts |\n",
        "7 row [Ropes] 1 = Rope | hemp / Bad | rots",
        "8 row [Ropes] 2 = Rope | steel / Bad | rusts",
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
