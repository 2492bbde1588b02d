"""The lines of a role as a posting prints them: those that are fit, and beside them those that are left out.

Lines hang no deeper than one level here: a lead takes its lines along in one sentence, or all of them stay out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from blueprint.composition import Composed, Line
from blueprint.inline_markdown import to_text
from blueprint.job_description.address import begins_with_a_verb, lightened, said_to_do, said_to_you, sentences_of
from blueprint.job_description.catalogues import base_language
from blueprint.job_description.description import Entry, LeftOut
from blueprint.job_description.facts import Facts
from blueprint.job_description.print_faults import LEAD, Fault, Ground, bare_lead, printable
from blueprint.job_description.ranking import showable
from blueprint.job_description.reading_ease import reading_ease

MOST_JOINED = 40  # words of a lead and its lines in one sentence
MOST_ROLE_WORDS = 70  # of the paragraph on the role, where the employer has not written it
TOLD_TO_DO = ("responsibilities", "activities", "goals", "decision_rights")
HARD = 10.0  # reading ease below which words are dropped that a name can do without

_SOFTENS = re.compile(
    r"\b(?:equivalent|similar|comparable|alike|gleichwertig\w*|vergleichbar\w*|ähnlich\w*|équivalente?s?|similaires?"
    r"|equivalentes?|similar(?:es)?|equivalenti?|simil[ei]|gelijkwaardig\w*|vergelijkbaar)\b|^(?:or|oder|ou|o|of)\b",
    re.IGNORECASE,
)
"""Words by which less is asked for than the name alone says; they are never dropped."""
_GOES_ON = re.compile(r"(?:or|and|oder|und|ou|et|y|e|of|en)\s", re.IGNORECASE)
_BY_EXAMPLE = re.compile(
    r"(?:e\.g\.|i\.e\.|such as|for example|including|incl\.|z\. ?B\.|zum Beispiel|par exemple|p\. ex\.|por ejemplo"
    r"|p\. ej\.|por exemplo|(?:ad|per) esempio|bijvoorbeeld|bijv\.)\s",
    re.IGNORECASE,
)
"""How words begin that go on from a name: “or equivalent”, “e.g. SAP”."""

_THIRD_PERSON = Fault("third_person", "it speaks of the role, not to the reader", "Write it to the reader: you …")


@dataclass
class PrintedRole:
    """Prints the lines of one composed role; `left_out` gathers those that are not fit, each once."""

    composed: Composed
    facts: Facts
    left_out: dict[str, LeftOut] = field(default_factory=dict)

    def __post_init__(self):
        spoken = base_language(self.composed.document.get("language") or "en")
        self.language = "" if spoken == base_language(self.facts.language) else spoken
        self.english = spoken == "en"
        about = f"{self.facts.employer.about} {self.facts.opening} {self.facts.team}".casefold()
        self.ground = Ground(spoken, founders="founder" in about)
        self.orphans = self.composed.once(_orphans)

    def fit(self, lines: Iterable[Line], most: int, section: str) -> tuple[Entry, ...]:
        """The first so many that are fit to print; what is not fit and stands before them is left out.

        A flattened lead with its one line only fills up where there are too few whole ones.
        """
        shown: list[Entry] = []
        spare: list[Entry] = []
        for line in lines:
            if len(shown) == most:
                break
            entry, fault = self.printed(line)
            if fault is None:
                (spare if self.orphans.get(line.address) else shown).append(entry)
            elif line.address not in self.orphans or bare_lead(line.text):
                self.leave_out(section, line, fault)
        return (*shown, *spare[: most - len(shown)])

    def chosen(self, lines: Iterable[Line]) -> tuple[Entry, ...]:
        """Lines that somebody has chosen: all of them, mended where they can be."""
        printed = ((line, *self.printed(line)) for line in lines)
        return tuple(
            entry if fault is None else self._entry(line, line.title, line.text) for line, entry, fault in printed
        )

    def printed(self, line: Line) -> tuple[Entry | None, Fault | None]:
        """The line as it is printed, or why it is not fit."""
        together = self.orphans.get(line.address)
        if together == "":
            return None, LEAD
        title, title_fault = printable(line.title.strip().rstrip(":"), self.ground)
        text, fault = printable(together, self.ground) if together else self._with_children(line)
        if fault or title_fault or not (title or text):
            return None, fault or title_fault or LEAD
        return self._entry(line, *self._plain(line, title, text)), None

    def _plain(self, line: Line, title: str, text: str) -> tuple[str, str]:
        """A sentence that says what to do needs no name before it, a skill's name no words that are harder than it."""
        if line.section == "skills" and title:
            return self._skill(title, text)
        if self.english and text and line.section in TOLD_TO_DO:
            text = said_to_do(text)
        if not self.english or not text or line.section == "skills":
            return title, text
        if line.section == "decision_rights" and not title and not to_text(text)[:-1].count("."):
            return title, text if begins_with_a_verb(text) else text.rstrip(".")
        if begins_with_a_verb(text):
            return "" if line.section == "responsibilities" else title, text if text[-1] in ".!?" else f"{text}."
        return title, text

    def _skill(self, title: str, text: str) -> tuple[str, str]:
        if not text or (self._hard(text) and not softens(text)):
            return "", title
        ended = text if text[-1] in ".!?" else f"{text}."
        if _GOES_ON.match(text) and self.ground.language != "it":
            return "", f"{title} {ended[0].lower()}{ended[1:]}"
        if _BY_EXAMPLE.match(text):
            return "", f"{title}, {ended[0].lower()}{ended[1:]}"
        return title, ended

    def names(self, lines: Iterable[Line], most: int) -> tuple[Entry, ...]:
        """The names of the first so many lines whose names are fit to print."""
        names = ((line, *printable(line.title or line.text, self.ground)) for line in lines)
        fit = (self._entry(line, "", name) for line, name, fault in names if name and not fault)
        return tuple(islice(fit, most))

    def _hard(self, *texts: str) -> bool:
        """Whether English texts read harder than a posting should; of other languages it is not known."""
        return self.english and (reading_ease(map(to_text, texts)) or 0) < HARD

    def paragraph(self, texts: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
        """What is fit of the first of these texts (source, words) that reads well, said to the reader.

        Where none does, the plainest sentence of them all.
        """
        hard: list[tuple[str, str]] = []
        for source, words in texts:
            fit = list(self._sentences(source, words))
            if fit and not self._hard(*fit):
                return source, " ".join(_few(fit))
            hard += ((source, sentence) for sentence in fit)
        return max(hard, key=lambda one: reading_ease([one[1]]) or 0, default=None)

    def _sentences(self, source: str, words: str) -> Iterable[str]:
        for sentence in sentences_of(words):
            text, fault = self._to_reader(sentence)
            if fault:
                self._leave_out(source, "role", sentence, fault)
            elif text:
                yield text if text[-1] in ".!?" else f"{text}."

    def _to_reader(self, sentence: str) -> tuple[str, Fault | None]:
        text, fault = printable(sentence, self.ground)
        if fault or not self.english:
            return text, fault
        turned = said_to_you(text, self.composed.document["title"])
        if turned and self._hard(turned):
            turned = lightened(turned)
        return (turned, None) if turned else ("", _THIRD_PERSON)

    def leave_out(self, section: str, line: Line, fault: Fault) -> None:
        entry = self._entry(line, line.title, line.text)
        self.left_out.setdefault(line.address, LeftOut(section, entry, fault.code, fault.message, fault.suggestion))

    def _leave_out(self, source: str, section: str, words: str, fault: Fault) -> None:
        key = f"{source}:{words}"
        entry = Entry("", words, source, self.language)
        self.left_out.setdefault(key, LeftOut(section, entry, fault.code, fault.message, fault.suggestion))

    def _entry(self, line: Line, title: str, text: str) -> Entry:
        return Entry(title.strip().rstrip(":"), text.strip(), line.address, self.language)

    def _with_children(self, line: Line) -> tuple[str, Fault | None]:
        if not bare_lead(line.text):
            return printable(line.text, self.ground)
        children = [child for child in line.children if showable(child)]
        words = "; ".join(to_text(f"{child.title} {child.text}".strip()).rstrip(".:") for child in children)
        joined = f"{line.text.strip()} {words}."
        if not children or len(to_text(joined).split()) > MOST_JOINED:
            return "", (None if line.title and not children else LEAD)
        fit, fault = printable(words, self.ground)
        return (joined, None) if fit and fault is None else ("", LEAD)


def softens(text: str) -> bool:
    """Whether the words beside a skill's name ask for less than the name does: "or equivalent"."""
    return bool(_SOFTENS.search(text))


def _few(sentences: list[str]) -> list[str]:
    few: list[str] = []
    for sentence in sentences:
        if not few or sum(len(one.split()) for one in [*few, sentence]) <= MOST_ROLE_WORDS:
            few.append(sentence)
    return few


def _orphans(composed: Composed) -> dict[str, str]:
    """Leads whose lines follow them as siblings, with those lines, by address: an article that was flattened says no
    more. A lead that only one line follows stands for both, in one sentence; the rest stand for "", and stay out.
    """
    groups = (group.standing for groups in composed.sections.values() for group in groups)
    texts: dict[str, str] = {}
    for lead, followers in (one for lines in groups for one in _flattened(lines)):
        texts |= dict.fromkeys((line.address for line in followers), "")
        if bare_lead(lead.text):
            texts[lead.address] = f"{lead.text.strip()} {followers[0].text.strip()}" if len(followers) == 1 else ""
    return texts


def _flattened(lines: Sequence[Line]) -> Iterable[tuple[Line, list[Line]]]:
    """Each lead without lines of its own, with the siblings after it that are its lines."""
    lead, followers = None, []
    for line in lines:
        if to_text(line.text).endswith(":") and not line.title and not line.children:
            if lead is not None:
                yield lead, followers
            lead, followers = line, []
        elif lead is not None and not _has_ended(lead, followers, line):
            followers.append(line)
        elif lead is not None:
            yield lead, followers
            lead, followers = None, []
    if lead is not None:
        yield lead, followers


def _has_ended(lead: Line, followers: Sequence[Line], line: Line) -> bool:
    """A lead that says what to do ends at the next line that does; any other leads on to one line."""
    return begins_with_a_verb(line.text) if begins_with_a_verb(lead.text) else bool(followers)
