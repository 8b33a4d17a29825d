"""Inline text: a run of words with its markup, as an immutable value that knows what it says.

Offsets are always positions in `plain`, so that what finds a place in the plain text cuts the run there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from guide2anki import words

if TYPE_CHECKING:
    from functools import cached_property

    once = cached_property
else:

    class once:  # noqa: N801
        """A property that is found once, as `functools.cached_property`, which takes a lock before Python 3.12."""

        def __init__(self, find: Any) -> None:
            self.find = find
            self.name = find.__name__
            self.__doc__ = find.__doc__

        def __get__(self, owner: Any, kind: Any = None) -> Any:
            """Find the value and keep it on the owner, where it is looked up first from then on.

            An owner that is its own value does not keep it: what holds itself is never let go of.
            """
            if owner is None:
                return self
            found = self.find(owner)
            if found is not owner:
                owner.__dict__[self.name] = found
            return found


OBJECT = "\ufffc"
"""Stands for a picture in plain text, as Unicode provides."""

_END = 1 << 60
"""An offset behind every text."""

PieceKind = Literal["text", "code", "math", "display", "picture", "break", "note", "tag", "open", "close"]


class Piece(NamedTuple):
    """A part of a run: words, a leaf such as code or a picture, or an edge of markup."""

    kind: PieceKind
    text: str = ""
    """What a reader sees of it; for a picture its description, for an edge nothing."""
    name: str = ""
    """For an edge its tag (`strong`, `em`, `a`, `sub` …), for a footnote its label, for a hashtag its name; for a
    picture its size (`300`, `50%`, a height as `x40`), behind `embed` if it was embedded as Obsidian does."""
    target: str = ""
    """Where a link leads or a picture lies; empty otherwise."""

    @property
    def shown(self) -> str:
        """Return what stands for this piece in plain text."""
        if self.kind == "picture":
            return OBJECT
        if self.kind == "break":
            return "\n"
        return "" if self.kind in ("open", "close", "note", "tag") else self.text


class Span(NamedTuple):
    """An outermost stretch of markup in a run."""

    name: str
    start: int
    end: int


class Text:
    """A run of inline pieces; compared by identity. What is asked of it is found once."""

    def __init__(self, pieces: Iterable[Piece] = (), line: int = 0) -> None:
        self.pieces = tuple(pieces)
        self.line = line
        """Line of the guide on which the run begins, from 1; 0 for text that no guide holds."""

    def __repr__(self) -> str:
        return f"Text({self.plain!r}, {self.line})"

    def __bool__(self) -> bool:
        return bool(self.pieces)

    # ------------------------------------------------------------ what it says

    @once
    def plain(self) -> str:
        """The text that a reader sees; a line break is a newline, a picture is `OBJECT`."""
        pieces = self.pieces
        if len(pieces) == 1 and pieces[0].kind == "text":
            return pieces[0].text
        return "".join([piece.shown for piece in pieces])

    @once
    def flat(self) -> str:
        """The plain text on one line, without pictures."""
        return " ".join(self.plain.replace(OBJECT, " ").split())

    @once
    def name(self) -> str:
        """The flat text without the emoji, number and closing colon of a heading or label."""
        return self.unnumbered.flat.rstrip(":： ")

    @once
    def words(self) -> tuple[str, ...]:
        """The words in lower case; each sign of a script without spaces is a word."""
        return words_of(self.flat)

    @once
    def size(self) -> int:
        """How many words a reader reads; two signs of a script without spaces count as one."""
        return size_of(self.flat)

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture in it."""
        return OBJECT in self.plain

    @property
    def has_blank(self) -> bool:
        """Whether it leaves a blank to fill in: a rule of underscores, or dots of that length."""
        plain = self.plain
        return ("__" in plain or "…" in plain or "...." in plain or "（" in plain) and bool(_BLANK.search(plain))

    @once
    def says(self) -> bool:
        """Whether a reader sees anything at all: words, signs or a picture."""
        return bool(self.plain.strip())

    # ------------------------------------------------------------ what it is

    @once
    def asks(self) -> bool:
        """Whether it asks something, by its mark or by its words."""
        return words.is_question(self.bare)

    @once
    def has_question_mark(self) -> bool:
        """Whether it ends in a question mark."""
        return words.has_question_mark(self.bare)

    @once
    def bare(self) -> str:
        """The flat text without number, emoji and the quotation marks around it."""
        return self.flat if _begins_bare(self.plain) else self.unnumbered.unquoted.flat

    @once
    def quoted(self) -> bool:
        """Whether the whole run stands in quotation marks."""
        return _quoted(self.plain.strip())

    @once
    def linked(self) -> tuple[int, int]:
        """How many letters and digits stand inside links, and how many in all."""
        inside = total = depth = 0
        for piece in self.pieces:
            if piece.kind == "open":
                depth += piece.name == "a"
            elif piece.kind == "close":
                depth -= piece.name == "a"
            else:
                count = sum(map(str.isalnum, piece.shown))
                total += count
                inside += count if depth > 0 else 0
        return inside, total

    @property
    def tags(self) -> tuple[str, ...]:
        """The hashtags at its end, without their signs."""
        return tuple(piece.name for piece in self.pieces if piece.kind == "tag")

    @once
    def targets(self) -> tuple[str, ...]:
        """Where its links lead."""
        return tuple(piece.target for piece in self.pieces if piece.kind == "open" and piece.name == "a")

    @once
    def spans(self) -> tuple[Span, ...]:
        """The outermost marked-up stretches, code among them."""
        out: list[Span] = []
        at, depth, begin, name = 0, 0, 0, ""
        for piece in self.pieces:
            if piece.kind == "open":
                if depth == 0:
                    begin, name = at, piece.name
                depth += 1
            elif piece.kind == "close":
                depth -= 1
                if depth == 0 and at > begin:
                    out.append(Span(name, begin, at))
            else:
                size = len(piece.shown)
                if depth == 0 and piece.kind == "code":
                    out.append(Span("code", at, at + size))
                at += size
        return tuple(out)

    def marked(self, *names: str) -> bool:
        """Tell whether the whole run, but for signs around it, stands in one stretch of such markup."""
        if len(self.spans) != 1 or self.spans[0].name not in names:
            return False
        _, start, end = self.spans[0]
        around = self.plain[:start] + self.plain[end:]
        return not any(map(str.isalnum, around))

    def opening(self, *names: str) -> Span | None:
        """Return the stretch of such markup that the run begins with."""
        span = self.spans[0] if self.spans else None
        return span if span and span.name in names and span.start == 0 else None

    # ------------------------------------------------------------ parts of it

    def cut(self, start: int, end: int | None = None) -> Text:
        """Return the run between two offsets, markup around the cut kept, empty markup dropped.

        A footnote or hashtag goes with what it stands behind.
        """
        return self.cuts(((start, _END if end is None else end),))[0]

    def cuts(self, ranges: Iterable[tuple[int, int]]) -> list[Text]:
        """Return the run between pairs of offsets that follow one another, in one walk, each as `cut` does."""
        out: list[Text] = []
        held: list[Piece] = []
        """The markup that is open where the walk stands."""
        at = index = seen = 0
        line, pieces = self.line, self.pieces
        for start, end in ranges:
            kept = held[:]
            opened = list(range(len(kept)))
            while index < len(pieces):
                piece = pieces[index]
                if at >= end and piece.kind not in ("close", "note", "tag"):
                    break
                if piece.kind == "open":
                    opened.append(len(kept))
                    kept.append(piece)
                elif piece.kind == "close":
                    if opened and opened.pop() == len(kept) - 1:
                        kept.pop()
                    else:
                        kept.append(piece)
                else:
                    shown = piece.shown
                    low, high = max(start - at, 0), min(end - at, len(shown))
                    if low < high or (not shown and (start < at or not at)):
                        kept.append(piece if high - low >= len(shown) else piece._replace(text=shown[low:high]))
                    if at + len(shown) > end:
                        break
                    at += len(shown)
                index += 1
            held = [kept[place] for place in opened]
            for place in reversed(opened):
                if place == len(kept) - 1:
                    kept.pop()
                else:
                    kept.append(Piece("close", name=kept[place].name))
            if line:
                line += self.plain.count("\n", seen, start)
                seen = start
            out.append(Text(kept, line))
        return out

    @once
    def uncoloned(self) -> Text:
        """The run without a colon at its end."""
        return self.cut(0, len(self.plain.rstrip(":： ")))

    @once
    def trimmed(self) -> Text:
        """The run without white space at its ends."""
        plain = self.plain
        if plain and not plain[0].isspace() and not plain[-1].isspace():
            return self
        start, end = len(plain) - len(plain.lstrip()), len(plain.rstrip())
        return self.cut(start, end) if start < end else Text((), self.line)

    @property
    def lines(self) -> tuple[Text, ...]:
        """The lines of the run that say something."""
        if "\n" in self.plain:
            return self._lines
        return (self,) if self.says else ()

    @once
    def _lines(self) -> tuple[Text, ...]:
        ranges, start = [], 0
        for part in self.plain.split("\n"):
            if part.strip():
                ranges.append((start, start + len(part)))
            start += len(part) + 1
        return tuple([line.trimmed for line in self.cuts(ranges)])

    @once
    def unnumbered(self) -> Text:
        """The run without leading emoji and without its number ("1.", "Q3:", "2.1")."""
        plain = self.plain
        if _begins_bare(plain):
            return self.trimmed
        at = 0
        for _ in range(2):
            marks = _LEADING_MARKS.match(plain, at)
            at = marks.end() if marks and marks.end() < len(plain) else at
            end = words.numbering(plain, at)
            at = end if end < len(plain) else at
        return self.cut(at).trimmed if at else self.trimmed

    @once
    def unmarked(self) -> Text:
        """The run without leading emoji."""
        match = None if _begins_bare(self.plain) else _LEADING_MARKS.match(self.plain)
        return self.cut(match.end()).trimmed if match and match.end() < len(self.plain) else self.trimmed

    @once
    def number(self) -> str:
        """The number or letter that the run begins with, without its sign; empty where there is none."""
        plain = self.plain
        marks = _LEADING_MARKS.match(plain)
        start = marks.end() if marks else 0
        end = words.numbering(plain, start)
        return re.sub(r"[^\w.]", "", plain[start:end]).strip(".") if end > start else ""

    @once
    def marks(self) -> str:
        """The emoji that the run begins with, without spaces."""
        match = None if _begins_bare(self.plain) else _LEADING_MARKS.match(self.plain)
        return re.sub(r"\s", "", match[0]) if match else ""

    @once
    def unquoted(self) -> Text:
        """The run without the quotation marks around it, if it stands in them."""
        text = self.trimmed
        if _begins_bare(text.plain) or not text.quoted:
            return text
        return text.cut(1, len(text.plain.rstrip(".,;")) - 1).trimmed

    @once
    def unset(self) -> Text:
        """The run without strong and emphasis, for a name that is set off anyway."""
        kept = [p for p in self.pieces if not (p.kind in ("open", "close") and p.name in ("strong", "em"))]
        return self if len(kept) == len(self.pieces) else Text(kept, self.line)

    @once
    def unlinked(self) -> Text:
        """The run without links, footnotes and pictures."""
        kept = [p for p in self.pieces if p.name != "a" and p.kind not in ("note", "picture")]
        return self if len(kept) == len(self.pieces) else Text(kept, self.line)

    @once
    def lead(self) -> Lead | None:
        """How the run names something before it says something of it; None where it does not begin so."""
        return _lead(self)

    @once
    def sentences(self) -> tuple[Text, ...]:
        """The sentences of the run, in order; nothing between them is lost but white space."""
        ranges, start, plain = [], 0, self.plain
        for match in _SENTENCE_END.finditer(plain):
            if plain[match.start()] == "." and words.ends_abbreviated(plain[start : match.start() + 1]):
                continue
            ranges.append((start, match.end()))
            start = match.end()
        if plain[start:].strip():
            ranges.append((start, _END))
        return tuple([sentence.trimmed for sentence in self.cuts(ranges)])

    def __add__(self, other: Text) -> Text:
        return Text((*self.pieces, *other.pieces), self.line or other.line)


NOTHING = Text()
"""A run that says nothing and that no guide holds."""


def text(content: str, line: int = 0) -> Text:
    """Return a run that holds a plain string."""
    return Text((Piece("text", content),) if content else (), line)


def join(runs: Iterable[Text], by: str = " ") -> Text:
    """Return the runs as one, with a string between those that are not empty."""
    pieces: list[Piece] = []
    line = 0
    for run in runs:
        if run:
            if pieces:
                pieces.append(Piece("break") if by == "\n" else Piece("text", by))
            line = line or run.line
            pieces.extend(run.pieces)
    return Text(pieces, line)


# ---------------------------------------------------------------- words

_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_LETTERS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Patterns with such large classes take milliseconds to compile: only for those who need them.
_WORD = rf"[{_HAN}]|(?:(?![{_HAN}])[^\W_])+(?:['’](?:(?![{_HAN}])[^\W_])+)*"
_SIGN = rf"[{_HAN}]"


def words_of(content: str) -> tuple[str, ...]:
    """Return the words of a plain text in lower case; each Han or kana sign is a word."""
    if content.isascii():
        return tuple(_ASCII_WORD.findall(content.lower()))
    return tuple(re.findall(_LETTERS if max(content) < "\u3040" else _WORD, content.lower()))


def size_of(content: str) -> int:
    """Return how many words a reader reads in a plain text; two Han or kana signs count as one."""
    found = words_of(content)
    if content.isascii():
        return len(found)
    signs = sum(map(is_sign, found))
    return len(found) - signs + signs // 2


def is_sign(word: str) -> bool:
    """Tell whether a word begins with a Han or kana sign."""
    return word >= "\u3040" and bool(re.match(_SIGN, word))


_BLANK = re.compile(r"(?<![A-Za-z\d])(?:_{3,}|\.{5,}|…{2,})(?![A-Za-z\d])|（\s*）")
_SENTENCE_END = re.compile(r"[.!?…](?:[\"'”’»)\]]*)(?=\s+[^\s\d]|\s*$)|[。！？](?:[”」』）]*)")


# ---------------------------------------------------------------- quotation marks, numbers, emoji

_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’", "'": "'"}


def _quoted(content: str) -> bool:
    if content[:1] not in _QUOTES:
        return False
    content = content.rstrip(".,;")
    return len(content) > 2 and content[-1] in _QUOTES[content[0]] and content[0] not in content[1:-1].replace("'", "")


_OF_A_VALUE = "≤≥⩽⩾≠≈≡±∓−√∞∂∆∇∑∏∫∈∉∅∀∃¬°§№€£¥₹₽₩₺¢"
"""Signs that belong to the number or name behind them: no emoji."""
_MARK = rf"(?:[^\w\s\"'“”‘’„«»「『【〔《〈¿¡(\[<{{#$@&%*`/\\.,:;+=~!?|\-–—_^\ufffc…{_OF_A_VALUE}]|\u200d|\ufe0f|\u20e3)"
_LEADING_MARKS = re.compile(rf"\s*(?:{_MARK}+\s*)+|\s*[0-9#*]\ufe0f\u20e3\s*")


_LARGE = re.compile(r"\s*\d{3}")
"""A number to which no list counts: the code in `404. Not Found: …` is part of the name."""


def _begins_bare(content: str) -> bool:
    """Tell at a glance whether a line begins with a letter that is neither mark nor number."""
    first = content[:1]
    return first.isascii() and first.isalpha() and first not in "QqIiVvXx"


# ---------------------------------------------------------------- names and what is said of them


class Lead(NamedTuple):
    """How a line begins that names something and then says something of it."""

    label: Text
    gloss: Text
    """What stands in brackets behind the label, without them."""
    rest: Text
    style: str
    """How the label is set off: strong, em, code, a (a link) or plain."""
    separator: str
    """The sign between, `STATED` where the sentence runs on from the label, empty where nothing follows."""
    number: Text = NOTHING
    """The number before the label, with its sign."""

    @property
    def name(self) -> str:
        """The label as plain text on one line."""
        return self.label.flat

    @property
    def numbered(self) -> Text:
        """The label behind its number: `I. Shang` keeps it where it counts nothing, as `V. cholerae` does."""
        return self.number + self.label if self.number else self.label


STATED = "is"
"""Separator of a label that a sentence runs on from: `**Lapse rate** is how fast …`."""

ARROWS = frozenset(("→", "⇒", "➜", "➡", "➡\ufe0f", "->", "=>"))
"""Signs between a name and what it means, where other lines have one too; alone it may point to what follows."""

EQUALS = frozenset(("=", "＝", "≈"))

_GOES_ON = re.compile(rf"[^.,:;→⇒➜➡]*?\s*(?:{'|'.join(sorted(ARROWS))})")

_NUMBER = r"[-−+±]?\d[\d.,]*(?:e[-+]?\d+)?"
_UNIT = r"(?:\s?[^\W\d]{1,4}|\s?[%‰°]\w?)?"
_SAYS_MORE = r"\s*(?:[:：](?:\s|$)|\s(?:[→⇒]|->|=>)\s)"
_EQUALS = rf"[=＝≈](?!\s{_NUMBER}{_UNIT}{_SAYS_MORE})"
"""An equals sign, but not before a value of which the line says more: `pH = 7` is the name in `pH = 7: green`."""
_DASH = rf"[-–—](?!(?<=\d\s.)\s{_NUMBER}(?:\s\w+)?{_SAYS_MORE})"
"""A dash, but not the one of a range of which the line goes on to say something: `2 - 4 weeks: …`."""
_AFTER = re.compile(
    rf"\s*(?P<gloss>[(（][^()（）\n]{{1,80}}[)）])?\s*(?P<separator>::?(?!:)|：|(?<=\s)(?:{_EQUALS}|[-–—~→⇒➜➡↔⇔⇄|≠👉]\ufe0f?|<?=>|<?->|--|:-)(?=\s)|[–—](?=\w))?\s*"
)
_ONLY_GLOSS = re.compile(r"\s*(?P<gloss>[(（][^()（）\n]{1,80}[)）])\s*(?P<separator>)$")
_GLOSS = re.compile(r"\s*(?P<gloss>[(（][^()（）\n]{1,80}[)）])")
_PLAIN = re.compile(
    r"(?P<label>[^\s:：\n.!?](?:[^:：\n!?]|[!?](?=[)）])){0,58}?)\s*(?P<separator>(?!(?<=\d\s):\s\d+(?!\w|\s+[^\W\d]))::?(?=\s|$|[^\x00-\x7f])|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]):|："
    rf"|(?<=\s)(?:{_EQUALS}|{_DASH}|[→⇒➜➡↔⇔⇄…]\ufe0f?|<?=>|<?->|--|——|\.{{3,}})(?=\s)|\t+)\s*"
)
_CLOCK = re.compile(r"(?P<time>\d{1,2}:\d\d(?:\s*[-–—]\s*\d{1,2}:\d\d)?(?:\s*[ap]\.?m\.?)?)\s*[-–—:]?\s+(?=[^\W\d])")
"""The time of day that a line of a timetable begins with."""
_SPACED_SIGN = re.compile(r"\s(?:[-–—=＝≈→⇒➜➡↔⇔⇄…]|<[=-]|--|——|\.{3,})|\t")
_MOST_WORDS = 7
"""Words of a label that is set off by nothing but its sign: with more, clauses of sentences became labels."""
_POINTED = re.compile(r"(?P<label>[^\s→⇒?？\n][^→⇒?？\n]{0,140}?)\s+(?P<separator>[→⇒]|->|=>)\s+(?=[^→⇒\n]+$)")
"""A longer one before the only arrow of a line: "I stop at every light. → Green means go."."""
_OPEN_BRACKET = re.compile(r"[(（\[][^)）\]]*$")


def _lead(run: Text) -> Lead | None:
    """Split `**Label** (gloss): text` and its relatives."""
    content = run.plain
    clock = _CLOCK.match(content)
    if clock:
        found = run.cut(clock.end()).trimmed.lead
        timed = found is not None and bool(found.rest) and not found.gloss
        return found._replace(gloss=run.cut(0, clock.end("time")).trimmed) if found and timed else None
    at, number = 0, NOTHING
    if not _begins_bare(content):
        match = _LEADING_MARKS.match(content)
        begin = at = match.end() if match else 0
        end = words.numbering(content, at)
        at = end if end < len(content) and not _LARGE.match(content, at) else at
        number = run.cut(begin, at).unset if _COUNTS.match(content, begin, at) else NOTHING
    found = _bracketed(run, at) or _behind(run, at)
    if found and found.separator in ARROWS and _GOES_ON.match(found.rest.plain):
        return None  # a chain: each step leads to the next
    if found and found.separator in ARROWS and at and words.side("", run.marks) == "avoid":
        return found._replace(number=run.cut(0, at).unset)  # what is wrong says so wherever it is asked
    return found._replace(number=number) if found and number else found


_COUNTS = re.compile(r"\(?(?:\d+|[IVX]+)\W")
"""A number that stands for itself: the one in `Question 3:` is not."""


_BRACKETED = re.compile(r"(?:【(?P<label>[^【】\n]{1,40})】[:：]?|\*\[(?P<short>[^\[\]\n]{1,20})\]:)\s*(?=\S)")


def _bracketed(run: Text, at: int) -> Lead | None:
    """Split `【ARP】text` and an abbreviation (`*[ARP]: text`): the brackets set it off as bold does elsewhere."""
    found = _BRACKETED.match(run.plain, at)
    if not found:
        return None
    label = run.cut(*found.span(found.lastgroup or 0)).trimmed.unset
    return Lead(label, NOTHING, run.cut(found.end()).trimmed, "strong", "：")


def _behind(run: Text, at: int) -> Lead | None:
    """Split a line behind its emoji and its number."""
    for style, start, end in run.spans:
        if start > at or style not in ("strong", "em", "code", "a", "u", "mark"):
            break
        if end > at:
            return _set_off(run, style, at, end)
    return _defined(run, at) or _plain_lead(run, at) or _given_name(run)


def _defined(run: Text, at: int) -> Lead | None:
    """Split `A **moraine** is rubble`: a sentence that defines what it marks."""
    length = words.defines(run.plain[at:], marked=True) if run.spans else 0
    marked = any(span.name in ("strong", "em") and span.start < at + length for span in run.spans)
    if not length or not marked:
        return None
    return Lead(run.cut(at, at + length).trimmed.unset, Text(), run.cut(at + length).trimmed, "strong", STATED)


_EXPLAINED = re.compile(r":\s+\S+\s+\S+|\s*\((?:[^()\s]+\s+){2,}[^()]*\)")
"""What stands behind a marked word that the sentence explains: a colon, or brackets that say something."""
LONGEST_TERM = 5
"""Words in bold or italics that a sentence may give as a name: more are words that it stresses."""


def _given_name(run: Text) -> Lead | None:
    """Take the only words that a sentence marks for a name, where it says that something is called so."""
    marked = [span for span in run.spans if span.name in ("strong", "em") and not _is_cited(run, span)]
    if len(marked) != 1 or len(run.sentences) > 1:
        return None
    explained = marked[0].name == "strong" and _EXPLAINED.match(run.plain, marked[0].end)
    if not explained and not words.names_term(run.flat):
        return None
    name = run.cut(marked[0].start, marked[0].end).unset
    whole = Text(run.pieces, run.line)
    return Lead(name, Text(), whole, "strong", STATED) if name.size <= LONGEST_TERM else None


def _is_cited(run: Text, span: Span) -> bool:
    """Tell whether words in italics stand in brackets, as the title of a case or book does that the sentence cites."""
    return span.name == "em" and bool(_OPEN_BRACKET.search(run.plain, 0, span.start))


def _set_off(run: Text, style: str, at: int, end: int) -> Lead | None:
    """Split a line whose label has markup of its own."""
    content = run.plain
    label = run.cut(at, end).trimmed
    name = label.plain.rstrip()
    inside = name.endswith((":", "：", " -", " –", " —"))
    ended = (
        style in ("strong", "em") and name.endswith((".", "。")) and name.count(" ") < 8 and bool(content[end:].strip())
    )
    if inside or ended:
        label = label.cut(0, len(name.rstrip(":：-–—.。 ")))
        name = label.plain
    after = _AFTER.match(content, end)
    assert after
    separator = after["separator"] or (":" if inside else "." if ended else "")
    rest_at = after.end()
    if style == "strong" and content[end : end + 1].isalpha():
        return _partly(run, at)
    if not separator and style == "strong" and content[end:].strip() and _in_formula(run, after.end()):
        return Lead(label.unset, Text(), run.cut(end).trimmed, style, ":")
    if not separator and content[end:].strip():
        only = _ONLY_GLOSS.match(content, end)
        if not only:
            gloss = _GLOSS.match(content, end)
            behind = gloss.end() if gloss else end
            if style in ("strong", "em") and words.defines(name + content[behind:], marked=True):
                given = run.cut(gloss.start("gloss") + 1, gloss.end("gloss") - 1).trimmed if gloss else Text()
                return Lead(label.unset, given, run.cut(behind).trimmed, style, STATED)
            return _partly(run, at) if style == "strong" else None
        after, rest_at = only, only.start("separator")
    if not name.strip() or "\n" in name or (not separator and style != "strong"):
        return None
    given = Text()
    if inside and not after["separator"]:
        rest_at = end  # brackets behind the colon are part of what it says
    elif separator == "≠":
        rest_at = after.start("separator")  # what it is not
    elif after["gloss"]:
        given = run.cut(after.start("gloss") + 1, after.end("gloss") - 1).trimmed
    return Lead(label.unset, given, run.cut(rest_at).trimmed, style, separator)


_EQUATION = re.compile(r"\s[=≈]\s")


def _partly(run: Text, at: int) -> Lead | None:
    """Split `**SLO** vs **SLA** – text`, `**P**roblem – text` and `**x** = 1: text`: a label that is strong in part."""
    content = run.plain
    bare = _PLAIN.match(content, at)
    ends = [end for name, _, end in run.spans if name == "strong"]
    acronym = bool(ends) and content[ends[0] : ends[0] + 1].isalpha()
    equation = bool(ends) and _EQUATION.match(content, ends[0])
    if not bare or not (acronym or equation or bare.end("label") in ends):
        return None
    label = run.cut(at, bare.end("label")).trimmed
    return Lead(label.unset, Text(), run.cut(bare.end()).trimmed, "strong", bare["separator"])


def _in_formula(run: Text, at: int) -> bool:
    """Tell whether a place in the plain text is inside a formula, whose signs part no label from its text."""
    end = 0
    for piece in run.pieces:
        start, end = end, end + len(piece.shown)
        if start <= at < end:
            return piece.kind in ("math", "display")
    return False


def _plain_lead(run: Text, at: int) -> Lead | None:
    content = run.plain
    if not (":" in content or "：" in content or _SPACED_SIGN.search(content)):
        return None
    bare = _PLAIN.match(content, at)
    if not bare or bare["label"].count(" ") > _MOST_WORDS:
        bare = _POINTED.match(content, at)
    if not bare or _OPEN_BRACKET.search(bare["label"]):
        return None
    if _in_formula(run, bare.end("label")):
        return None
    label = run.cut(at, bare.end("label")).trimmed
    given = Text()
    closing = re.search(r"\s*[(（]([^()（）]{1,80})[)）]$", label.plain)
    if closing and closing.start() > 0:
        given = label.cut(closing.start(1), closing.end(1)).trimmed
        label = label.cut(0, closing.start())
    return Lead(label, given, run.cut(bare.end()).trimmed, "plain", bare["separator"].strip() or "-")
