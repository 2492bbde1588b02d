"""Checks of an English description's words, line by line; each finding names the line and what to write instead."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from blueprint.job_description import word_lists as lists
from blueprint.job_description.address import sentences_of
from blueprint.job_description.description import Entry, JobDescription, Section, words_of
from blueprint.job_description.finding import ADVICE, Finding
from blueprint.job_description.laws import PAY_HISTORY, places

ABOUT_THE_JOB = ("role", "different", "scope", "work", "bring", "success", "interview")
_CLAUSES = re.compile(r";\s+(?!or\b)")
_UNCHECKED = ("equal_opportunity",)  # names age, gender and origin because it is about them
_OF_THE_EMPLOYER = ("in_short", "about", "pay", "apply")


def word_findings(description: JobDescription) -> Iterator[Finding]:
    """What the words of each line suggest."""
    title = Section("title", description.title, ())
    yield from _gendered(title, Entry("", description.title, "facts.title"))
    for section, entry in description.lines():
        if section.key not in _UNCHECKED:
            yield from _of_line(section.key, section.heading, entry)


@lru_cache(maxsize=8_192)
def _of_line(key: str, heading: str, entry: Entry) -> tuple[Finding, ...]:
    """The same line says the same each time, and the preview asks after every change."""
    section = Section(key, heading, ())
    about = _about_the_person(section, entry) if key in ABOUT_THE_JOB else ()
    return (*_gendered(section, entry), *_anywhere(section, entry), *about)


def _finding(section: Section, entry: Entry, code: str, message: str, suggestion: str, where_law=()) -> Finding:
    return Finding(
        ADVICE, code, message, suggestion, section.key, section.heading, words_of(entry), entry.source, where_law
    )


def _matches(patterns: Mapping[re.Pattern, str], words: str) -> Iterator[tuple[str, str]]:
    for pattern, instead in patterns.items():
        for match in pattern.finditer(words):
            yield match[0], instead


def _gendered(section: Section, entry: Entry) -> Iterator[Finding]:
    words = words_of(entry)
    for leaning, patterns in (("masculine", lists.MASCULINE), ("feminine", lists.FEMININE)):
        for word, instead in _matches(patterns, words):
            message = f"“{word}” is read as {leaning} and may put others off."
            yield _finding(section, entry, "gender_coded", message, f"Instead: {instead}.")
    if section.key in _OF_THE_EMPLOYER:
        return
    pronouns = {leaning: pattern.search(words) for leaning, pattern in lists.PRONOUNS.items()}
    if sum(map(bool, pronouns.values())) == 1:
        leaning, match = next((leaning, match) for leaning, match in pronouns.items() if match)
        message = f"“{match[0]}” speaks of one gender only ({leaning})."
        yield _finding(section, entry, "gender_coded", message, "Instead: you, or they.")


def _anywhere(section: Section, entry: Entry) -> Iterator[Finding]:
    words = words_of(entry)
    for word, instead in _matches(lists.BUZZWORDS, words):
        yield _finding(section, entry, "buzzword", f"“{word}” says little.", f"Instead: {instead}.")
    for word, instead in _matches(lists.PAY_HISTORY, words):
        message = f"“{word}” asks for earlier pay; several laws restrict that, and it carries old gaps along."
        yield _finding(section, entry, "pay_history", message, f"Instead: {instead}.", places(PAY_HISTORY))
    for word, instead in _matches(lists.NATIVE, words):
        message = f"“{word}” asks where somebody grew up, not what they can do."
        yield _finding(section, entry, "native_language", message, f"Instead: {instead}.")
    for word, instead in _matches(lists.CITIZENSHIP, words):
        message = f"“{word}” may shut out people who are allowed to work."
        yield _finding(section, entry, "citizenship", message, f"Instead: {instead}.")
    for word, instead in _matches(lists.AGE, words):
        yield _finding(section, entry, "age", f"“{word}” speaks of age.", f"Instead: {instead}.")


def _about_the_person(section: Section, entry: Entry) -> Iterator[Finding]:
    words = words_of(entry)
    experience = section.key == "bring" or re.search(r"\bexperienced?\b", words, re.IGNORECASE)
    if experience and (years := lists.YEARS.search(words)):
        upper = lists.UPPER_YEARS.search(words)
        message = f"“{(upper or years)[0]}” counts years, which says little about skill"
        message += "; an upper limit also shuts older people out." if upper else "."
        suggestion = "Say what somebody should have done, and at what scale."
        yield _finding(section, entry, "years_upper_limit" if upper else "years", message, suggestion)
    for sentence in (part for one in sentences_of(words) for part in _CLAUSES.split(one)):
        if (degree := lists.DEGREE.search(sentence)) and not lists.DEGREE_SOFTENED.search(sentence):
            message = f"“{degree[0]}” is asked for without an alternative."
            suggestion = "Add “or equivalent practical experience”, or leave it out."
            yield _finding(section, entry, "degree", message, suggestion)
            break
