"""The lines that a reader sees: paragraphs parted at labels, questions and definitions, items at lazy labels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate

from guide2anki import words
from guide2anki.model.text import NOTHING, STATED, Lead, Piece, Text, join
from guide2anki.reading.answering import answered, answered_briefly, answers_itself, asked_in_bold, one_question
from guide2anki.reading.bullets import HIDDEN, bulleted
from guide2anki.reading.dialogue import by_turns
from guide2anki.reading.enumerated import enumerated
from guide2anki.reading.flow import Flow
from guide2anki.reading.lazy import NARROWEST, are_broken
from guide2anki.reading.naming import (
    OFTEN_SHORT_NAME,
    SHORT_NAME,
    asks_or_answers,
    bold_lead,
    ends_sentence,
    is_lettered,
)
from guide2anki.reading.typed import typed, typed_item
from guide2anki.reading.values import part_dates, unsigned_pairs


def lines(flows: Sequence[Flow]) -> list[Flow]:
    """Part paragraphs at the lines that a reader sees as lines of their own, and take labels out of lazy list items."""
    out: list[Flow] = []
    flows = by_turns(flows)
    for at, flow in enumerate(flows):
        if flow.kind == "paragraph" and (counted := enumerated(flow)):
            out.extend(counted)
        elif flow.kind == "paragraph" and "\n" in flow.text.plain and flow.text.marked("strong"):
            out.append(Flow("paragraph", flow.line, join(flow.text.lines), info=flow.info))
        elif flow.kind == "paragraph" and "\n" in flow.text.plain:
            rows = flow.text.lines
            told = all(row.lead is not None and row.lead.rest and not row.plain.startswith(HIDDEN) for row in rows)
            if not told and (listed := bulleted(flow, rows)):
                out.extend(lines(listed))
                continue
            if (
                at + 1 < len(flows)
                and flows[at + 1].kind == "list"
                and len(rows) > 1
                and (_is_short_below(rows[-1], rows[-2]) or _names_below(rows))
            ):
                out.extend(parted(Flow("paragraph", flow.line, rejoined(rows[:-1]), info=flow.info)))
                out.append(Flow("paragraph", rows[-1].line, rows[-1]))
                continue
            out.extend(parted(flow))
        elif flow.kind == "paragraph" and len(flow.text.spans) > 1:
            out.extend(_at_definitions(flow))
        elif flow.kind == "list":
            for part in _unlazy(flow):
                if part.kind == "list":
                    part.children = [typed_item(item) for item in part.children]
                    part_dates(part.children)
                out.append(part)
        else:
            out.append(flow)
    return out


def definitions(flow: Flow) -> Iterator[tuple[Flow, Lead | None]]:
    """Part prose before each sentence that defines something ("A moraine is …"); the others stay with the one above."""
    sentences = () if flow.text.plain.rstrip().endswith((":", "：")) else flow.text.sentences
    terms = [words.defined(one.flat) for one in sentences]
    starts = [at for at, term in enumerate(terms) if term]
    if not starts:
        yield flow, None
        return
    begin = 0
    for at in [*(start for start in starts if start), len(sentences)]:
        run = flow.text if begin == 0 and at == len(sentences) else join(sentences[begin:at])
        place = terms[begin]
        term = Lead(run.cut(*place).trimmed.unset, Text(), run, "plain", STATED) if place else None
        yield Flow("paragraph", run.line or flow.line, run), term
        begin = at


def _at_definitions(flow: Flow) -> Iterator[Flow]:
    """Part a paragraph before each further sentence that defines what it marks, or that a label in bold begins."""
    sentences = flow.text.sentences
    bold = bool(sentences) and _begins_labelled(sentences[0])
    starts = [
        at
        for at, one in enumerate(sentences)
        if at and ((one.lead is not None and one.lead.separator == STATED) or (bold and _begins_labelled(one)))
    ]
    begin = 0
    for at in [*starts, len(sentences)]:
        run = flow.text if not starts else join(sentences[begin:at])
        yield Flow("paragraph", run.line or flow.line, run)
        begin = at


def _begins_labelled(run: Text) -> bool:
    """Tell whether a sentence says something of a label in bold: `**Use:** to moor.`."""
    lead = run.lead
    return lead is not None and lead.style == "strong" and lead.separator in (":", "：") and bool(lead.rest)


GLUED_NAME = 4
"""Words of a line glued below a finished sentence that names the list under it: longer ones belong to the sentence."""


def _is_short_below(row: Text, above: Text) -> bool:
    """Tell whether a line right below one that is finished names or asks for the list that follows."""
    if row.has_question_mark:
        return _is_finished(above) and not above.has_question_mark
    bare = row.marked("em") or not (row.lead or row.spans or row.plain[:1].islower())
    if not bare or row.size > GLUED_NAME or ends_sentence(row):
        return False
    return ends_sentence(above) or (len(above.plain) < NARROWEST and _is_finished(above))


def _with_signs(rows: Sequence[Text]) -> list[Text]:
    """Return lines with a colon behind each bare "Q" and "A" where others have a sign there; nothing without any."""
    labels = [words.short_label(row.plain) for row in rows]
    known = {label["question"] or label["answer"] for label in labels if label}
    both = any(label and label["question"] for label in labels) and any(label and label["answer"] for label in labels)
    bare = [label is None and row.plain[1:2] == " " and row.plain[0] in known for label, row in zip(labels, rows)]
    if not both or not any(bare):
        return []
    return [join((row.cut(0, 1), row.cut(1)), ":") if one else row for one, row in zip(bare, rows, strict=True)]


FEWEST_BOLD = 3
"""Lines that begin with a few words in bold, all of them, from which these are names: two may stress something."""


def _in_bold(flow: Flow, rows: Sequence[Text]) -> list[Flow]:
    """Return lines with their names in bold, some without a sign behind it (`**Aim** does it hold?`); else nothing.

    Other lines may stand above them, and labels with their text among them.
    """
    bold = [_has_bold_name(row) for row in rows]
    first = bold.index(True) if any(bold) else 0
    told = all(named or (row.lead and row.lead.rest) for named, row in zip(bold[first:], rows[first:], strict=True))
    unsigned = any(named and row.lead is None for named, row in zip(bold, rows, strict=True))
    if sum(bold) < FEWEST_BOLD or not told or not unsigned:
        return []
    above = [Flow("paragraph", flow.line, rejoined(rows[:first]), info=flow.info)] if first else []
    infos = ["bold" if named else "lines" for named in bold[first:]]
    return [
        *above,
        *(Flow("paragraph", row.line, row, info=info) for row, info in zip(rows[first:], infos, strict=True)),
    ]


def _has_bold_name(row: Text) -> bool:
    lead = bold_lead(row)
    return lead is not None and lead.label.size <= GLUED_NAME and bool(lead.rest.words)


def _names_below(rows: Sequence[Text]) -> bool:
    """Tell whether the last line, a short one, stands below labels with their text, and not with them."""
    *above, last = rows
    told = all(row.lead is not None and row.lead.rest for row in above)
    return len(above) > 1 and told and last.lead is None and last.size <= GLUED_NAME


def parted(flow: Flow, known: Sequence[Text] = ()) -> Iterator[Flow]:
    """Yield the paragraphs that a reader sees in one that has several lines; `known` are these, where they are."""
    rows = known or flow.text.lines
    if len(rows) < 2:
        yield flow
        return
    if signed_rows := _with_signs(rows):
        yield from parted(Flow("paragraph", flow.line, rejoined(signed_rows), info=flow.info), signed_rows)
        return
    if in_bold := _in_bold(flow, rows):
        yield from in_bold
        return
    if is_lettered(rows[0]) and (starts := _answered_below(rows)):
        yield from _grouped(flow, rows, starts, "")
        return
    if asked := _questions(flow, rows):
        yield from asked
        return
    marked = [at for at, row in enumerate(rows) if row.marks and unicodedata.category(row.marks[0]) == "So"]
    if marked and marked[0]:  # an emoji stands before something new
        for start, end in zip([0, *marked], [*marked, len(rows)], strict=True):
            info = flow.info if not start else ""
            run = rejoined(rows[start:end])
            yield from parted(Flow("paragraph", rows[start].line or flow.line, run, info=info), rows[start:end])
        return
    if at := _first_option(rows):
        yield Flow("paragraph", rows[0].line or flow.line, rejoined(rows[:at]), info=flow.info)
        yield from parted(Flow("paragraph", rows[at].line, rejoined(rows[at:])), rows[at:])
        return
    if len(rows) >= FEWEST_PROMPTS and all(map(_prompts, rows)):
        yield from (Flow("paragraph", row.line, row, info="asked") for row in rows)
        return
    if any(starts := [at > 0 and _starts_answered(rows[at - 1], row) for at, row in enumerate(rows)]):
        yield from _grouped(flow, rows, starts, "")
        return
    if pairs := unsigned_pairs(rows):
        yield from (Flow("paragraph", row.line, row, info="lines") for row in pairs)
        return
    if any((starts := _bold_names(rows))[1:]):
        yield from _grouped(flow, rows, starts, "")
        return
    leads = [row.lead for row in rows]
    signed = [bool(lead and lead.rest and lead.separator in (":", "：", "::")) for lead in leads]
    sure = sum(signed) >= FEWEST_SIGNED
    wrapped = not are_broken(rows)
    told = [
        (bool(lead and lead.rest) or answers_itself(row))
        and not (at and wrapped and _is_wrapped(rows[at - 1], row) and not (sure and signed[at]) and not row.spans[:1])
        for at, (lead, row) in enumerate(zip(leads, rows))
    ]
    above = [lead for lead in leads[:-1] if lead and lead.rest and lead.separator != STATED]
    if len(rows) > 2 and len(above) == len(rows) - 1 and rows[-1].plain.rstrip().endswith((":", "：")):
        told[-1] = True  # it names what stands below
    set_off = [bool(lead and lead.style in ("strong", "em") and lead.separator not in ("", STATED)) for lead in leads]
    inside = [row.unset.lead if row.marked("strong") else lead for row, lead in zip(rows, leads, strict=True)]
    labels = [bool(lead and asks_or_answers(lead)) for lead in inside]  # also in `**Answer: B**`
    alone = [at for at, row in enumerate(rows[:-1]) if row.plain.strip() in ("?", "??")]
    questions, tellers, marks = (_left([row.has_question_mark for row in rows]), _left(told), _left(set_off))
    labelled = _left(labels)
    for begin, first in enumerate(rows):
        size = len(rows) - begin
        if size < 2:
            break
        if questions[begin] == size:
            for row in rows[begin:]:
                yield Flow("paragraph", row.line, row.cut(_end_of_letter(row.plain)))
            return
        at = next((at for at in alone if at > begin), 0)
        if at:
            yield Flow("paragraph", first.line or flow.line, rejoined(rows[begin:at]), info="asked")
            yield Flow("paragraph", rows[at + 1].line, rejoined(rows[at + 1 :]))
            return
        named = size > MOST_UNNAMED and first.size <= SHORT_NAME and not (told[begin] or ends_sentence(first))
        if tellers[begin] == size or (size >= 3 and tellers[begin] + named >= 0.8 * size):
            yield from _grouped(flow, rows[begin:], told[begin:], "lines")
            return
        heads = first.size <= SHORT_NAME and not ends_sentence(first) and marks[begin + 1] == size - 1
        if labelled[begin] or (marks[begin] and (set_off[begin] or marks[begin] > 1 or heads)):
            yield from _grouped(flow, rows[begin:], [label or mark for label, mark in zip(labels, set_off)][begin:], "")
            return
        if not _stands_apart(first, rows[begin + 1]):
            break
        yield Flow("paragraph", first.line, first)
    rest = rows[begin:]
    if not flow.info and (found := typed(rest)):
        yield from found
        return
    yield from _split_edges(Flow("paragraph", rest[0].line, rejoined(rest), info=flow.info) if begin else flow, rest)


MOST_UNNAMED = 4
"""Lines, most of them labelled, whose first does not name the others: so few may be code that stands there as text."""
FEWEST_PROMPTS = 3
"""Lines that all ask without a mark, from which they are questions, one a line: two may be one wrapped sentence."""
SHORTEST_PROMPT = 4
"""Words of such a line: shorter pieces of anything begin with "is" and "can"."""


FEWEST_SIGNED = 3
"""Lines with a label and its colon from which those in small letters are labels, too, not the rest of a sentence."""


def _is_wrapped(above: Text, row: Text) -> bool:
    """Tell whether a line is the rest of the sentence above it, wrapped there."""
    return row.plain[:1].islower() and len(above.plain) >= NARROWEST and not ends_sentence(above)


def _bold_names(rows: Sequence[Text]) -> list[bool]:
    """Return which lines stand in bold as names do: below a finished sentence, or in a paragraph that begins so."""
    bold = [row.marked("strong") and row.size <= OFTEN_SHORT_NAME and not ends_sentence(row) for row in rows]
    return [one and (bold[0] or (at > 0 and ends_sentence(rows[at - 1]))) for at, one in enumerate(bold)]


def _first_option(rows: Sequence[Text]) -> int:
    """Return which line begins the options of a question that takes several lines; 0 where none does."""
    return next(
        (at for at in range(2, len(rows)) if rows[at - 1].has_question_mark and _begin_options(rows[at : at + 2])),
        0,
    )


def _begin_options(rows: Sequence[Text]) -> bool:
    """Tell whether lines begin with the first two options, one a line or both on the first."""
    if words.option_letter(rows[0].plain) != "A":
        return False
    return len(words.options_on_line(rows[0].plain)) > 1 or words.option_letter(rows[-1].plain) == "B"


def _answered_below(rows: Sequence[Text]) -> list[bool]:
    """Return which lines begin a question behind "Q." or its answer behind "A."; nothing where these are options."""
    labels = [words.short_label(row.plain) for row in rows]
    options = any(words.option_letter(row.plain) == "B" for row in rows)
    answers = any(label is not None and label["answer"] for label in labels[1:])
    return [label is not None for label in labels] if answers and not options else []


def _prompts(row: Text) -> bool:
    """Tell whether a line asks without a mark or a full stop, as an interviewer's prompt does."""
    return row.size >= SHORTEST_PROMPT and words.begins_asking(row.bare) and not ends_sentence(row)


def _asked(row: Text) -> tuple[Text, Text] | None:
    """Return the question that a line is or begins with, and what it says behind it; None if it asks nothing.

    `**What is rope?** Twisted yarn.`, and the same without markup.
    """
    if parts := asked_in_bold(row):
        return parts
    if row.has_question_mark and any(map(str.isalnum, row.plain)):
        return row, NOTHING
    return answered(row)


def _questions(flow: Flow, rows: Sequence[Text]) -> list[Flow]:
    """Return the questions of a paragraph that asks one a line, each with what stands behind and below it; else none.

    A line that sets a task goes on with its question, and answers none.
    """
    asked = [_asked(row) for row in rows] if words.holds_question_mark(flow.text.plain) else [None]
    said = [run for row, one in zip(rows, asked, strict=False) if (run := one[1] if one else row).says]
    tasks = any(words.begins_asking(run.bare) or words.sets_task(run.bare) for run in said)
    if not asked[0] or sum(map(bool, asked)) < 2 or not said or tasks:
        return []
    out: list[Flow] = []
    for row, found in zip(rows, asked, strict=True):
        question, answer = found or (NOTHING, row)
        if question.says:
            out.append(Flow("paragraph", row.line, question, info="asked"))
        if answer.says and out[-1].info == "asked":
            out.append(Flow("paragraph", row.line, answer))
        elif answer.says:
            out[-1].text = rejoined([out[-1].text, answer])
    return out


def _left(flags: Sequence[bool]) -> list[int]:
    """Return for each place, and the end, how many flags are set from there on."""
    return list(accumulate(reversed(flags), initial=0))[::-1]


def _end_of_letter(plain: str) -> int:
    match = _LETTERED.match(plain)
    return match.end() if match else 0


_LETTERED = re.compile(r"\s*\(?[a-zA-Z][.)]\s+")


def _grouped(flow: Flow, rows: Sequence[Text], starts: Sequence[bool], info: str) -> Iterator[Flow]:
    """Yield the lines of a paragraph, those that do not start anything with the one above."""
    begin = 0
    if info == "lines" and not starts[0] and starts[1] and rows[0].size <= SHORT_NAME and not ends_sentence(rows[0]):
        yield Flow("paragraph", rows[0].line or flow.line, rows[0])
        begin = 1
    for at in range(begin + 1, len(rows) + 1):
        if at == len(rows) or starts[at] or _starts_question(rows[at - 1], rows[at]):
            run = rejoined(rows[begin:at])
            briefly = at - begin == 1 and begin and _is_finished(rows[begin - 1]) and answered(run) is None
            if briefly and answered_briefly(run):
                yield Flow("paragraph", run.line, run, info="answered")
                begin = at
                continue
            yield from _split_edges(Flow("paragraph", rows[begin].line or flow.line, run, info=info), rows[begin:at])
            begin = at


def rejoined(rows: Sequence[Text]) -> Text:
    """Return lines as one run again."""
    if len(rows) == 1:
        return rows[0]
    pieces = list(rows[0].pieces)
    for row in rows[1:]:
        pieces.append(Piece("text", "\n"))
        pieces.extend(row.pieces)
    return Text(pieces, rows[0].line)


def _starts_question(above: Text, row: Text) -> bool:
    """Tell whether a line is a question of its own below one that is finished, or a question with its answer."""
    if row.has_question_mark:
        return words.begins_asking(row.bare) and ends_sentence(above)
    return _starts_answered(above, row)


def _starts_answered(above: Text, row: Text) -> bool:
    """Tell whether a line is a question with its answer, below one that is finished."""
    return _asks_first(row) and (words.begins_asking(row.bare) or _is_finished(above))


def _asks_first(row: Text) -> bool:
    """Tell whether a line asks and then answers ("Best test? BNP")."""
    return words.holds_question_mark(row.plain) and (answered(row) or answered_briefly(row)) is not None


def _says_all(row: Text) -> bool:
    """Tell whether a line says something of what it names, or answers what it asks."""
    lead = row.lead
    return _asks_first(row) or (lead is not None and lead.separator not in ("", STATED) and bool(lead.rest))


def _is_finished(row: Text) -> bool:
    """Tell whether a line does not go on in the next one."""
    return ends_sentence(row) or row.plain.rstrip().endswith((")", "）")) or _says_all(row)


def _stands_apart(row: Text, below: Text) -> bool:
    """Tell whether a line names or asks what the line right below it says."""
    return row.marked("strong") or (row.has_question_mark and one_question(row) and not below.has_question_mark)


def _split_edges(flow: Flow, rows: Sequence[Text]) -> Iterator[Flow]:
    """Part a name from the text right below it: a bold first line, a question first or last."""
    if len(rows) < 2:
        yield flow
    elif _stands_apart(rows[0], rows[1]):
        yield Flow("paragraph", rows[0].line, rows[0])
        rest = rows[1:]
        yield from parted(Flow("paragraph", rest[0].line, rejoined(rest), info=flow.info), rest)
    elif _starts_question(rows[-2], rows[-1]) and not rows[0].has_question_mark:
        yield Flow("paragraph", flow.line, rejoined(rows[:-1]), info=flow.info)
        yield Flow("paragraph", rows[-1].line, rows[-1])
    else:
        yield flow


def _unlazy(flow: Flow) -> Iterator[Flow]:
    """Yield a list, and labelled lines right below it as paragraphs of their own.

    To Markdown a line such as `**Treatment**: …` below a list item continues that item; to its author it does not.
    """
    for at, item in enumerate(flow.children):
        last = item.children[-1] if item.children else None
        if last is None or last.kind != "paragraph" or "\n" not in last.text.plain:
            continue
        rows = last.text.lines
        cut = next((n for n in range(1, len(rows)) if _is_lazy(rows[n])), 0)
        more = at + 1 < len(flow.children)
        if (
            not cut
            and more
            and len(rows) > 1
            and not rows[-1].has_question_mark
            and ends_sentence(rows[-2])
            and _is_short_below(rows[-1], rows[-2])
        ):
            cut = len(rows) - 1
        if not cut:
            continue
        kept = Flow(
            "item",
            item.line,
            children=[*item.children[:-1], Flow("paragraph", last.line, rejoined(rows[:cut]))],
            info=item.info,
        )
        yield Flow("list", flow.line, children=[*flow.children[:at], kept], info=flow.info, level=flow.level)
        below = Flow("paragraph", rows[cut].line, rejoined(rows[cut:]))
        yield from parted(below)
        rest = flow.children[at + 1 :]
        if rest:
            yield from _unlazy(Flow("list", rest[0].line, children=rest, info=flow.info, level=flow.level + at + 1))
        return
    yield flow


def _is_lazy(row: Text) -> bool:
    found = row.lead
    return bool(
        found
        and found.style == "strong"
        and found.separator in (":", "：")
        and not row.marks
        and not words.is_answer_label(found.name)
    )
