"""What the tool knows of a language: plain data, a value of `Language` in the module of each language.

Words are written in lower case, parted by `|` or by lines (`phrases`). Most are names that a whole heading or label is
compared with. Those said to be sought at the beginning of a text, anywhere in it, or as the whole of a line, may use
this notation; nothing else is a pattern:

    word~       any ending: `differ~` finds "differs", "difference"
    a * b       up to 25 characters between
    a ** b      up to 80 characters between
    [a] b       with or without "a"
    {a/b} c     "a c" or "b c"
    #           a number
    a$          only at the end of the text
    ^a          only at its beginning
"""

from __future__ import annotations

from dataclasses import dataclass


def phrases(*text: str) -> tuple[str, ...]:
    """Return the phrases of a text that parts them by `|` or by lines, without repetitions."""
    parts = (part for one in text for line in one.splitlines() for part in line.split("|"))
    return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def separate(text: str) -> tuple[str, ...]:
    """Return the words of a text that parts them by spaces, without repetitions."""
    return tuple(dict.fromkeys(text.split()))


KINDS = (
    "question", "open-question", "value", "behaviour", "term", "list",
    "steps", "contrast", "row", "story", "choice", "overview",
)  # fmt: skip
"""The kinds of notes, in the order of their names in `CardWords.kinds`."""


@dataclass(frozen=True)
class CardWords:
    """What the tool itself writes on a card; `{n}` stands for a number, `{thing}` for the noun of what is asked for."""

    points: str = ""
    """How many points to recall: `{n} points`, in a form that fits every number from 2 on."""
    steps: str = ""
    name_all: str = ""
    which_value: str = ""
    thing: str = ""
    """The noun that stands for `{thing}` where the guide has none of its own."""
    avoid: str = ""
    use: str = ""
    help: str = ""
    more: str = ""
    """Over what is folded below an answer."""
    what: str = ""
    """Asks what a term is."""
    what_for: str = ""
    """The same of a label that several parts of a guide have; `{subject}` stands for the part."""
    about: str = ""
    """Asks for what stands as prose under a heading."""
    open: str = ""
    kinds: tuple[str, ...] = ()

    def kind(self, kind: str) -> str:
        """Return the name of a kind of note; of an unknown one the kind itself."""
        return self.kinds[KINDS.index(kind)] if kind in KINDS else kind


@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """The words of one language. A field left out is a question that this language has no words for."""

    code: str
    """ISO 639-1."""
    stemmer: str = ""
    """Name of its Snowball algorithm, if there is one."""

    # -- by what a text shows its language
    small_words: tuple[str, ...] = ()
    """Words that say nothing of what a text is about."""
    script: str = ""
    """Ranges of signs, as in a character class, that are its own; empty for languages in Latin letters."""
    script_weight: int = 1
    """How many letters of an alphabet one sign of the script stands for, when scripts are weighed."""
    letters: str = ""
    """Letters that tell it from other languages in its script."""
    foreign: str = ""
    """Letters of its script that only other languages have."""
    clitics: tuple[str, ...] = ()
    """What may be written in front of a word without a space."""

    # -- parts of a page that teach nothing: names, unless said otherwise
    contents: tuple[str, ...] = ()
    contents_beginnings: tuple[str, ...] = ()
    """Beginning of a title of less than 40 characters."""
    references: tuple[str, ...] = ()
    housekeeping: tuple[str, ...] = ()
    teaching_parts: tuple[str, ...] = ()
    """Names among the three above that are also names of subjects: only what stands below tells."""
    licences: tuple[str, ...] = ()
    """End of a name of up to five words that speaks of the licence."""
    introductions: tuple[str, ...] = ()
    preambles: tuple[str, ...] = ()
    """Those introductions and housekeeping below which all speaks of the guide itself."""
    remarks: tuple[str, ...] = ()
    metadata: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    """A whole label that is a property of the page only among others right below the title ("Teacher")."""
    footings: tuple[str, ...] = ()
    """A whole label in the last lines of a page."""
    todos: tuple[str, ...] = ()
    """The whole name over a list of check boxes that somebody has to do."""
    todo_labels: tuple[str, ...] = ()
    """A whole label before what the author has still to do."""
    provenances: tuple[str, ...] = ()
    """Beginning of a line in italics that says where a page comes from, or of when it is."""
    lone_stubs: tuple[str, ...] = ()
    """The whole text."""
    stubs: tuple[str, ...] = ()
    """Beginning of a short line that says only that content is missing."""
    navigation: tuple[str, ...] = ()
    """A whole line."""
    cross_references: tuple[str, ...] = ()
    """Beginning."""
    adverts: tuple[str, ...] = ()
    """Anywhere."""
    leave_takings: tuple[str, ...] = ()
    """Beginning of a last line that wishes luck, or offers more as chat programs do."""
    page_speech: tuple[str, ...] = ()
    """Beginning of a paragraph about the page itself."""

    # -- questions
    question_words: tuple[str, ...] = ()
    """Beginning."""
    question_signs: tuple[str, ...] = ()
    """Anywhere in a line of a script without spaces, or with its question words at the end."""
    auxiliaries: tuple[str, ...] = ()
    """Verbs that stand behind a question word, or one word later, in a question without its mark."""
    fillers: tuple[str, ...] = ()
    """What may stand before a question word: "so", "and"."""
    continuing: tuple[str, ...] = ()
    """Beginning of a question that goes on from the one before it: "and"."""
    prompts: tuple[str, ...] = ()
    """Beginning of what an interviewer or examiner orders: "explain"."""
    final_prompts: tuple[str, ...] = ()
    """The same in languages whose verb stands last: the end of the sentence."""
    code_questions: tuple[str, ...] = ()
    """Anywhere: the question is about code that stands with it."""
    yes_no: tuple[str, ...] = ()
    """Beginning of a question that yes or no answers."""
    addresses: tuple[str, ...] = ()
    """Anywhere: "you", "your", "me"."""
    question_labels: tuple[str, ...] = ()
    numbered_questions: tuple[str, ...] = ()
    """Those that a number may follow: "Question 3"."""
    askers: tuple[str, ...] = ()
    """A whole label: who asks."""
    question_lists: tuple[str, ...] = ()
    """Anywhere in a heading that announces questions."""
    cases: tuple[str, ...] = ()
    """Names of the case that questions are about, also numbered ones."""
    follow_ups: tuple[str, ...] = ()
    comparisons: tuple[str, ...] = ()
    """Anywhere."""
    alternatives: tuple[str, ...] = ()
    """Anywhere: "or"."""
    lone_alternatives: tuple[str, ...] = ()
    """Words for "or" of a single letter: only between spaces."""
    true_false: tuple[str, ...] = ()
    """Anywhere."""
    yes_or_no: tuple[str, ...] = ()
    """Words that are an answer by themselves."""
    interviewer_questions: tuple[str, ...] = ()
    """Anywhere in a heading over what the candidate asks."""
    tasks: tuple[str, ...] = ()
    """Beginning of what tells the reader to make something."""
    instructions: tuple[str, ...] = ()
    """Beginning of a sentence that tells the one who answers how to."""
    final_instructions: tuple[str, ...] = ()
    """The same where the verb stands last."""

    # -- answers
    full_answers: tuple[str, ...] = ()
    """Labels of an answer beside another that says it in short, or at length."""
    answer_labels: tuple[str, ...] = ()
    numbered_answers: tuple[str, ...] = ()
    short_answers: tuple[str, ...] = ()
    """Those that stand before a colon or a full stop in front of an answer: "A", "Ans"."""
    short_questions: tuple[str, ...] = ()
    answer_lists: tuple[str, ...] = ()
    """A whole name over the answers to several questions that stand elsewhere."""
    answer_columns: tuple[str, ...] = ()
    """Head of a table's second column whose cells answer the first."""
    unfilled: tuple[str, ...] = ()
    """All that a table's cell says which is still to be filled in."""
    answer_titles: tuple[str, ...] = ()
    """A whole line: the title of a fold with an answer."""
    fold_titles: tuple[str, ...] = ()
    """A whole line: the title of a fold that says no more than that there is something in it: "Details"."""
    answer_phrases: tuple[str, ...] = ()
    """Anywhere in a label over an answer."""
    answer_heads: tuple[str, ...] = ()
    """Beginning of a line that names the right options by their letters."""
    answer_verbs: tuple[str, ...] = ()
    """Between such a head and the letters: "is"."""
    option_words: tuple[str, ...] = ()
    """In front of such a letter: "option"."""
    conjunctions: tuple[str, ...] = ()
    """Words for "and", also "or" where names are parted."""
    right_marks: tuple[str, ...] = ()
    """In parentheses behind the right option."""
    show_words: tuple[str, ...] = ()
    """Beginning of a fold's title that only says that it opens."""
    hints: tuple[str, ...] = ()

    # -- what a section is about
    values: tuple[str, ...] = ()
    """Anywhere."""
    value_owners: tuple[str, ...] = ()
    value_nouns: tuple[str, ...] = ()
    """Values only behind one of `value_owners`, with up to two words between: "our operating principles"."""
    own_values: tuple[str, ...] = ()
    """Anywhere: values that are surely somebody's."""
    not_values: tuple[str, ...] = ()
    """Anywhere: the word means something else."""
    competencies: tuple[str, ...] = ()
    """Anywhere: values only at the top of a guide."""
    processes: tuple[str, ...] = ()
    """Anywhere."""
    not_processes: tuple[str, ...] = ()
    """Beginning."""
    groups: tuple[str, ...] = ()
    """Anywhere."""
    avoid: tuple[str, ...] = ()
    use: tuple[str, ...] = ()
    paired: tuple[str, ...] = ()
    """Columns of what to avoid that have the better thing beside each."""
    list_columns: tuple[str, ...] = ()
    """Heads of a table's columns each of which lists what it names, whatever stands beside it: "pros"."""
    negatives: tuple[str, ...] = ()
    """Anywhere in a label over what goes against a value."""
    negations: tuple[str, ...] = ()
    """Anywhere in a label below a value: what stands under it may be the contrary; a value itself may have one."""
    warnings: tuple[str, ...] = ()
    """Anywhere in a heading over what not to do."""
    asides: tuple[str, ...] = ()
    """Anywhere in a heading over how an interview runs and how to get ready for it."""
    preparations: tuple[str, ...] = ()
    """The same, but what stands below may still say what a good answer is."""
    stories: tuple[str, ...] = ()
    """Anywhere."""
    story_structures: tuple[str, ...] = ()
    """Anywhere in the name of a way to tell every story."""
    time_units: tuple[str, ...] = ()
    number_columns: tuple[str, ...] = ()
    """Head of a column of running numbers."""

    # -- sentences
    abbreviations: tuple[str, ...] = ()
    """Before a full stop that ends no sentence, without that stop."""
    copulas: tuple[str, ...] = ()
    """After a term: "is", "means". One that is written onto the term begins with a hyphen."""
    own_copulas: tuple[str, ...] = ()
    """Copulas that mean something else in other languages: they count in sentences that are surely of this one."""
    marked_copulas: tuple[str, ...] = ()
    """What defines a term that the author marks, and says too little of any other: "is where", "states that"."""
    topics: tuple[str, ...] = ()
    """After a term, in languages whose verb stands last; count only with one of `closings`."""
    closings: tuple[str, ...] = ()
    """End of a sentence that defines."""
    articles: tuple[str, ...] = ()
    """After "was", "were" and the like, only a noun with one of these defines."""
    past_copulas: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    """Verbs of a sentence that says of something what it is called: "is known as"."""
    pointing: tuple[str, ...] = ()
    """Beginning of a sentence about what was said before it: "this"."""
    adverbs: tuple[str, ...] = ()
    """A word between a term and the copula that defines it ("just", "simply")."""
    inversions: tuple[str, ...] = ()
    """Words around a term that they define, `_` for the term, and for more before the last words of the sentence."""
    undefining: tuple[str, ...] = ()
    """What stands after a copula in a sentence that does not define: "not", "important"."""
    no_terms: tuple[str, ...] = ()
    """Beginning of what is no term: "it", "the reason", "one of"."""
    no_term_words: tuple[str, ...] = ()
    """No term has one of these words: "if", "because", "you"."""
    lead_ins: tuple[str, ...] = ()
    """A line that introduces what follows, whole or as its beginning: "for example"."""
    lead_in_ends: tuple[str, ...] = ()
    """The same as the end of a line before its colon: "are", "as follows"."""

    # -- a question in other words; looked up word by word
    asking_words: tuple[str, ...] = ()
    """Say how a question asks, not what it asks for."""
    light_words: tuple[str, ...] = ()
    """In an answer, may be others without its saying something else."""
    turning_words: tuple[str, ...] = ()
    """Make another question of a question: "not", "why"."""
    interrogatives: tuple[str, ...] = ()
    imperatives: tuple[str, ...] = ()
    joining_words: tuple[str, ...] = ()
    """Turning words that only join behind one of `occasions`: "a time when"."""
    occasions: tuple[str, ...] = ()
    pointing_words: tuple[str, ...] = ()
    """By which a short question may mean whatever stands above it."""
    definite_articles: tuple[str, ...] = ()
    """Before the only telling word of a short question they point, too."""
    light_signs: tuple[str, ...] = ()
    turning_signs: tuple[str, ...] = ()
    asking_signs: tuple[str, ...] = ()
    """The same in a script without spaces, found anywhere."""

    card: CardWords = CardWords()
