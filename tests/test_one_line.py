"""What a single line holds: a question with its answer, several labels, points that are counted, a chain."""

from __future__ import annotations

import pytest

from drawing import drawing, on_one_line
from guide2anki.cards.extract import extract
from reading import guide_of


def pairs_of(markdown: str) -> list[tuple[str, str, str]]:
    """Return kind, prompt and answer of each pair, what is left open without an answer."""
    found = extract(guide_of(f"# Ropes\n\n{markdown}")).pairs
    return [(pair.kind, pair.prompt.flat, " / ".join(pair.said.split("\n"))) for pair in found]


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param(
            "## Care\n\n- Sounds slow? It is.\n- Wash it cold.\n- Dry it in shade.", id="prose asks in passing"
        ),
        pytest.param(
            "## Story\n\n- **Situation?** Set it.\n- **Task?** Name it.\n- **Why?** It counts.", id="one word"
        ),
        pytest.param("## For them\n\n- Any gear? Training?\n- Do you splice? If so, how?", id="it goes on asking"),
    ],
)
def test_a_question_in_passing_is_not_answered_by_what_follows_it(markdown: str) -> None:
    assert not [pair for pair in pairs_of(markdown) if pair[0] == "question"]


@pytest.mark.parametrize("written", ["- {}", "1. {}", "> - {}", "* {}\n"])
def test_an_item_may_ask_without_a_word_for_it_where_the_others_ask(written: str) -> None:
    lines = (
        "**Safe load of a new line?** a tenth",
        "Usual lay? right-handed",
        "**Which knot holds wet?** the bowline",
        "**Tell me about a splice that failed.** → own it, then say what you changed",
        "Wann spleißt man?",
    )
    assert pairs_of("\n".join(written.format(line) for line in lines)) == [
        ("question", "Safe load of a new line?", "a tenth"),
        ("question", "Usual lay?", "right-handed"),
        ("question", "Which knot holds wet?", "the bowline"),
        ("question", "Tell me about a splice that failed.", "own it, then say what you changed"),
        ("open-question", "Wann spleißt man?", ""),
    ]


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        pytest.param(
            "Hemp = a fibre of the stem. Jute = a cheap fibre that rots.",
            "statement[plain]: Hemp = / ›a fibre of the stem. / statement[plain]: Jute = / ›a cheap fibre that rots.",
            id="equals signs",
        ),
        pytest.param(
            "Hanf (weich) = eine Faser vom Stängel; Jute (hart) = eine billige Faser",
            "statement[plain]: Hanf (weich) = / ›eine Faser vom Stängel / "
            "statement[plain]: Jute (hart) = / ›eine billige Faser",
            id="a semicolon between",
        ),
        pytest.param(
            "Cáñamo: una fibra del tallo. Yute: una fibra barata.",
            "statement[plain]: Cáñamo : / ›una fibra del tallo. / statement[plain]: Yute : / ›una fibra barata.",
            id="colons in every sentence",
        ),
        pytest.param(
            "**Use:** to moor a boat. **Care:** dry it in the shade.",
            "statement[strong]: Use : / ›to moor a boat. / statement[strong]: Care : / ›dry it in the shade.",
            id="bold labels",
        ),
        pytest.param(
            "- Hemp = a fibre of the stem; jute = a cheap fibre that rots\n- Sisal: a leaf",
            "list[bullet] / ›item: Hemp = / ››a fibre of the stem / ›item: jute = / ››a cheap fibre that rots / "
            "›item: Sisal : / ››a leaf",
            id="in an item",
        ),
        pytest.param(
            "Hemp: a fibre of the stem. It rots: dry it. Jute: cheap.",
            "statement[plain]: Hemp : / ›a fibre of the stem. It rots: dry it. / statement[plain]: Jute : / ›cheap.",
            id="a clause with a colon in it names nothing",
        ),
        pytest.param(
            "Hemp: a fibre of the stem. Note: it rots.",
            "statement[plain]: Hemp : / ›a fibre of the stem. Note: it rots.",
            id="a remark belongs to what stands before it",
        ),
        pytest.param("Load = strain / safety", "Load = strain / safety", id="a formula says no words"),
        pytest.param("Stretch = 3 %", "Stretch = 3 %", id="nor does a value"),
        pytest.param(
            "What is a lay?\n\nHemp = a fibre of the stem. Jute = a fibre that rots.",
            "question[lone]: What is a lay? / ›Hemp = a fibre of the stem. Jute = a fibre that rots.",
            id="an answer stays whole",
        ),
    ],
)
def test_a_line_that_says_something_of_several_labels_is_parted(markdown: str, drawn: str) -> None:
    assert on_one_line(drawing(markdown)) == drawn


def test_an_equals_sign_at_the_head_of_a_whole_section_is_of_the_section() -> None:
    assert pairs_of("## Lay\n\nRoof = the upper strands. It has three of them.") == [
        ("term", "Lay", "Roof = the upper strands. It has three of them.")
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Checks: (1) is it dry, (2) is it whole, and (3) is it long",
        "Checks: 1) is it dry 2) is it whole 3) is it long",
        "Checks: 1. is it dry → 2. is it whole → 3. is it long",
        "**Checks:** ① is it dry; ② is it whole; ③ is it long",
    ],
)
@pytest.mark.parametrize("container", ["{}", "> {}", "- {}\n- Care: cold water", "<div>\n\n{}\n\n</div>"])
def test_points_that_a_line_counts_are_a_list(container: str, written: str) -> None:
    found = [pair for pair in pairs_of(container.format(written)) if pair[1] == "Checks"]
    assert [pair[2] for pair in found] == ["is it dry / is it whole / is it long"]


@pytest.mark.parametrize(
    "written",
    [
        "A party against whom (1) a suit is filed or (2) a charge is brought or (3) both.",
        "Kinds: (1) hemp (2) jute",
        "Which floats: (1) hemp (2) cork (3) steel?",
        "Sizes: 3) large 2) middle 1) small",
        "See these: 1. 2. 3.",
    ],
)
def test_numbers_in_prose_count_nothing(written: str) -> None:
    assert "list" not in on_one_line(drawing(written))


@pytest.mark.parametrize(
    "chain",
    ["**S**ituation → **T**ask → **R**esult.", "Wet → swells → rots", "Nass -> quillt -> fault"],
)
def test_a_chain_of_arrows_names_nothing(chain: str) -> None:
    assert "statement" not in on_one_line(drawing(chain))
    assert on_one_line(drawing(f"- {chain}\n- Cut → it frays")).count("item:") == 1


def test_arrows_in_parts_of_a_line_are_no_chain() -> None:
    assert "item: since" in on_one_line(drawing("- since → it goes on, ago → it is over\n- cut → it frays"))


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        pytest.param(
            "Jan. 1865 ........ land is set aside  \n1866 ..... the first state is back",
            "statement[plain]: Jan. 1865 ........ / ›land is set aside / "
            "statement[plain]: 1866 ..... / ›the first state is back",
            id="leader dots part a name from its text",
        ),
        pytest.param(
            "- **puxar** ≠ push → to pull\n- **livraria** ≠ library → bookshop",
            "list[bullet] / ›item: puxar ≠ / ››≠ push → to pull / ›item: livraria ≠ / ››≠ library → bookshop",
            id="what something is not stays so",
        ),
        pytest.param(
            "small box = 0.04 s, big box = 0.20 s",
            "statement[plain]: small box = / ›0.04 s / statement[plain]: big box = / ›0.20 s",
            id="values one after the other",
        ),
        pytest.param(
            "If β = 1, δ = 2 and all is well.", "If β = 1, δ = 2 and all is well.", id="a condition is no name"
        ),
        pytest.param("a = b = c in most ropes", "a = b = c in most ropes", id="nor is a formula"),
        pytest.param(
            "Good looks: asking “what would hold?”\nBad looks: pulling",
            "statement[plain]: Good looks : / ›asking “what would hold?” / statement[plain]: Bad looks : / ›pulling",
            id="a question that a line cites is not asked",
        ),
        pytest.param(
            "**Aim** does it hold?\n**Method** pull it wet\n**Findings:** it does",
            "statement[strong]: Aim : / ›does it hold? / statement[strong]: Method : / ›pull it wet / "
            "statement[strong]: Findings : / ›it does",
            id="lines that all begin in bold have names",
        ),
        pytest.param(
            "Split: by the lay\n👍 needs no tools\n👎 comes undone",
            "statement[plain]: Split : / ›by the lay / 👍 needs no tools / 👎 comes undone",
            id="an emoji begins a line of its own",
        ),
        pytest.param(
            "Hemp: soft\nJute: hard\nexceptions\n  - sisal\n  - coir",
            "statement[plain]: Hemp : / ›soft / statement[plain]: Jute : / ›hard / "
            "label: exceptions / ›list[bullet] / ››item / ›››sisal / ››item / ›››coir",
            id="a short last line names the list below it",
        ),
    ],
)
def test_a_line_is_read_as_its_author_meant_it(markdown: str, drawn: str) -> None:
    assert on_one_line(drawing(markdown)) == drawn


def test_a_label_without_markup_is_one_where_it_is_in_bold_elsewhere() -> None:
    asked = "## Why do you splice?\n\n{0}Why they ask:{0} to see your hands at work.\n\n"
    markdown = asked.format("**") + asked.format("").replace("splice", "whip")
    assert [pair[1] for pair in pairs_of(markdown)].count("Why they ask") == 2


NOTES = (
    "Deposit\nconfirms the contract\nis lost by who breaks it\nmay be asked back twice",
    "Who pays it? who buys\ncover of the risk for ten years\nrisk = what may be lost by it\n"
    "no claim without a letter\nfee = paid once a year",
)


@pytest.mark.parametrize("container", ["{}", "> {}", "<div>\n\n{}\n\n</div>", "??? note\n\n    {}"])
def test_lines_that_their_author_ended_are_a_list(container: str) -> None:
    inner = NOTES[0].replace("\n", "\n> " if container[0] == ">" else "\n    " if "?" in container else "\n")
    found = drawing(container.format(inner))
    assert "label: Deposit" in on_one_line(found).replace("box[note]: ", "label: ") or "Deposit" in on_one_line(found)
    assert sum(line.strip() == "item" for line in found) == 3


def test_lines_that_their_author_ended_may_ask_and_name() -> None:
    assert ("term", "risk", "what may be lost by it") in pairs_of(f"## Cover\n\n{NOTES[1]}\n")


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("Two\nlines", id="two are too few"),
        pytest.param("O moon,\nO sea,\nO land of mine,\nI sing.", id="verse ends its lines with commas"),
        pytest.param("It is long.\nIt is wet.\nIt rots.", id="sentences are prose, a line each or not"),
        pytest.param("You must\n**never**\nlet go of it.", id="one sentence"),
        pytest.param("rope = cut(3)\ntie(rope)\nprint(rope)", id="code"),
        pytest.param("| a | b\nhemp | x\njute | y", id="a table that is none"),
        pytest.param(
            "A line that an editor wrapped at some sixty signs or so has\n"
            "no room for the first word of the one that stands below it,\nso that most of them are full",
            id="lines that an editor wrapped",
        ),
    ],
)
def test_other_lines_are_no_list(markdown: str) -> None:
    assert "list" not in on_one_line(drawing(markdown))


def test_an_item_whose_lines_were_ended_has_points() -> None:
    assert on_one_line(drawing("- papers\n  a diploma\n  a clean record\n  a course\n- cover")) == (
        "list[bullet] / ›item: papers / ››list[typed] / ›››item / ››››a diploma / ›››item / ››››a clean record / "
        "›››item / ››››a course / ›item / ››cover"
    )


def test_a_bare_letter_is_a_label_where_others_have_a_sign() -> None:
    markdown = (
        "Q Can I wedge a door?\nA No. It has to shut\nQ: what do you check on one\nA: gap, strips, latch\n"
        "Q: Which sign is green?\nA: the way out"
    )
    assert pairs_of(markdown) == [
        ("question", "Can I wedge a door?", "No. It has to shut"),
        ("question", "what do you check on one", "gap, strips, latch"),
        ("question", "Which sign is green?", "the way out"),
    ]


def test_a_word_of_one_letter_is_no_label() -> None:
    assert "question" not in on_one_line(drawing("A rope is long.\nQ is a letter: it is\nA: a letter, too"))
