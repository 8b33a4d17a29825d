"""Generates folders of study guides that resemble real ones in length, vocabulary, markup and kinds of cards.

The same seed gives the same files. A guide mixes what guides are made of: questions with and without answers, terms,
labelled lists, values with behaviours, tables, steps, sides of a contrast, multiple choice, code, formulas, folded
answers, links, remarks and prose.

    python benchmarks/guides.py FOLDER [COUNT] [SEED]
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path


def _words(*lines: str) -> list[str]:
    return [word.replace("_", " ") for line in lines for word in line.split()]


FIELDS = _words(
    "caching sharding replication scheduling tracing deployment hiring mentoring planning budgeting testing",
    "indexing networking storage security compilers accounting statistics anatomy grammar navigation photography",
    "brewing forecasting negotiation onboarding incident_response code_review data_modelling capacity_planning",
)
NOUNS = _words(
    "account agenda agreement airport alarm anchor answer aperture apology archive argument artery article",
    "assumption audience audit author backlog backup balance barrel baseline bearing benefit bias border bottleneck",
    "boundary branch bridge budget buffer bug cache calendar campaign candidate capital career carrier cartridge",
    "category caution cell certificate chain chapter chart checklist circle circuit claim clause client clinic",
    "clock cluster colleague column comment committee compass complaint component compound concern conflict",
    "consumer context contract copy corridor cost counter course court credit crisis critic culture curve customer",
    "cycle damage database deadline debate debt decision default defect delegate delivery density deposit depth",
    "desk detail device diagnosis diagram difference director discount discovery disk dispute distance district",
    "doctor document door doubt draft driver duty editor effect effort element emotion engine engineer enzyme",
    "equation error estimate evidence example exception exchange executive exercise experiment expert exposure",
    "extension fabric factor factory failure family fashion fault feature feedback fermenter figure file filter",
    "finding firewall flag fleet flow follower forecast formula fraction framework frequency friction function",
    "garden gateway gender generation gesture goal grain grammar graph grid guarantee guest habit handle harbour",
    "hardware header heart hierarchy history holiday horizon host hypothesis idea idiom image impact incentive",
    "incident index industry influence insight instance instrument insurance interest interval interview inventory",
    "invoice island journal journey judge junction kernel keyboard kingdom label lake language latency lawyer layer",
    "leader ledger lens lesson letter level liability library licence limit link lock logic lunch machine magazine",
    "manager map margin market master material matrix meaning measure mechanism medium meeting member memory mentor",
    "merchant message metaphor method metric migration mirror mistake model module moment mood motion motive",
    "mountain muscle narrative nerve network noise norm notice noun object obligation obstacle ocean office",
    "operation opinion option order organ origin outage outcome output owner packet page panel paradox parent",
    "partner password patient pattern payment penalty pension percentage phase phrase pilot pipeline pixel plan",
    "planet policy population portion position postmortem practice premium pressure price principle printer",
    "priority prize problem procedure process product profile profit project promise proof property protocol",
    "prototype proxy purpose quality quantity query queue quota ratio reaction reader reason receipt recipe record",
    "recruiter reference region register regulator relation release replica report request reserve resource",
    "response result retailer revenue review reward rhythm rival river role rollback root route routine rule",
    "runbook salary sample satellite scale scene schedule schema scope score screen season sector sensor sentence",
    "sequence server session shadow shard share shift shutter signal silence skill slot snapshot socket solution",
    "source spectrum speech sponsor stage stakeholder standard statement station statute strategy stream structure",
    "subject supplier surface surgeon survey switch symbol symptom syntax system table tactic target task tax",
    "teacher team template tendon tension term theory therapy thread threshold ticket timer title token tone topic",
    "trace trade tradition traffic transaction transfer trend trial trigger trust truth tunnel tutor unit user",
    "valley value valve variable variance vehicle vendor verb verdict version victim village vision visitor voice",
    "voltage vote voyage wage wall warehouse warning weakness weather weight window witness worker workflow",
    "workshop writer yeast yield zone",
)
VERBS = _words(
    "accept adapt adjust admit adopt affect allow amend announce answer appoint approach assess assign attach",
    "attract avoid balance block borrow brief build cancel capture carry cause challenge check clarify collect",
    "combine compare complete conceal confirm connect consider consult contain convert convince correct cover",
    "create credit defend defer define delay delegate deliver demand deny depend describe design detect develop",
    "differ direct discard discover discuss display distort distribute divide document doubt earn edit eliminate",
    "embed enable encourage enforce engage enter escalate estimate evaluate examine exceed exclude execute expand",
    "expect explain explore expose express extend extract fail filter finish flatten forward frame fund gather",
    "govern grant guide handle help hesitate highlight identify ignore illustrate imply import improve include",
    "indicate infer inform inherit inspect install interpret introduce invest invite isolate join judge justify",
    "label launch limit link listen load locate maintain manage mark measure mention merge migrate monitor motivate",
    "move name need note notice obtain offer operate order organise own parse perform permit persist persuade plan",
    "postpone prefer prepare present preserve prevent print process produce promise promote propose protect prove",
    "publish question raise rank reach recall receive recognise recommend record recover reduce refer reflect",
    "refuse regard reject relate release rely remain remember remove render repair repeat replace replicate report",
    "represent request require reserve resist resolve respect respond restore restrict retain return reveal reverse",
    "review reward rotate sample scale select separate serve share shift shorten signal simplify smooth solve sort",
    "specify split start state store strengthen stretch submit suggest support suspect sustain switch target test",
    "tolerate trace track trade train transfer transform translate travel treat trigger trust update use validate",
    "vary verify visit wait warn watch weigh widen withhold yield",
)
QUALITIES = _words(
    "abrupt accurate active adequate ambiguous ancient annual anonymous apparent arbitrary automatic available",
    "aware basic brief bright broad careful cautious central certain cheap civil clear close clumsy coarse cold",
    "common complex concrete constant convenient correct costly critical crowded cultural curious current daily",
    "dangerous dark dead deep definite delicate dense different difficult digital direct distant double durable",
    "dynamic eager early elegant empty entire equal essential exact excessive exclusive expensive explicit external",
    "extra extreme fair faint familiar fast fatal federal few final financial fine firm flat flexible foreign",
    "formal fragile free frequent fresh friendly full general gentle global gradual grateful great hard harsh",
    "healthy heavy hidden high hollow honest huge idempotent idle immediate immense implicit independent indirect",
    "inner innocent intense internal joint junior just keen large late latent lateral lazy lean legal light likely",
    "linear liquid local logical lone long loose loud low loyal lucky major manual marginal massive mature medical",
    "mental mild minor mobile modern modest moral mutual narrow native natural neat nervous neutral noisy nominal",
    "normal novel numeric obvious odd official open optional ordinary outer overdue parallel partial passive",
    "patient peculiar permanent personal plain pleasant polite poor popular portable possible practical precise",
    "predictable previous primary private probable prompt proper proud public pure quick quiet random rapid rare",
    "raw ready real recent redundant regular relevant reliable remote rich rigid risky robust rough round royal",
    "rural safe scarce secure senior separate serious shaky shallow sharp short shy similar simple single skilled",
    "slight slow small smooth social soft solid sound spare special stable stale static steady steep sterile stiff",
    "strange strict strong subtle sudden sufficient suitable surplus swift tall temporary tense thick thin tidy",
    "tight tiny total tough toxic transient transparent trivial typical ugly unique universal urban urgent useful",
    "usual vague valid valuable vast verbal visible vital vivid volatile warm weak wealthy weekly wide wild willing",
    "wise wooden worthy young",
)
ENDS = (
    "before anybody notices",
    "while the others wait",
    "so that nothing is lost",
    "at the price of {noun}",
    "until the {noun} expires",
    "without asking the {noun} twice",
    "when {noun} runs short",
    "after most of them have agreed",
    "unless the {noun} is down",
    "in the order in which they came",
    "during the first {noun}",
    "as soon as its {noun} falls",
    "for the rest of the day",
    "even under {noun}",
    "because the alternative is {quality}",
    "with one {noun} as the exception",
    "if the {noun} agrees",
    "at the end of each {noun}",
    "whatever the {noun} says",
    "which makes every {noun} {quality}",
    "by way of the {quality} {noun}",
    "and nobody has to {verb} it",
    "instead of the {noun}",
    "",
    "",
    "",
)
FRAMES = (
    "the {noun} {verb}s the {quality} {noun} {end}",
    "each {noun} has to {verb} its {noun} {end}",
    "most of what {verb}s a {noun} is {quality} {end}",
    "you {verb} it once and {verb} the {noun} {end}",
    "a {quality} {noun} cannot {verb} what the {noun} has {verb}ed {end}",
    "there is no {noun} between {verb}ing and {verb}ing {end}",
    "{verb}ing the {noun} is {quality}, {verb}ing it is not",
    "its {noun} is {quality} {end}",
    "people {verb} their {noun} first {end}",
    "{noun} and {noun} {verb} one another {end}",
    "it takes a {quality} {noun} to {verb} the {noun}",
    "nothing {verb}s as {quality} as a {noun} that was never {verb}ed",
)
DEEDS = (
    "disagreed with a {noun}",
    "missed a {quality} {noun}",
    "changed your mind about a {noun}",
    "gave a {noun} difficult feedback",
    "took a risk without a {noun}",
    "simplified a {quality} {noun}",
    "helped a {quality} {noun} to {verb}",
    "stopped a popular {noun}",
    "handled an {noun} at night",
    "won back an unhappy {noun}",
    "learned to {verb} from scratch",
    "owned a mistake in your {noun}",
    "resolved a conflict between {noun} and {noun}",
    "worked towards an unclear {noun}",
    "improved a {noun} that nobody had asked for",
    "made an unpopular {noun}",
    "had to {verb} with fewer people",
    "refused to {verb} a {noun}",
)
QUESTIONS = (
    "What is a {quality} {noun}?",
    "Why does the {noun} matter to the {noun}?",
    "How does a {noun} differ from a {noun}?",
    "When would you {verb} the {noun} by a {quality} {noun}?",
    "Which {noun} {verb}s the {noun}?",
    "How do you {verb} a {noun} without a {noun}?",
    "What happens if the {noun} is {quality}?",
    "Explain how to {verb} a {quality} {noun}.",
)
VALUES = _words(
    "Candour Curiosity Ownership Frugality Courage Judgement Simplicity Patience Craft Openness Rigour Kindness",
    "Integrity Customer_Focus Long-Term_Thinking Bias_for_Action Earned_Trust Shared_Success Plain_Speaking",
    "High_Standards Humility",
)
LANGUAGES = ("python", "js", "sql", "bash", "java", "go", "json", "yaml")
EMOJI = _words("🎯 🔑 ⚡ 📌 🧭 🛠️ 🚀 💡")


class Words:
    """Draws words as texts do: few of them often, many of them once."""

    def __init__(self, rng: random.Random, words: Sequence[str]) -> None:
        self.rng = rng
        self.words = rng.sample(words, len(words))
        self.weights = list(accumulate(1 / (rank + 12) for rank in range(len(words))))

    def one(self) -> str:
        return self.rng.choices(self.words, cum_weights=self.weights)[0]


class Writer:
    """Writes one guide about one field."""

    def __init__(self, rng: random.Random, field: str) -> None:
        self.rng = rng
        self.field = field
        self.nouns, self.verbs, self.qualities = (Words(rng, words) for words in (NOUNS, VERBS, QUALITIES))
        self.numbered = rng.random() < 0.3
        self.emoji = rng.random() < 0.2
        self.level = 2

    def thing(self) -> str:
        return self.nouns.one()

    def name(self) -> str:
        """Return a title of one or two words."""
        thing = self.thing().title()
        return thing if self.rng.random() < 0.3 else f"{self.qualities.one().capitalize()} {thing}"

    def filled(self, frame: str) -> str:
        """Return a frame with a word for each of its gaps."""
        out = frame.replace("{end}", self.rng.choice(ENDS) if "{end}" in frame else "")
        for gap, words in (("{noun}", self.nouns), ("{verb}", self.verbs), ("{quality}", self.qualities)):
            while gap in out:
                out = out.replace(gap, words.one(), 1)
        return re.sub(r"e(ed|ing)\b", r"\1", out).strip()

    def clause(self) -> str:
        return self.filled(self.rng.choice(FRAMES))

    def sentence(self) -> str:
        """Return a sentence, now and then with inline markup."""
        rng = self.rng
        clause = self.clause()
        if rng.random() < 0.25:
            clause = f"{clause}, and {self.clause()}"
        roll = rng.random()
        if roll < 0.10:
            first, _, rest = clause.partition(" the ")
            clause = f"{first} **the {self.thing()}** {rest}" if rest else clause
        elif roll < 0.17:
            clause += f" (`{self.verbs.one()}_{self.thing()}()`)"
        elif roll < 0.23:
            clause += f", see [{self.thing()}](https://example.org/{rng.randint(1, 999)})"
        elif roll < 0.27:
            clause = f"{clause}, *{self.qualities.one()}* or not"
        elif roll < 0.28:
            clause += f" when $n > {rng.randint(2, 9)}$"
        elif roll < 0.285:
            clause += " (press <kbd>Ctrl</kbd>)"
        return f"{clause[:1].upper()}{clause[1:]}."

    def text(self, sentences: int) -> str:
        return " ".join(self.sentence() for _ in range(sentences))

    def point(self) -> str:
        clause = self.clause()
        return f"{clause[:1].upper()}{clause[1:]}"

    def points(self, low: int, high: int, sign: str = "-") -> Iterator[str]:
        for number in range(1, self.rng.randint(low, high) + 1):
            yield f"{number}. {self.point()}" if sign == "1." else f"{sign} {self.point()}"

    def heading(self, title: str, level: int = 0) -> Iterator[str]:
        mark = f"{self.rng.choice(EMOJI)} " if self.emoji and self.rng.random() < 0.5 else ""
        yield ""
        yield f"{'#' * (level or self.level)} {mark}{title}"
        yield ""

    def question(self) -> str:
        return self.filled(self.rng.choice(QUESTIONS))

    def code(self) -> Iterator[str]:
        """Yield a fence in one of the languages that guides show."""
        rng = self.rng
        language = rng.choice(LANGUAGES)
        names = [self.thing() for _ in range(rng.randint(2, 7))]
        yield f"```{language}"
        if language == "sql":
            yield f"SELECT id, count(*) AS total  -- {self.clause()}"
            yield f"FROM {names[0]} WHERE state = '{self.qualities.one()}'"
            yield f"GROUP BY {names[1]} HAVING count(*) > {rng.randint(1, 99)};"
        elif language == "yaml":
            yield from (f"{name}: {rng.randint(1, 900)}" for name in names)
        elif language == "json":
            yield "{" + ", ".join(f'"{name}": {rng.randint(1, 900)}' for name in names) + "}"
        elif language == "bash":
            yield from (f'tool {name} --{self.verbs.one()} "$HOME/{rng.randint(1, 99)}"' for name in names)
        else:
            python = language == "python"
            yield f"def {names[0]}(items, limit={rng.randint(2, 64)}):" if python else f"function {names[0]}(x) {{"
            yield from (f"    {name} = {self.verbs.one()}(items[{rng.randint(0, 9)}])" for name in names)
            yield "    return items" if python else "    return x;\n}"
        yield "```"

    # ------------------------------------------------------------ sections

    def answered(self) -> Iterator[str]:
        """Yield headings that ask, each with its answer."""
        for number in range(1, self.rng.randint(3, 8)):
            asked = self.question()
            yield from self.heading(f"{number}. {asked}" if self.numbered else asked, self.level + 1)
            yield self.text(self.rng.randint(1, 4))
            if self.rng.random() < 0.35:
                yield ""
                yield from self.points(2, 5)
            if self.rng.random() < 0.25:
                yield ""
                yield from self.code()

    def open_questions(self) -> Iterator[str]:
        """Yield lists of an interviewer's questions by value."""
        for value in self.rng.sample(VALUES, self.rng.randint(2, 4)):
            yield from self.heading(f"{value} Questions", self.level + 1)
            if self.rng.random() < 0.5:
                yield "**Key Questions**:"
            for number, deed in enumerate(self.rng.sample(DEEDS, self.rng.randint(3, 5)), 1):
                start = self.rng.choice(
                    ("Tell me about a time you", "Describe a situation in which you", "When have you")
                )
                end = "?" if start.startswith("When") else "."
                yield f'{number}. "{start} {deed}{end}"'

    def values(self) -> Iterator[str]:
        """Yield values with what they mean and what shows them."""
        yield self.text(1)
        for number, value in enumerate(self.rng.sample(VALUES, self.rng.randint(3, 5)), 1):
            yield from self.heading(f"{number}. {value}" if self.numbered else value, self.level + 1)
            yield "**What It Means**:"
            yield from self.points(3, 4)
            yield ""
            if self.rng.random() < 0.6:
                yield "**Red Flags**:"
                yield from self.points(2, 3)
                yield ""
            if self.rng.random() < 0.4:
                yield "**Story Framework**:"
                yield f'"When [{self.thing()}] was [{self.thing()}], I [what you did], which led to [result]."'

    def terms(self) -> Iterator[str]:
        """Yield a glossary in one of the ways that people write them."""
        style = self.rng.random()
        for _ in range(self.rng.randint(5, 12)):
            name, said = self.name(), self.sentence()
            if style < 0.5:
                yield f"- **{name}**: {said}"
            elif style < 0.7:
                yield f"- **{name}** ({self.thing()}) - {said}"
            elif style < 0.85:
                yield f"**{name}** – {said}"
                yield ""
            else:
                yield name
                yield f":   {said}"
                yield ""

    def labelled(self) -> Iterator[str]:
        """Yield sub-sections with labels over short lists."""
        for _ in range(self.rng.randint(2, 4)):
            yield from self.heading(self.name(), self.level + 1)
            for label in self.rng.sample(("Focus", "Scope", "Signals", "Causes", "Effects", "Examples"), 2):
                yield f"**{label}**:"
                yield from self.points(2, 4)
                yield ""

    def table(self) -> Iterator[str]:
        """Yield a table of a few rows."""
        columns = self.rng.sample(
            ("Scope", "Impact", "Cost", "Owner", "Typical use", "Weakness"), self.rng.randint(1, 3)
        )
        yield f"| Name | {' | '.join(columns)} |"
        yield f"| --- |{' --- |' * len(columns)}"
        for _ in range(self.rng.randint(3, 7)):
            cells = [self.filled(f"the {{quality}} {{noun}} {self.rng.choice(ENDS)}") for _ in columns]
            yield f"| {self.name()} | {' | '.join(cells)} |"

    def steps(self) -> Iterator[str]:
        """Yield an ordered process."""
        for number in range(1, self.rng.randint(4, 8)):
            label = f"**{self.name()}** ({self.rng.choice((15, 30, 45, 60))} min): " if self.rng.random() < 0.7 else ""
            yield f"{number}. {label}{self.point()}"
            if self.rng.random() < 0.2:
                yield f"   - {self.point()}"
                yield f"   - {self.point()}"

    def contrast(self) -> Iterator[str]:
        """Yield what to avoid and what to use."""
        for _ in range(self.rng.randint(1, 3)):
            yield from self.heading(f"{self.name()} in Practice", self.level + 1)
            yield f"❌ **Avoid**: {self.point()}"
            yield f"✅ **Use**: {self.point()}"

    def choices(self) -> Iterator[str]:
        """Yield multiple choice."""
        for number in range(1, self.rng.randint(2, 5)):
            yield from self.heading(f"Q{number}. {self.question()}", self.level + 1)
            right = self.rng.randrange(4)
            for option in range(4):
                yield f"- [{'x' if option == right else ' '}] {self.point()}"

    def folded(self) -> Iterator[str]:
        """Yield answers folded away, and callouts."""
        for _ in range(self.rng.randint(2, 4)):
            if self.rng.random() < 0.6:
                yield f"<details><summary>{self.question()}</summary>"
                yield ""
                yield self.text(2)
                yield ""
                yield "</details>"
            else:
                yield f"> [!question]- {self.question()}"
                yield f"> {self.sentence()}"
            yield ""

    def prose(self) -> Iterator[str]:
        """Yield headings over short texts with lists and remarks."""
        for _ in range(self.rng.randint(2, 5)):
            yield from self.heading(self.name(), self.level + 1)
            yield self.text(self.rng.randint(1, 4))
            yield ""
            roll = self.rng.random()
            if roll < 0.5:
                yield from self.points(3, 6, self.rng.choice(("-", "*", "1.")))
            elif roll < 0.6:
                yield f"> **Note**: {self.sentence()}"
            elif roll < 0.7:
                yield from self.code()
            elif roll < 0.73:
                yield "$$"
                yield r"T(n) = \sum_{i=1}^{n} \frac{c_i}{i} + O(\log n)"
                yield "$$"

    def references(self) -> Iterator[str]:
        """Yield links that teach nothing."""
        for _ in range(self.rng.randint(3, 6)):
            yield f"- [{self.name()}](https://example.org/{self.rng.randint(1, 999)})"

    def front(self, title: str) -> Iterator[str]:
        if self.rng.random() < 0.6:
            yield from ("---", f'title: "{title}"', f"category: {self.field.replace(' ', '-')}")
            yield from (f"tags: [{self.field.split()[0]}, study]", "date: 2026-01-01", "---", "")
        yield f"# {title}"
        yield ""
        yield f"This guide is about {self.field}. {self.text(1)}"

    def guide(self, number: int, size: int) -> str:
        """Return a guide of about `size` characters."""
        out = list(self.front(f"{self.field.title()} {number}"))
        interview = self.rng.random() < 0.3
        while sum(map(len, out)) < size:
            title, section = self.rng.choice(INTERVIEW if interview else SUBJECT)
            title = title.format(name=self.name(), field=self.field.title())
            out += [*self.heading(title), *section(self)]
        if self.rng.random() < 0.5:
            out += [*self.heading("References"), *self.references()]
        return "\n".join(out) + "\n"


Section = tuple[str, Callable[[Writer], Iterator[str]]]
COMMON: list[Section] = [
    ("{name} at a Glance", Writer.table),
    ("The {name} Process", Writer.steps),
    ("About {name}", Writer.prose),
    ("{name} in Detail", Writer.labelled),
    ("{name} Vocabulary", Writer.terms),
]
SUBJECT: list[Section] = [
    *COMMON,
    *COMMON,
    ("Questions on {name}", Writer.answered),
    ("{field} Questions", Writer.answered),
    ("Quiz on {name}", Writer.choices),
    ("More on {name}", Writer.folded),
    ("Notes on {name}", Writer.prose),
]
INTERVIEW: list[Section] = [
    *COMMON,
    ("Core Values of {name}", Writer.values),
    ("Our {name} Principles", Writer.values),
    ("Interview Questions about {name}", Writer.open_questions),
    ("Questions on {name}", Writer.answered),
    ("Communication and {name}", Writer.contrast),
]


def generate(folder: Path, count: int, seed: int = 1, size: int | None = None) -> list[Path]:
    """Write guides into a folder and return their paths; sizes vary about 12 kB unless `size` is given."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(1, count + 1):
        rng = random.Random(f"{seed} {number}")
        wanted = size or min(100_000, int(rng.lognormvariate(9.1, 0.7)))
        text = Writer(rng, rng.choice(FIELDS)).guide(number, wanted)
        path = folder / f"guide-{number:04d}.md"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def copies(guide: Path, folder: Path, count: int) -> list[Path]:
    """Write copies of a guide into a folder and return their paths; they differ in name and title.

    A single copy has the guide's own name and title.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = guide.read_text(encoding="utf-8")
    if count == 1:
        paths = [folder / guide.name]
        paths[0].write_text(text, encoding="utf-8")
        return paths
    paths = [folder / f"{guide.stem}-{number:03d}.md" for number in range(1, count + 1)]
    for number, path in enumerate(paths, 1):
        titled = re.sub(r'^(title: *"?[^"\n]*[^"\s])("?)$', rf"\g<1> {number}\2", text, count=1, flags=re.MULTILINE)
        titled = re.sub(r"^(# .*\S)$", rf"\g<1> {number}", titled, count=1, flags=re.MULTILINE)
        path.write_text(titled, encoding="utf-8")
    return paths


if __name__ == "__main__":
    written = generate(Path(sys.argv[1]), *map(int, sys.argv[2:4]))
    print(f"{len(written)} guides, {sum(path.stat().st_size for path in written)} bytes")
