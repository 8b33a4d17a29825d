"""How often does an edit of a guide cost a note its history, or give it another's?

Generates study guides of many notes (questions, terms, levels, values, status codes, open questions), much of it alike
on purpose, edits them as authors do, and remembers both versions through the lock. The truth is known by construction.
A note is *lost* if it went on in the guide but is new to the lock. It is *wrong* if it has the history of another note,
or has one though it is new. Wrong must be 0.

    python benchmarks/identity.py [rounds] [first seed]
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from guide2anki.anki import note_types
from guide2anki.identity import lock
from guide2anki.identity.lock import Lock, Source
from guide2anki.model import Kind, Note

DAY = 86_400


def listed(text: str) -> list[str]:
    """Return the parts of a text between line ends and `|`."""
    return [part for line in text.splitlines() for part in line.split("|") if part]


TOPICS = listed("""
a read replica|a write-ahead log|consistent hashing|a bloom filter|a circuit breaker|rate limiting|a message queue
a dead letter queue|an event log|a service mesh|blue-green deployment|a canary release|feature flags|database sharding
a B-tree index|a hash index|a covering index|two-phase commit|a saga|optimistic locking|pessimistic locking|a mutex
a semaphore|a spin lock|garbage collection|reference counting|a thread pool|an event loop|back-pressure|a load balancer
a reverse proxy|a forward proxy|a content delivery network|a cache|a write-through cache|a write-back cache|TCP|UDP
TLS|HTTP|HTTPS|DNS|gRPC|GraphQL|a vector clock|a logical clock|leader election|quorum reads|gossip|Raft|Paxos
""")
MEANINGS: dict[str, tuple[str, ...]] = {
    "definition": ("What is {t}?", "Define {t}.", "Explain {t}.", "How would you explain {t} to a colleague?"),
    "benefit": ("What are the advantages of {t}?", "What are the benefits of {t}?", "What does {t} buy you?"),
    "drawback": ("What are the disadvantages of {t}?", "What are the drawbacks of {t}?", "What does {t} cost?"),
    "when": ("When should you use {t}?", "In which cases is {t} the right choice?"),
    "not": ("When should you not use {t}?", "In which cases is {t} the wrong choice?"),
    "how": ("How does {t} work?", "Describe how {t} works.", "How does {t} work inside?"),
    "failure": ("How does {t} fail?", "What breaks {t}?", "How does {t} fail under load?"),
    "test": ("How do you test {t}?", "How would you test {t} before a release?"),
    "measure": ("What should you measure about {t}?", "Which figures would you watch for {t}?"),
}
SUBJECTS = listed("""
the client|the leader|each replica|the reader|a writer|the scheduler|every node|the proxy|the kernel
""")
VERBS = listed("""
keeps|sends|drops|copies|checks|orders|holds|retries|counts|merges|splits|delays|signs|caches|flushes
""")
OBJECTS = listed("""
the request|its log|a snapshot|the newest version|stale entries|the lock|one page|the queue|a lease|the checksum
""")
ENDS = listed("""
before it answers|while others wait|so that nothing is lost|at the price of latency|once a second
until the lease ends|without asking the leader|when memory runs out|after a majority agrees
unless the link is down
""")
PATTERN = (
    "{T} keeps the data close to those who read it, which makes reads cheap and writes somewhat dearer than before; "
    "that much about its {m}."
)
"""An answer that many topics share but for their name."""
TWINS = (
    ("optimistic locking", "pessimistic locking"),
    ("a forward proxy", "a reverse proxy"),
    ("HTTP", "HTTPS"),
    ("a write-through cache", "a write-back cache"),
    ("a vector clock", "a logical clock"),
    ("TCP", "UDP"),
    ("a hash index", "a covering index"),
    ("strong consistency", "eventual consistency"),
    ("a mutex", "a spin mutex"),
)
YES_NO = ("Ordered", "Durable", "Available in a partition", "Needs a leader")
ANYWHERE = "Why does this matter to a candidate?"
MODELS = ("Linearizable", "Sequential", "Causal", "Read-your-writes", "Eventual", "Monotonic reads")
SHORT = ("O(n log n)", "O(n)", "O(1)", "443", "80", "Yes", "No", "a lock", "the leader", "at most once", "exactly once")
LEVELS = (
    "Mid-level",
    "Senior",
    "Staff",
    "Senior Staff",
    "Principal",
    "Distinguished",
    "Engineer (L4)",
    "Engineer (L5)",
)
LABELS = ("Scope", "Impact", "Ambiguity", "Mentoring", "Technical depth", "Communication")
GRADES = (
    "one team",
    "two teams",
    "many teams",
    "the whole company",
    "owns a feature",
    "owns a service",
    "owns a product area",
    "helps juniors",
    "helps seniors",
    "sets direction for a group of teams",
    "sets direction for the company",
    "works alone on tasks that somebody has described",
    "works alone on problems that nobody has described",
)
VALUES = (
    "Candour",
    "Courage",
    "Freedom & Responsibility",
    "Curiosity",
    "Judgement",
    "Selflessness",
    "Inclusion",
    "Integrity",
    "Customer Obsession",
    "Ownership",
    "Bias for Action",
    "Frugality",
    "High Standards",
    "Dive Deep",
)
FACETS = ("What it means", "What it looks like", "Red flags", "Interview signals")
DEEDS = listed("""
agreed with your manager|disagreed with your manager|failed|succeeded|failed in front of others
hired the wrong person|hired the right person|let a good performer go|let a low performer go|gave hard feedback
received hard feedback|changed your mind|changed somebody's mind|had to decide without data
had to decide with too much data|led a migration|stopped a migration|missed a deadline|met a hard deadline
worked with a difficult peer|worked with a difficult manager|took a risk|refused to take a risk
built trust with another team|lost the trust of another team
""")
FRAMES = (
    "Tell me about a time you {d}.",
    "Describe a time when you {d}.",
    "Give me an example of a time you {d}.",
    "Tell me about a situation where you {d}.",
    "Can you share a time when you {d}?",
)
CODES = {
    200: "success",
    201: "creation",
    202: "acceptance",
    301: "a permanent move",
    302: "a temporary move",
    400: "a malformed request",
    401: "missing credentials",
    403: "a refusal",
    404: "absence",
    409: "a conflict",
    429: "too many requests",
    500: "a fault of the server",
    502: "a bad gateway",
    503: "overload",
}

OPTIONS = listed("""
git stash|git keep|git save|git switch -c|git branch|git blame|git who|git log|git bisect|git rebase|git merge|git fetch
git pull|git push|git tag|git worktree|git clean|git reset
""")
DOES = listed("""
stores the work of the moment away|makes a new branch and goes there|shows who wrote a line|finds a commit with a fault
moves commits onto another base|brings commits from elsewhere|names a commit for ever|gives a branch a second folder
removes files that are not followed|takes a commit back
""")
SHORT_NOUNS = listed("""
a closure|hoisting|event delegation|currying|memoization|a promise|a generator|strict mode|the call stack|a symbol
a proxy object|a weak map|debouncing|throttling|tree shaking|a polyfill
""")
SHORT_ASKED = ("What is {n}?", "Explain {n}.", "Define {n}.")
POINTING = ("What are the exceptions?", "How does it work?", "What does this cost?", "Who uses them?")
CHINESE_TOPICS = listed("""
重载|重写|接口|抽象类|构造器|线程池|死锁|垃圾回收|数据库索引|事务|缓存|消息队列|负载均衡|乐观锁|悲观锁|反射|序列化|泛型|闭包|迭代器
""")
CHINESE: dict[str, tuple[str, ...]] = {
    "definition": ("什么是{t}？", "{t}是什么？", "请解释{t}。"),
    "benefit": ("{t}的优点是什么？", "{t}有什么优点？"),
    "drawback": ("{t}的缺点是什么？", "{t}有什么缺点？"),
    "test": ("如何测试{t}？", "怎么测试{t}？"),
    "not": ("什么时候不应该使用{t}？",),
    "when": ("什么时候应该使用{t}？",),
}
CHINESE_CLAUSES = (
    listed("客户端|服务器|每个节点|读取方|写入方|调度器|内核|代理"),
    listed("保存|发送|丢弃|复制|检查|排序|持有|重试|合并"),
    listed("请求|日志|快照|最新版本|过期数据|锁|一个页面|队列|校验和"),
    listed("然后才回答|而其他人等待|以免丢失数据|代价是延迟|每秒一次|直到租约结束|当内存用完时"),
)
GERMAN_TOPICS = listed("""
die Inflation|die Deflation|der Leitzins|die Geldmenge|der Wechselkurs|die Konjunktur|das Kartell|das Monopol
die Handelsbilanz|die Staatsquote|der Mindestlohn|die Abschreibung|die Rücklage|die Rückstellung|der Cashflow
""")
GERMAN: dict[str, tuple[str, ...]] = {
    "definition": ("Was ist {t}?", "Erkläre {t}.", "Definiere {t}."),
    "benefit": ("Welche Vorteile hat {t}?", "Was sind die Vorteile: {t}?"),
    "drawback": ("Welche Nachteile hat {t}?", "Was sind die Nachteile: {t}?"),
    "when": ("Wann hilft {t} dem Staat?",),
    "not": ("Wann hilft {t} dem Staat nicht?",),
}
GERMAN_CLAUSES = (
    listed("Die Zentralbank|Der Staat|Ein Unternehmen|Jeder Haushalt|Die Bank|Der Händler"),
    listed("senkt|erhöht|prüft|verkauft|hält|meldet|verschiebt"),
    listed("den Preis|die Menge|das Angebot|die Nachfrage|den Kredit|die Steuer|das Risiko"),
    listed("bevor andere folgen|während die Löhne steigen|auf lange Sicht|ohne jede Wirkung|sobald der Zins fällt"),
)
GERMAN_FRAMES = (
    "Erzählen Sie mir von einer Situation, in der Sie {d}.",
    "Beschreiben Sie eine Situation, in der Sie {d}.",
    "Nennen Sie ein Beispiel für eine Situation, in der Sie {d}.",
)
GERMAN_DEEDS = listed("""
einem Kollegen widersprochen haben|Ihrem Chef widersprochen haben|Ihrem Chef zugestimmt haben|gescheitert sind
vor anderen gescheitert sind|eine Frist versäumt haben|eine Frist eingehalten haben|ein Risiko eingegangen sind
ein Risiko vermieden haben|ein Team aufgebaut haben|ein Team verkleinert haben|ohne Daten entschieden haben
""")
LETTERS = (
    ("sulfate", "sulfite"),
    ("nitrate", "nitrite"),
    ("abduction", "adduction"),
    ("the ileum", "the ilium"),
    ("mitosis", "meiosis"),
    ("hypotonic stress", "hypertonic stress"),
    ("the perineal nerve", "the peroneal nerve"),
    ("HTTP", "HTTPS"),
    ("Sulfat", "Sulfit"),
    ("Abduktion", "Adduktion"),
    ("die Aorta", "die Arteria"),
)
"""Names that a letter tells apart."""
FACTS = (
    ("How do you list all {0} in every namespace of a cluster?", "kubectl get {0} --all-namespaces -o wide"),
    ("Which port does {0} listen on by default in a new installation?", "It listens on {1} until somebody says so."),
    ("What does the {0} of a team answer for in the first year?", "The {0} answers for one product and two people."),
    ("Welche Aufgabe hat der {0} in einer großen Behörde?", "Der {0} prüft dort jeden Antrag, bevor er weitergeht."),
    ("在集群中如何列出所有命名空间里的{0}？", "使用命令可以列出所有命名空间里的{0}，并且显示更多信息。"),
)
"""Questions of one form: what differs by a word is another question, however alike the answers are."""
FILLINGS = (
    ("pods", "nodes", "services", "secrets", "deployments"),
    ("Redis", "Kafka", "Postgres", "Consul", "Vault"),
    ("manager", "designer", "director", "analyst", "architect"),
    ("Referent", "Vorsteher", "Prüfer", "Sachbearbeiter", "Leiter"),
    ("容器", "节点", "服务", "密钥", "任务"),
)


@dataclass
class Guide:
    """Notes with their truth: two notes of two versions are one if their truths are equal."""

    rng: random.Random
    notes: list[Note] = field(default_factory=list)
    truths: list[str] = field(default_factory=list)
    before: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Truths by front, in the version before and of what was removed: a front that comes back is the note it was."""

    def add(self, note: Note, at: int | None = None) -> None:
        if any(front(other) == front(note) for other in self.notes):
            return
        place = len(self.notes) if at is None else at
        self.notes.insert(place, note)
        self.truths.insert(place, self.before.get(front(note), f"{self.rng.random()}"))

    def change(self, place: int, **parts: str | tuple[str, ...]) -> bool:
        changed = replace(self.notes[place], **parts)  # type: ignore[arg-type]
        if any(front(other) == front(changed) for n, other in enumerate(self.notes) if n != place):
            return False
        self.notes[place] = changed
        return True

    def remove(self, place: int) -> tuple[Note, str]:
        note, truth = self.notes.pop(place), self.truths.pop(place)
        self.before.setdefault(front(note), truth)
        return note, truth

    def pick(self, *kinds: Kind) -> int:
        places = [n for n, note in enumerate(self.notes) if not kinds or note.kind in kinds]
        return self.rng.choice(places)

    def copy(self) -> Guide:
        truths = dict(zip(map(front, self.notes), self.truths, strict=True))
        return Guide(self.rng, list(self.notes), list(self.truths), truths)


def front(note: Note) -> tuple[str, ...]:
    return note.kind, note.subject, note.prompt


def made(
    kind: Kind, prompt: str, answer: str, subject: str = "", section: Sequence[str] = ("Basics",), guide: str = "a"
) -> Note:
    return Note(guide, kind, subject, prompt, answer, tuple(section), "", ("",) * len(note_types.FIELDS), (), 1)


def clause(rng: random.Random) -> str:
    return " ".join(map(rng.choice, (SUBJECTS, VERBS, OBJECTS, ENDS)))


def prose(rng: random.Random, topic: str, meaning: str = "use") -> str:
    """Return an answer: a few clauses, a pattern that other topics share, or one short phrase."""
    kind = rng.random()
    if kind < 0.15:
        return rng.choice(SHORT)
    if kind < 0.35:
        return PATTERN.format(T=topic[:1].upper() + topic[1:], m=meaning)
    return ". ".join(clause(rng).capitalize() for _ in range(rng.randint(1, 4))) + "."


def question(rng: random.Random, topic: str, meaning: str, phrase: int = 0) -> tuple[str, str]:
    return MEANINGS[meaning][phrase].format(t=topic), prose(rng, topic, meaning)


def generate(rng: random.Random, guide: str = "a") -> Guide:
    """Return a guide of some 100 notes."""
    out = Guide(rng)
    for topic in rng.sample(TOPICS, 14):
        section = ("Topics", topic.title()) if rng.random() < 0.5 else ("Topics",)
        for meaning in rng.sample(sorted(MEANINGS), rng.randint(1, 4)):
            prompt, answer = question(rng, topic, meaning)
            out.add(made("question", prompt, answer, "", section, guide))
    for topic in rng.sample(TOPICS, 10):
        name = topic.removeprefix("a ").removeprefix("an ").capitalize()
        out.add(made("term", name, prose(rng, topic), "Glossary", ("Glossary",), guide))
    labels = rng.sample(LABELS, 4)
    for level in rng.sample(LEVELS, 3):
        for label in labels:
            out.add(made("term", label, rng.choice(GRADES), level, ("Levels", level), guide))
    for value in rng.sample(VALUES, 4):
        for facet in FACETS:
            points = "\n".join(clause(rng).capitalize() for _ in range(3))
            out.add(made("value", facet, points, value, ("Values", value), guide))
        for _ in range(3):
            out.add(made("behaviour", clause(rng).capitalize(), value, "", ("Values", value), guide))
    for deed in rng.sample(DEEDS, 12):
        value = rng.choice([note.subject for note in out.notes if note.kind == "value"])
        composed = next(note.answer for note in out.notes if note.subject == value)
        out.add(made("open-question", FRAMES[0].format(d=deed), composed, value, ("Questions", value), guide))
    for model in rng.sample(MODELS, 3):
        for label in YES_NO:
            out.add(made("row", label, rng.choice(("Yes", "No")), model, ("Models", model), guide))
    for topic, _ in rng.sample(TWINS, 3):
        out.add(made("question", f"What is {topic} for?", twin_answer(rng), "", ("Twins",), guide))
    place = rng.choice(out.notes).section
    out.add(made("question", ANYWHERE, prose(rng, "it"), place[-1], place, guide))
    for code in rng.sample(sorted(CODES), 5):
        out.add(made("question", *status(code), "", ("HTTP",), guide))
    more(rng, out, guide)
    return out


def more(rng: random.Random, out: Guide, guide: str) -> None:
    """Add choices, short questions, questions in Chinese and German, and names that a letter tells apart."""
    for does in rng.sample(DOES, 5):
        out.add(choice(rng, f"Which command {does}?", guide))
    for noun in rng.sample(SHORT_NOUNS, 6):
        out.add(made("open-question", rng.choice(SHORT_ASKED).format(n=noun), "", "Open", ("Open",), guide))
    out.add(made("open-question", rng.choice(POINTING), "", "Open", ("Open",), guide))
    for topic in rng.sample(CHINESE_TOPICS, 6):
        for meaning in rng.sample(sorted(CHINESE), 2):
            prompt = CHINESE[meaning][0].format(t=topic)
            out.add(made("question", prompt, chinese(rng), "", ("中文", topic[:1]), guide))
    for topic in rng.sample(GERMAN_TOPICS, 5):
        for meaning in rng.sample(sorted(GERMAN), 2):
            prompt = GERMAN[meaning][0].format(t=topic)
            out.add(made("question", prompt, german(rng), "", ("Deutsch",), guide))
    for deed in rng.sample(GERMAN_DEEDS, 5):
        out.add(made("open-question", GERMAN_FRAMES[0].format(d=deed), "", "Fragen", ("Deutsch", "Fragen"), guide))
    for name, _ in rng.sample(LETTERS, 3):
        answer = "" if rng.random() < 0.3 else rng.choice((twin_answer(rng), PATTERN.format(T=name, m="name")))
        out.add(made("question" if answer else "open-question", f"What is {name}?", answer, "", ("Names",), guide))
    for number in range(len(FACTS)):
        out.add(fact(rng, number, rng.choice(FILLINGS[number]), guide))


def choice(rng: random.Random, asked: str, guide: str) -> Note:
    options = rng.sample(OPTIONS, rng.randint(3, 4))
    return made("choice", "\n".join([asked, *options]), options[0], "Quiz", ("Quiz",), guide)


def fact(rng: random.Random, number: int, filling: str, guide: str) -> Note:
    prompt, answer = (text.format(filling, rng.randint(1000, 9999)) for text in FACTS[number])
    return made("question", prompt, answer, "", ("Facts",), guide)


def chinese(rng: random.Random) -> str:
    return "；".join("".join(map(rng.choice, CHINESE_CLAUSES)) for _ in range(rng.randint(1, 3))) + "。"


def german(rng: random.Random) -> str:
    return ". ".join(" ".join(map(rng.choice, GERMAN_CLAUSES)) for _ in range(rng.randint(1, 3))) + "."


def twin_answer(rng: random.Random) -> str:
    return f"It {rng.choice(VERBS)} {rng.choice(OBJECTS)} on behalf of {rng.choice(SUBJECTS)}, {rng.choice(ENDS)}."


def status(code: int) -> tuple[str, str]:
    return (
        f"What does HTTP status {code} mean?",
        f"The server answers with {code} to report {CODES[code]} to the client.",
    )


# edits: each changes the guide in place and returns whether it could

Edit = Callable[[Guide], bool]


def misspelt(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    long = [n for n, word in enumerate(words) if len(word) >= 6 and word.isalpha()]
    if not long:
        return text
    at = rng.choice(long)
    word = words[at]
    spot = rng.randrange(1, len(word) - 2)
    words[at] = word[:spot] + word[spot + 1] + word[spot] + word[spot + 2 :]
    return " ".join(words)


def reworked(rng: random.Random, text: str) -> str:
    """Return a text with one word in ten replaced and perhaps a sentence more."""
    words = [rng.choice(VERBS) if rng.random() < 0.1 else word for word in text.split(" ")]
    return " ".join(words) + (f" {clause(rng).capitalize()}." if rng.random() < 0.5 else "")


def typo_in_question(guide: Guide) -> bool:
    place = guide.pick("question", "open-question", "value", "term")
    prompt = misspelt(guide.rng, guide.notes[place].prompt)
    return prompt != guide.notes[place].prompt and guide.change(place, prompt=prompt)


def edited_answer(guide: Guide) -> bool:
    place = guide.pick()
    return guide.change(place, answer=reworked(guide.rng, guide.notes[place].answer))


def asked_about(prompt: str) -> tuple[str, str]:
    """Return meaning and topic of a question that was not worded anew, else two empty texts."""
    for meaning, phrases in MEANINGS.items():
        start, _, end = phrases[0].partition("{t}")
        if prompt.startswith(start) and prompt.endswith(end):
            return meaning, prompt[len(start) : len(prompt) - len(end)]
    return "", ""


def rephrased(guide: Guide) -> bool:
    place = guide.pick("question")
    meaning, topic = asked_about(guide.notes[place].prompt)
    if not topic:
        return False
    return guide.change(place, prompt=guide.rng.choice(MEANINGS[meaning][1:]).format(t=topic))


def rephrased_with_answer(guide: Guide) -> bool:
    before = list(guide.notes)
    if not rephrased(guide):
        return False
    place = next(n for n, note in enumerate(guide.notes) if note is not before[n])
    return guide.change(place, answer=reworked(guide.rng, guide.notes[place].answer))


def rephrased_open(guide: Guide) -> bool:
    start, end = FRAMES[0].split("{d}")
    places = [n for n, note in enumerate(guide.notes) if note.kind == "open-question" and note.prompt.startswith(start)]
    if not places:
        return False
    place = guide.rng.choice(places)
    deed = guide.notes[place].prompt.removeprefix(start).removesuffix(end)
    return guide.change(place, prompt=guide.rng.choice(FRAMES[1:]).format(d=deed))


def swapped_places(guide: Guide) -> bool:
    a, b = guide.pick(), guide.pick()
    guide.notes[a], guide.notes[b] = guide.notes[b], guide.notes[a]
    guide.truths[a], guide.truths[b] = guide.truths[b], guide.truths[a]
    return True


def swapped_answers(guide: Guide) -> bool:
    a, b = guide.pick("question"), guide.pick("question")
    one, two = guide.notes[a].answer, guide.notes[b].answer
    return guide.change(a, answer=two) and guide.change(b, answer=one)


def reordered(guide: Guide) -> bool:
    order = guide.rng.sample(range(len(guide.notes)), len(guide.notes))
    guide.notes = [guide.notes[n] for n in order]
    guide.truths = [guide.truths[n] for n in order]
    return True


def inserted_alike(guide: Guide) -> bool:
    place = guide.pick("question")
    topic, meaning = guide.rng.choice(TOPICS), guide.rng.choice(sorted(MEANINGS))
    prompt, answer = question(guide.rng, topic, meaning)
    guide.add(made("question", prompt, answer, "", guide.notes[place].section), at=place)
    return True


def replaced_by_meaning(guide: Guide) -> bool:
    """Delete a question and ask another about the same topic."""
    place = guide.pick("question")
    meaning, topic = asked_about(guide.notes[place].prompt)
    if not topic:
        return False
    old, _ = guide.remove(place)
    other = guide.rng.choice([name for name in MEANINGS if name != meaning])
    guide.add(made("question", *question(guide.rng, topic, other), "", old.section), at=place)
    return True


def replaced_with_answer(guide: Guide) -> bool:
    """Delete a question and ask another about the same topic that has the same short answer."""
    short = [n for n, note in enumerate(guide.notes) if note.kind == "question" and note.answer in SHORT]
    if not short:
        return False
    old, _ = guide.remove(guide.rng.choice(short))
    meaning, topic = asked_about(old.prompt)
    if not topic:
        return False
    other = guide.rng.choice([name for name in MEANINGS if name != meaning])
    guide.add(replace(old, prompt=MEANINGS[other][0].format(t=topic)))
    return True


def replaced_below(guide: Guide) -> bool:
    """Delete a question that any section may ask, and ask it below another section."""
    place = next((n for n, note in enumerate(guide.notes) if note.prompt == ANYWHERE), None)
    if place is None:
        return False
    old, _ = guide.remove(place)
    other = guide.rng.choice(sorted({note.section for note in guide.notes if note.section != old.section}))
    answer = ". ".join(clause(guide.rng).capitalize() for _ in range(3))
    guide.add(replace(old, subject=other[-1], section=other, answer=answer))
    return True


def replaced_by_topic(guide: Guide) -> bool:
    """Delete a question and ask the same about another topic, with the old answer as the pattern."""
    place = guide.pick("question")
    meaning, topic = asked_about(guide.notes[place].prompt)
    if not topic:
        return False
    old, _ = guide.remove(place)
    other = guide.rng.choice([name for name in TOPICS if name != topic])
    answer = old.answer.replace(topic, other).replace(topic.capitalize(), other.capitalize())
    answer = answer if topic in old.answer.lower() else prose(guide.rng, other)
    guide.add(made("question", MEANINGS[meaning][0].format(t=other), answer, "", old.section), at=place)
    return True


def replaced_code(guide: Guide) -> bool:
    place = next((n for n, note in enumerate(guide.notes) if "HTTP status" in note.prompt), None)
    if place is None:
        return False
    old, _ = guide.remove(place)
    guide.add(made("question", *status(guide.rng.choice(sorted(CODES))), "", old.section), at=place)
    return True


def replaced_open(guide: Guide) -> bool:
    place = guide.pick("open-question")
    old, _ = guide.remove(place)
    deed = guide.rng.choice(DEEDS)
    fresh = made("open-question", guide.rng.choice(FRAMES).format(d=deed), old.answer, old.subject, old.section)
    if old.prompt.endswith(f" {deed}."):
        return False
    guide.add(fresh, at=place)
    return True


def replaced_behaviour(guide: Guide) -> bool:
    place = guide.pick("behaviour")
    old, _ = guide.remove(place)
    guide.add(made("behaviour", clause(guide.rng).capitalize(), old.answer, "", old.section), at=place)
    return True


def replaced_term(guide: Guide) -> bool:
    place = guide.pick("term")
    old, _ = guide.remove(place)
    if old.subject == "Glossary":
        topic = guide.rng.choice(TOPICS).removeprefix("a ").removeprefix("an ")
        guide.add(made("term", topic.capitalize(), prose(guide.rng, topic), old.subject, old.section), at=place)
    else:
        grade = guide.rng.choice([grade for grade in GRADES if grade != old.answer])  # the same would be a renaming
        guide.add(made("term", guide.rng.choice(LABELS), grade, old.subject, old.section), at=place)
    return True


def replaced_twin(guide: Guide) -> bool:
    """Delete a question and ask about its twin, whose answer differs by a word or two."""
    found = [
        n for n, note in enumerate(guide.notes) if note.section == ("Twins",) and note.prompt.startswith("What is")
    ]
    twins = dict(TWINS) | {b: a for a, b in TWINS}
    place = guide.rng.choice(found)
    twin = twins.get(guide.notes[place].prompt.removeprefix("What is ").removesuffix(" for?"))
    if twin is None:
        return False
    words = guide.notes[place].answer.split(" ")
    if len(words) < 2:
        return False
    guide.remove(place)
    words[-2] = guide.rng.choice([verb for verb in VERBS if verb != words[-2]])
    guide.add(made("question", f"What is {twin} for?", " ".join(words), "", ("Twins",)), at=place)
    return True


def replaced_model(guide: Guide) -> bool:
    """Delete a column of a yes-and-no table and add another."""
    model = guide.rng.choice([note.subject for note in guide.notes if note.section[0] == "Models"])
    other = guide.rng.choice([name for name in MODELS if all(note.subject != name for note in guide.notes)])
    for place in reversed(range(len(guide.notes))):
        if guide.notes[place].subject == model:
            old, _ = guide.remove(place)
            answer = guide.rng.choice(("Yes", "No"))
            guide.add(replace(old, subject=other, section=("Models", other), answer=answer))
    return True


def replaced_level(guide: Guide) -> bool:
    """Delete a level and add another with the same labels, at most one of its statements the same."""
    level = guide.rng.choice([note.subject for note in guide.notes if note.section[0] == "Levels"])
    other = guide.rng.choice([name for name in LEVELS if name != level])
    if any(note.subject == other for note in guide.notes):
        return False
    old = [guide.remove(n)[0] for n in reversed(range(len(guide.notes))) if guide.notes[n].subject == level]
    for number, note in enumerate(old):
        keep = number == 0 and guide.rng.random() < 0.5
        answer = note.answer if keep else guide.rng.choice([grade for grade in GRADES if grade != note.answer])
        guide.add(replace(note, subject=other, section=("Levels", other), answer=answer))
    return True


def replaced_value(guide: Guide) -> bool:
    value = guide.rng.choice([note.subject for note in guide.notes if note.kind == "value"])
    other = guide.rng.choice([name for name in VALUES if name != value])
    if any(note.subject == other for note in guide.notes):
        return False
    for place in reversed(range(len(guide.notes))):
        if guide.notes[place].section == ("Values", value):
            guide.remove(place)
    for facet in FACETS:
        points = "\n".join(clause(guide.rng).capitalize() for _ in range(3))
        guide.add(made("value", facet, points, other, ("Values", other)))
    return True


def retitled_level(guide: Guide) -> bool:
    level = guide.rng.choice([note.subject for note in guide.notes if note.section[0] == "Levels"])
    title = guide.rng.choice([f"{level} Engineer", f"The {level} Level", f"{level} (L9)", f"Level: {level}"])
    return retitle(guide, level, title)


def retitled_value(guide: Guide) -> bool:
    values = [note.subject for note in guide.notes if note.kind == "value"]
    if not values:
        return False
    value = guide.rng.choice(values)
    return retitle(guide, value, guide.rng.choice([f"{value} First", f"The Principle of {value}", f"{value}, Always"]))


def retitle(guide: Guide, old: str, new: str) -> bool:
    for place, note in enumerate(guide.notes):
        if old in note.section:
            section = tuple(new if title == old else title for title in note.section)
            answer = new if note.kind == "behaviour" else note.answer
            guide.notes[place] = replace(
                note, section=section, subject=new if note.subject == old else note.subject, answer=answer
            )
    return True


def retitled_and_edited(guide: Guide) -> bool:
    level = guide.rng.choice([note.subject for note in guide.notes if note.section[0] == "Levels"])
    place = next((n for n, note in enumerate(guide.notes) if note.subject == level), None)
    if place is None:
        return False
    guide.change(place, answer=reworked(guide.rng, guide.notes[place].answer))
    return retitle(guide, level, f"{level} Engineer")


def split(guide: Guide) -> bool:
    """Make two questions of one: neither has a claim to the history."""
    place = guide.pick("question")
    prompt, points = guide.notes[place].prompt, guide.notes[place].answer.split(". ")
    if len(points) < 2 or not prompt.endswith("?"):
        return False
    old, _ = guide.remove(place)
    half = len(points) // 2
    guide.add(made("question", f"{prompt[:-1]} for a start?", ". ".join(points[:half]), "", old.section), at=place)
    guide.add(made("question", f"{prompt[:-1]} in the end?", ". ".join(points[half:]), "", old.section), at=place)
    return True


def merged(guide: Guide) -> bool:
    """Make one question of two: it has a claim to neither history."""
    a, b = sorted((guide.pick("question"), guide.pick("question")), reverse=True)
    if a == b:
        return False
    (one, _), (two, _) = guide.remove(a), guide.remove(b)
    prompt = f"{one.prompt[:-1]}, and {two.prompt[:1].lower()}{two.prompt[1:]}"
    guide.add(made("question", prompt, f"{one.answer} {two.answer}", "", one.section))
    return True


def moved_section(guide: Guide) -> bool:
    place = guide.pick("question", "open-question")
    section = ("Moved", "Here")
    subject = "Here" if guide.notes[place].subject else ""
    return guide.change(place, section=section, subject=subject)


def answered(guide: Guide) -> bool:
    """Write an answer below an open question, which makes it a question."""
    place = guide.pick("open-question")
    return guide.change(place, kind="question", answer=prose(guide.rng, "it"))


def deleted(guide: Guide) -> bool:
    guide.remove(guide.pick())
    return True


def pick_in(guide: Guide, *sections: str) -> int | None:
    """Return the place of a note in one of these sections, by their first titles."""
    places = [n for n, note in enumerate(guide.notes) if note.section[0] in sections]
    return guide.rng.choice(places) if places else None


def choice_edited(guide: Guide) -> bool:
    """Add an option, take one away, swap two, or write one otherwise; the right one stays."""
    place = guide.pick("choice")
    asked, *options = guide.notes[place].prompt.split("\n")
    how = guide.rng.randrange(4)
    if how == 0:
        options.insert(guide.rng.randrange(len(options) + 1), guide.rng.choice(OPTIONS))
    elif how == 1:
        options.remove(guide.rng.choice([option for option in options if option != guide.notes[place].answer]))
    elif how == 2:
        guide.rng.shuffle(options)
    else:
        options[-1] += " --all"
    return guide.change(place, prompt="\n".join([asked, *options]))


def choices_retitled(guide: Guide) -> bool:
    return retitle(guide, "Quiz", "Git Quiz") if any(note.section == ("Quiz",) for note in guide.notes) else False


def replaced_choice(guide: Guide) -> bool:
    """Delete a choice and ask for something else with much the same options, or the same with all others."""
    place = guide.pick("choice")
    old, _ = guide.remove(place)
    asked, *options = old.prompt.split("\n")
    if guide.rng.random() < 0.5:
        asked = f"Which command {guide.rng.choice([does for does in DOES if does not in asked])}?"
        guide.rng.shuffle(options)
    else:
        options = guide.rng.sample([option for option in OPTIONS if option not in options], 3)
    guide.add(replace(old, prompt="\n".join([asked, *options]), answer=options[0]), at=place)
    return True


def short_moved(guide: Guide) -> bool:
    place = pick_in(guide, "Open")
    if place is None or guide.notes[place].prompt in POINTING:
        return False
    note, truth = guide.remove(place)
    answer, kind = (note.answer, note.kind) if guide.rng.random() < 0.6 else (clause(guide.rng), "question")
    section = guide.rng.choice(("Elsewhere", "Topics"))
    guide.add(replace(note, section=(section,), subject=section, answer=answer, kind=kind))
    if any(other.section == (section,) and other.prompt == note.prompt for other in guide.notes):
        guide.truths[-1] = truth
    return True


def replaced_short(guide: Guide) -> bool:
    """Delete a short question and ask for another thing, or ask what points at its section in another one."""
    place = pick_in(guide, "Open")
    if place is None:
        return False
    old, _ = guide.remove(place)
    if old.prompt in POINTING:
        guide.add(replace(old, section=("Topics",), subject="Topics", kind="question", answer=twin_answer(guide.rng)))
    else:
        fresh = guide.rng.choice(SHORT_ASKED).format(n=guide.rng.choice(SHORT_NOUNS))
        guide.add(replace(old, prompt=fresh), at=place)
    return not same_noun(old.prompt, guide)


def same_noun(prompt: str, guide: Guide) -> bool:
    """Tell whether the guide still asks for the same noun in other words: that is an edit after all."""
    noun = next((noun for noun in SHORT_NOUNS if f" {noun}" in prompt), None)
    return noun is not None and any(f" {noun}" in note.prompt for note in guide.notes)


def rephrased_in(texts: dict[str, tuple[str, ...]], topics: Sequence[str]) -> Edit:
    def edit(guide: Guide) -> bool:
        found = [
            (n, meaning, topic)
            for n, note in enumerate(guide.notes)
            for meaning, phrases in texts.items()
            for topic in topics
            if len(phrases) > 1 and note.prompt == phrases[0].format(t=topic)
        ]
        if not found:
            return False
        place, meaning, topic = guide.rng.choice(found)
        return guide.change(place, prompt=guide.rng.choice(texts[meaning][1:]).format(t=topic))

    return edit


def replaced_in(texts: dict[str, tuple[str, ...]], topics: Sequence[str], answer: Callable[..., str]) -> Edit:
    """Delete a question and ask another about its topic, or the same about another topic."""

    def edit(guide: Guide) -> bool:
        found = [
            (n, meaning, topic)
            for n, note in enumerate(guide.notes)
            for meaning, phrases in texts.items()
            for topic in topics
            if note.prompt == phrases[0].format(t=topic)
        ]
        if not found:
            return False
        place, meaning, topic = guide.rng.choice(found)
        old, _ = guide.remove(place)
        if guide.rng.random() < 0.5:
            meaning = guide.rng.choice([name for name in texts if name != meaning])
        else:
            topic = guide.rng.choice([name for name in topics if name != topic])
        said = old.answer if guide.rng.random() < 0.1 and len(old.answer) < 10 else answer(guide.rng)
        guide.add(replace(old, prompt=texts[meaning][0].format(t=topic), answer=said), at=place)
        return True

    return edit


def moved_chinese(guide: Guide) -> bool:
    place = pick_in(guide, "中文")
    return place is not None and guide.change(place, section=("中文", "其他"))


def rephrased_german(guide: Guide) -> bool:
    places = [n for n, note in enumerate(guide.notes) if note.section == ("Deutsch", "Fragen")]
    if not places:
        return False
    place = guide.rng.choice(places)
    start, end = GERMAN_FRAMES[0].split("{d}")
    deed = guide.notes[place].prompt.removeprefix(start).removesuffix(end)
    return guide.change(place, prompt=guide.rng.choice(GERMAN_FRAMES[1:]).format(d=deed))


def replaced_german(guide: Guide) -> bool:
    places = [n for n, note in enumerate(guide.notes) if note.section == ("Deutsch", "Fragen")]
    if not places:
        return False
    place = guide.rng.choice(places)
    old, _ = guide.remove(place)
    deed = guide.rng.choice(GERMAN_DEEDS)
    if deed in old.prompt:
        return False
    guide.add(replace(old, prompt=guide.rng.choice(GERMAN_FRAMES).format(d=deed)), at=place)
    return True


def replaced_letter(guide: Guide) -> bool:
    """Delete a question and ask for what a letter tells apart, with an answer of its own or of the same form."""
    pairs = dict(LETTERS) | {b: a for a, b in LETTERS}
    found = [n for n, note in enumerate(guide.notes) if note.section == ("Names",)]
    if not found:
        return False
    place = guide.rng.choice(found)
    name = guide.notes[place].prompt.removeprefix("What is ").removesuffix("?")
    if name not in pairs:
        return False
    old, _ = guide.remove(place)
    answer = old.answer.replace(name, pairs[name]) if name in old.answer else old.answer and twin_answer(guide.rng)
    guide.add(replace(old, prompt=f"What is {pairs[name]}?", answer=answer), at=place)
    return True


def replaced_fact(guide: Guide) -> bool:
    """Delete a question and ask one of the same form, answered in the same form."""
    place = pick_in(guide, "Facts")
    if place is None:
        return False
    old = guide.notes[place]
    number = next(
        (k for k, fill in enumerate(FILLINGS) if any(old.prompt == FACTS[k][0].format(one) for one in fill)), None
    )
    if number is None:
        return False
    filling = guide.rng.choice([one for one in FILLINGS[number] if one not in old.prompt])
    guide.remove(place)
    guide.add(fact(guide.rng, number, filling, old.guide), at=place)
    return True


def edited_both(guide: Guide) -> bool:
    """Add a word to a question and change a small word of its answer: an edit, if the question is a long one."""
    small = {"the": "a", "is": "gets", "and": "but", "its": "the", "that": "which"}
    found = [
        n
        for n, note in enumerate(guide.notes)
        if note.kind == "question"
        and len(note.prompt.split()) >= 7
        and len(note.answer.split()) >= 8
        and not small.keys().isdisjoint(note.answer.split())
    ]
    if not found:
        return False
    place = guide.rng.choice(found)
    words = guide.notes[place].answer.split()
    at = next(n for n, word in enumerate(words) if word in small)
    words[at] = small[words[at]]
    prompt = guide.notes[place].prompt
    return guide.change(place, prompt=f"{prompt[:-1]} today{prompt[-1]}", answer=" ".join(words))


def one_of_two(guide: Guide) -> bool:
    """Of two questions that are alike delete one and add a word to the other, whose answer stays."""
    place = guide.pick("question")
    note = guide.notes[place]
    if len(note.answer.split()) < 8 or not note.prompt.endswith("?"):
        return False
    topic = guide.rng.choice(["at night", "in winter", "under load"])
    twin = replace(note, prompt=f"{note.prompt[:-1]} {topic}?", answer=twin_answer(guide.rng))
    guide.add(twin, at=place + 1)
    return True


def deleted_one_of_two(before: Guide, after: Guide) -> bool:
    """Let there have been two questions that are alike; one is deleted, the other gets a word more."""
    if not one_of_two(before):
        return False
    copied = before.copy()
    after.notes, after.truths, after.before = copied.notes, copied.truths, copied.before
    twins = [n for n, note in enumerate(after.notes) if note.prompt.endswith((" at night?", " in winter?", " load?"))]
    place = twins[0]
    gone, kept = (place, place - 1) if after.rng.random() < 0.5 else (place - 1, place)
    prompt = after.notes[kept].prompt
    after.change(kept, prompt=f"{prompt[:-1]}, then?")
    after.remove(gone)
    return True


def behaviour_edited(guide: Guide) -> bool:
    place = guide.pick("behaviour")
    words = guide.notes[place].prompt.split()
    words.insert(guide.rng.randrange(1, len(words)), "always")
    return guide.change(place, prompt=" ".join(words))


def label_renamed(guide: Guide) -> bool:
    """Give a label another name, which other subjects may have as a label too; the answer stays."""
    places = [
        n
        for n, note in enumerate(guide.notes)
        if note.kind == "value" and len(note.answer.replace("\n", " ").split()) > 8
    ]
    if not places:
        return False
    return guide.change(guide.rng.choice(places), prompt=guide.rng.choice(["In short", "Signals", *FACETS]))


def replaced_label(guide: Guide) -> bool:
    """Delete a label and add another below the same subject."""
    place = guide.pick("value")
    old, _ = guide.remove(place)
    points = "\n".join(clause(guide.rng).capitalize() for _ in range(3))
    guide.add(replace(old, prompt=guide.rng.choice(["In short", "Signals", "Costs"]), answer=points), at=place)
    return True


def reordered_and_edited(guide: Guide) -> bool:
    reordered(guide)
    return sum([guide.rng.choice(GENTLE)(guide) for _ in range(5)]) > 0


def named_otherwise(guide: Guide) -> bool:
    """Let the tool write kinds, subjects and prompts otherwise than it did; the answers are the same."""
    kinds: dict[str, Kind] = {"term": "list", "value": "list", "row": "term"}
    how = guide.rng.randrange(3)
    for place, note in enumerate(guide.notes):
        kind = kinds.get(note.kind, note.kind)
        subject, prompt = note.subject, note.prompt
        if note.kind in kinds and how == 1:
            subject = f"{note.section[0]} › {subject}"
        elif note.kind in kinds and how == 2:
            subject, prompt = "", f"{subject}: {prompt}"
        guide.change(place, kind=kind, subject=subject, prompt=prompt)
    return True


EDITS: dict[str, Edit] = {
    "typo in a question": typo_in_question,
    "answer edited": edited_answer,
    "question rephrased": rephrased,
    "question rephrased, answer edited": rephrased_with_answer,
    "open question rephrased": rephrased_open,
    "open question answered": answered,
    "two notes change places": swapped_places,
    "two questions swap answers": swapped_answers,
    "all reordered": reordered,
    "similar question inserted": inserted_alike,
    "note deleted": deleted,
    "deleted, other question on the topic added": replaced_by_meaning,
    "deleted, other question with its answer added": replaced_with_answer,
    "deleted, asked again below another section": replaced_below,
    "deleted, same question on another topic added": replaced_by_topic,
    "deleted, another status code added": replaced_code,
    "deleted, similar open question added": replaced_open,
    "deleted, similar behaviour added": replaced_behaviour,
    "deleted, similar term added": replaced_term,
    "deleted, its twin added, answers nearly equal": replaced_twin,
    "level replaced, labels equal": replaced_level,
    "yes-and-no column replaced": replaced_model,
    "value replaced, labels equal": replaced_value,
    "level retitled": retitled_level,
    "level retitled, an answer edited": retitled_and_edited,
    "value retitled": retitled_value,
    "question split in two": split,
    "two questions merged": merged,
    "moved to another section": moved_section,
}
EDITS |= {
    "choice: options edited": choice_edited,
    "choices retitled": choices_retitled,
    "choice replaced by another": replaced_choice,
    "short question moved, perhaps answered": short_moved,
    "short question replaced": replaced_short,
    "Chinese question rephrased": rephrased_in(CHINESE, CHINESE_TOPICS),
    "Chinese question moved": moved_chinese,
    "Chinese question replaced": replaced_in(CHINESE, CHINESE_TOPICS, chinese),
    "German question rephrased": rephrased_in(GERMAN, GERMAN_TOPICS),
    "German question replaced": replaced_in(GERMAN, GERMAN_TOPICS, german),
    "German open question rephrased": rephrased_german,
    "German open question replaced": replaced_german,
    "replaced by a name that a letter tells apart": replaced_letter,
    "replaced in place by a fact of the same form": replaced_fact,
    "question and answer edited a little": edited_both,
    "behaviour with a word more": behaviour_edited,
    "label renamed, its answer left alone": label_renamed,
    "label replaced": replaced_label,
    "the tool names kinds, subjects or prompts otherwise": named_otherwise,
}
GENTLE = [
    typo_in_question,
    edited_answer,
    rephrased,
    rephrased_open,
    choice_edited,
    short_moved,
    edited_both,
    behaviour_edited,
    replaced_fact,
    replaced_open,
    replaced_by_topic,
]
EDITS["all reordered, five edits"] = reordered_and_edited
TWO_ALIKE = "of two alike one deleted, one edited"
MIXED = "five edits at once"
RENAMED = "file renamed, five edits"
TEMPLATE = "guide replaced by one of the same outline"


def mixed(guide: Guide) -> bool:
    edits = [edit for edit in EDITS.values() if edit not in (named_otherwise, reordered_and_edited)]
    return sum([guide.rng.choice(edits)(guide) for _ in range(5)]) > 0


@dataclass
class Tally:
    """Counts over all rounds of one edit."""

    rounds: int = 0
    touched: int = 0
    lost: int = 0
    wrong: int = 0
    examples: list[str] = field(default_factory=list)


def shown(note: Note) -> str:
    return f"{note.subject}|{note.prompt}|{note.answer}".replace("\n", " / ")


def is_same(old: Note, new: Note, apart: bool) -> bool:
    """Tell whether two cards, of unrelated guides if `apart`, are the same to a learner."""
    if old.kind == new.kind == "open-question" and not apart:
        return core(old.prompt) == core(new.prompt)
    if old.kind == new.kind == "choice" and old.answer == new.answer:
        return old.prompt.split("\n")[0] == new.prompt.split("\n")[0]
    if old.answer == new.answer and old.prompt[:-1].lower() in new.prompt.lower():
        return True
    return (front(old), old.answer) == (front(new), new.answer)


def core(prompt: str) -> str:
    """Return what an open question asks for, however it asks: an edit may bring back what another has deleted."""
    for frame in (*FRAMES, *GERMAN_FRAMES, *SHORT_ASKED):
        start, end = frame.replace("{n}", "{d}").split("{d}")
        if prompt.startswith(start) and prompt.endswith(end):
            return prompt[len(start) : len(prompt) - len(end)]
    return prompt


HEADED = ("Twins", "HTTP", "Facts", "中文")
"""Sections in which each question is a heading, and so a title of its own note's section."""


def headed(notes: Sequence[Note]) -> list[Note]:
    """Return notes as the reader gives them: a question that is a heading ends the titles of its section."""
    return [
        replace(note, section=(*note.section, note.prompt)) if note.section[0] in HEADED else note for note in notes
    ]


def judge(before: Guide, after: Guide, tally: Tally, gone: str = "", apart: bool = False) -> None:
    """Remember both versions and count what became of the second's notes."""
    ids = sorted({note.guide for note in (*before.notes, *after.notes)})
    sources = {id_: Source(id_, f"{id_}.md", id_, id_) for id_ in ids}
    first = lock.remember(
        headed(before.notes), Lock(), DAY, [sources[i] for i in sorted({n.guide for n in before.notes})]
    )
    second = lock.remember(
        headed(after.notes),
        first.lock,
        2 * DAY,
        [sources[i] for i in sorted({n.guide for n in after.notes})],
        {gone} - {""},
    )
    owner = {note.guid: (truth, note) for note, truth in zip(first.notes, before.truths, strict=True)}
    known = {truth: note for note, truth in zip(before.notes, before.truths, strict=True)}
    tally.rounds += 1
    for note, truth, change in zip(second.notes, after.truths, (c for c in second.changes if c.line), strict=True):
        had, old = owner.get(note.guid, ("", None))
        former = known.get(truth)
        touched = former is None or (former.guide, front(former), former.answer) != (
            note.guide,
            front(note),
            note.answer,
        )
        tally.touched += touched
        if old is not None and had != truth and not is_same(old, note, apart):
            tally.wrong += 1
            tally.examples.append(f"wrong ({change.why}): {shown(old)} -> {shown(note)}")
        elif old is None and former is not None:
            tally.lost += 1
            tally.examples.append(f"lost: {shown(former)} -> {shown(note)}")


def follow(versions: Sequence[Guide], tally: Tally, files: Sequence[Sequence[str]]) -> None:
    """Remember one version after the other, and count what became of the notes in all but the first.

    `files` are the guides that each version has, those without notes among them.
    """
    state, owner, guids = Lock(), dict[str, str](), dict[str, str]()
    tally.rounds += 1
    for number, (version, ids) in enumerate(zip(versions, files, strict=True)):
        sources = [Source(id_, f"{id_}.md", id_, id_) for id_ in ids]
        gone = set(state.guides) - set(ids)
        result = lock.remember(headed(version.notes), state, (number + 1) * DAY, sources, gone)
        shown_before = {row.guid: shown_row(row) for row in state.rows}
        state = result.lock
        for note, truth in zip(result.notes, version.truths, strict=True):
            if owner.get(note.guid, truth) != truth:
                tally.wrong += 1
                tally.examples.append(f"wrong: {shown_before.get(note.guid)} -> {shown(note)}")
            elif guids.get(truth, note.guid) != note.guid:
                tally.lost += 1
                tally.examples.append(f"lost: {shown_before.get(guids[truth])} -> {note.guide} {shown(note)}")
            tally.touched += number > 0
            owner[note.guid] = truth
            guids[truth] = note.guid


def shown_row(row: lock.Row) -> str:
    text = row.wording
    return f"{text.guide} {text.subject}|{text.prompt}|{text.answer}"


def elsewhere(guide: Guide, place: int, section: tuple[str, ...], to: str = "") -> None:
    """Move a note to another section or guide: a card that says its subject takes the new title for it."""
    note = guide.notes[place]
    guide.change(place, section=section, subject=section[-1] if note.subject else "", **({"guide": to} if to else {}))


def moved_about(rng: random.Random) -> tuple[list[Guide], list[list[str]]]:
    """Return versions in which questions go, come back in another section, and move again word for word."""
    first = generate(rng)
    chosen = rng.sample(
        [
            n
            for n, note in enumerate(first.notes)
            if note.kind == "question" and not note.subject and note.prompt != ANYWHERE
        ],
        4,
    )
    versions = [first]
    for step in range(4):
        version = first.copy()
        for place in chosen:
            elsewhere(version, place, ("Moved", f"Step {step}" if step != 3 else "Step 1"))
        if step == 0:
            for place in sorted(chosen, reverse=True):
                version.remove(place)
        versions.append(version)
    return versions, [["a"]] * len(versions)


def emptied(rng: random.Random) -> tuple[list[Guide], list[list[str]]]:
    """Return versions in which all notes of a guide stand in two others; the guide is empty, then gone."""
    first = generate(rng)
    second = first.copy()
    half = len(second.notes) // 2
    second.notes = [replace(note, guide="b" if n < half else "c") for n, note in enumerate(second.notes)]
    third = second.copy()
    third.notes = [replace(note, guide="d") if note.guide == "b" else note for note in third.notes]
    return [first, second, third], [["a"], ["a", "b", "c"], ["c", "d"]]


def section_to_other(rng: random.Random) -> tuple[list[Guide], list[list[str]]]:
    """Return versions in which a section goes to a guide that there is."""
    first, other = generate(rng), generate(rng, "b")
    fronts = {front(note)[1:] for note in first.notes}
    for note, truth in zip(other.notes, other.truths, strict=True):
        if front(note)[1:] not in fronts:
            first.notes.append(note)
            first.truths.append(truth)
    second = first.copy()
    title = rng.choice(["Twins", "HTTP", "Quiz", "中文", "Names"])
    for place, note in enumerate(second.notes):
        if note.guide == "a" and note.section[0] == title:
            second.notes[place] = replace(note, guide="b")
    return [first, second], [["a", "b"]] * 2


HISTORIES = {
    "questions go, return elsewhere and move": moved_about,
    "guide emptied into two, then renamed": emptied,
    "section moved to another guide": section_to_other,
}


def run(rounds: int, seed: int) -> dict[str, Tally]:
    """Return a tally for each edit, each applied to as many generated guides as there are rounds."""
    tallies: dict[str, Tally] = {}
    for name, edit in (*EDITS.items(), (MIXED, mixed)):
        tally = tallies[name] = Tally()
        for number in range(rounds):
            before = generate(random.Random(f"{seed} {name} {number}"))
            after = before.copy()
            if edit(after):
                judge(before, after, tally)
    tally = tallies[TWO_ALIKE] = Tally()
    for number in range(rounds):
        before = generate(random.Random(f"{seed} {TWO_ALIKE} {number}"))
        after = before.copy()
        if deleted_one_of_two(before, after):
            judge(before, after, tally)
    for name in (RENAMED, TEMPLATE):
        tally = tallies[name] = Tally()
        for number in range(rounds):
            rng = random.Random(f"{seed} {name} {number}")
            before = generate(rng)
            after = before.copy() if name == RENAMED else generate(rng, "b")
            if name == RENAMED:
                mixed(after)
                after.notes = [replace(note, guide="b") for note in after.notes]
            judge(before, after, tally, gone="a", apart=name == TEMPLATE)
    for name, history in HISTORIES.items():
        tally = tallies[name] = Tally()
        for number in range(rounds):
            versions, files = history(random.Random(f"{seed} {name} {number}"))
            follow(versions, tally, files)
    return tallies


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    tallies = run(rounds, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    print("| edit | guides | notes touched | lost | wrong |\n|---|---|---|---|---|")
    for name, tally in tallies.items():
        share = f"{tally.lost} ({100 * tally.lost / max(1, tally.touched):.1f} %)"
        print(f"| {name} | {tally.rounds} | {tally.touched} | {share} | {tally.wrong} |")
    total = sum(tally.wrong for tally in tallies.values())
    print(
        f"\nwrong: {total}; lost: {sum(t.lost for t in tallies.values())} of {sum(t.touched for t in tallies.values())}"
    )
    if "-v" in sys.argv:
        for name, tally in tallies.items():
            for example in sorted(tally.examples, reverse=True)[:6]:
                print(name, "::", example)
    sys.exit(total > 0)


if __name__ == "__main__":
    main()
