"""Checks before a job description is published: what must be mended, and what one might write better."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from blueprint.job_description import laws
from blueprint.job_description.address import sentences_of
from blueprint.job_description.catalogues import LANGUAGES, base_language
from blueprint.job_description.contradictions import contradictions
from blueprint.job_description.description import JobDescription, words_of
from blueprint.job_description.finding import ADVICE, BLOCKING, Finding
from blueprint.job_description.hedges import hedge_in, placeholder_in
from blueprint.job_description.reading_ease import reading_ease
from blueprint.job_description.third_person import said_of_the_role, to_the_reader
from blueprint.job_description.title_letters import letters_missing
from blueprint.job_description.word_checks import ABOUT_THE_JOB, word_findings
from blueprint.job_description.word_lists import MUST, MUST_NOT

MOST_REQUIREMENTS = 7
FEWEST_WORDS, MOST_WORDS = 300, 800
HARD_TO_READ = 30.0
WIDEST_RANGE = Decimal("1.5")  # the upper end over the lower

_COMMON = frozenset(("the", "and", "of", "to", "in", "a", "is", "for", "with", "that", "on", "as", "are", "you", "we"))
_EMPLOYERS = {
    "about": "introduction",
    "benefits": "list of benefits",
    "equal_opportunity": "equal-opportunity statement",
}
_ENOUGH_WORDS = 40  # to tell a language


@dataclass(frozen=True)
class Rules:
    """Which of the company's own rules block publishing."""

    pay_range: bool = True
    equal_opportunity: bool = True
    way_to_apply: bool = True


@dataclass(frozen=True)
class Measures:
    """The numbers that the checks look at. `reading_ease` is None where the text is not English."""

    words: int
    requirements: int
    reading_ease: float | None


def check(description: JobDescription, rules: Rules | None = None) -> list[Finding]:
    """Everything found, the blocking first, then in the order of the description."""
    rules, measured = rules or Rules(), measures(description)
    findings = [*_blocking(description, rules), *_requirements(description, measured), *_pay_width(description)]
    findings += [*_left_out(description), *_hedged(description), *_unfilled(description), *_of_the_role(description)]
    findings += _letters(description)
    findings += [*contradictions(description), *_other_language(description)]
    if measured.reading_ease is not None or is_english(description):
        findings += [*_length(description, measured), *_reading(description, measured), *word_findings(description)]
    else:
        findings.append(_not_checked(description))
    return findings


def measures(description: JobDescription) -> Measures:
    """Words, requirements and reading ease of the whole description."""
    lines = [words_of(entry) for _, entry in description.lines()]
    english = is_english(description)
    ease = reading_ease(lines) if english else None
    return Measures(sum(map(_count, lines)), _needed(description, english), ease)


def requirements(description: JobDescription) -> int:
    """What one must bring: the list, and sentences anywhere else about the job that ask for something."""
    return _needed(description, is_english(description))


def _needed(description: JobDescription, english: bool) -> int:
    listed = description.items("requirement")
    if not english:
        return len(listed)
    running = (
        entry
        for section, entry in description.lines()
        if section.key in ABOUT_THE_JOB and entry not in listed and entry.source
    )
    return len(listed) + sum(asks_for(words_of(entry)) for entry in running)


@lru_cache(maxsize=8_192)
def asks_for(words: str) -> int:
    """How many of these sentences ask for something."""
    return sum(bool(MUST.search(sentence) and not MUST_NOT.search(sentence)) for sentence in sentences_of(words))


def is_english(description: JobDescription) -> bool:
    """Whether the description says that it is English and, where there is text enough to tell, looks like it."""
    if description.language.split("-")[0].lower() != "en":
        return False
    words = re.findall(r"\w+", " ".join(words_of(entry) for _, entry in description.lines()).casefold())
    return len(words) < _ENOUGH_WORDS or sum(word in _COMMON for word in words) >= len(words) * 0.08


def _blocking(description: JobDescription, rules: Rules) -> Iterator[Finding]:
    facts = description.facts
    yield from _basics(description)
    if rules.pay_range and (facts.pay is None or (facts.pay.low is None and facts.pay.high is None)):
        holding = laws.holding(laws.PAY_RANGE, facts.places, facts.remote_countries if facts.remote else ())
        message = "No pay range or pay basis is given."
        if holding:
            message += f" Where this job is, the law asks for it: {'; '.join(holding)}."
        suggestion = "Add the lower and upper end, the currency and the period."
        yield _about(description, BLOCKING, "pay_range", message, suggestion, "pay", laws.places(laws.PAY_RANGE))
    if rules.equal_opportunity and not facts.employer.equal_opportunity.strip():
        message = "There is no equal-opportunity statement."
        suggestion = "Add the employer’s own; it is kept once for all openings."
        where = laws.places(laws.EQUAL_OPPORTUNITY)
        yield _about(description, BLOCKING, "equal_opportunity", message, suggestion, "equal_opportunity", where)
    if rules.way_to_apply and not facts.apply.possible:
        suggestion = "Add a web address, a mail address, or a sentence."
        yield _about(description, BLOCKING, "way_to_apply", "Nobody can tell how to apply.", suggestion, "apply")


def _basics(description: JobDescription) -> Iterator[Finding]:
    """Without these no posting says what the job is; no rule of a company switches them off."""
    facts = description.facts
    if not facts.places and not facts.remote:
        suggestion = "Add a place, or say that it is remote and in which countries."
        yield _about(description, BLOCKING, "place", "There is no place, and it is not remote.", suggestion, "in_short")
    if facts.remote and facts.office_days:
        message = "It is remote, and asks for days on site: it cannot be both."
        yield _about(description, BLOCKING, "remote_and_hybrid", message, "Keep one of the two.", "in_short")
    if facts.remote and not facts.remote_countries:
        message = "It is remote, but in no country; job boards ask where one may live."
        yield _about(description, BLOCKING, "remote_country", message, "Name the countries.", "in_short")
    if not facts.employment_type:
        suggestion = "Say whether it is full time, part time or other."
        yield _about(
            description, BLOCKING, "employment_type", "No type of employment is given.", suggestion, "in_short"
        )
    if not description.items("requirement"):
        message = "Nothing is said that one must bring."
        yield _about(description, BLOCKING, "requirements", message, "Choose skills that are needed.", "bring")


def _requirements(description: JobDescription, measured: Measures) -> Iterator[Finding]:
    needed = measured.requirements
    if needed > MOST_REQUIREMENTS:
        message = f"{needed} requirements; people who meet most but not all of a long list do not apply."
        suggestion = f"Keep the {MOST_REQUIREMENTS} without which the job cannot be begun."
        yield _about(description, ADVICE, "many_requirements", message, suggestion, "bring")


def _pay_width(description: JobDescription) -> Iterator[Finding]:
    pay = description.facts.pay
    if pay and pay.low and pay.high and pay.high > pay.low * WIDEST_RANGE:
        message = f"The upper end of pay is {pay.high / pay.low:.1f} times the lower; so wide a range tells little."
        suggestion = "Give the range in which you expect to make an offer."
        yield _about(description, ADVICE, "wide_pay_range", message, suggestion, "pay")


def _left_out(description: JobDescription) -> Iterator[Finding]:
    """Lines of the role that are not fit to print; they stand beside the description, not in it."""
    for line in description.left_out:
        section = description.section(line.section)
        heading = section.heading if section else ""
        message = f"Left out: {line.message}."
        words = words_of(line.entry)
        yield Finding(ADVICE, "left_out", message, line.suggestion, line.section, heading, words, line.entry.source)


def _hedged(description: JobDescription) -> Iterator[Finding]:
    """Lines of the role that somebody has chosen although a template speaks in them."""
    for section, entry in description.lines():
        if entry.source and not entry.source.startswith("facts."):
            language = entry.language or base_language(description.language)
            if hedge := hedge_in(words_of(entry), language):
                message = f"“{hedge}” says that it may not hold here."
                suggestion = "Say what holds in this job."
                yield Finding(
                    ADVICE, "hedge", message, suggestion, section.key, section.heading, words_of(entry), entry.source
                )


def _unfilled(description: JobDescription) -> Iterator[Finding]:
    """Lines of anybody's in which something is left to be filled in, such as [team] or X%."""
    for section, entry in description.lines():
        if placeholder := placeholder_in(words_of(entry)):
            message = f"“{placeholder}” is left to be filled in."
            suggestion = "Write what holds in this job, or take it out."
            yield Finding(
                ADVICE, "placeholder", message, suggestion, section.key, section.heading, words_of(entry), entry.source
            )


def _letters(description: JobDescription) -> Iterator[Finding]:
    if letters := letters_missing(description.title, base_language(description.language)):
        message = f"Behind the title, candidates look for {letters}: the law asks that it speak to every gender."
        suggestion = f"Write “{description.title} {letters}”, or name both."
        yield Finding(ADVICE, "letters", message, suggestion, "title", "", description.title, "facts.title")


def _of_the_role(description: JobDescription) -> Iterator[Finding]:
    """The paragraph on the role, where it speaks of whoever holds it and the rest of the page speaks to them."""
    for section, entry in description.lines():
        language = entry.language or base_language(description.language)
        if section.key == "role" and said_of_the_role(words_of(entry), description.title, language):
            message = "This speaks of whoever has the job, and the rest of the page speaks to them."
            suggestion = f"Write it to the reader: {to_the_reader(language)}"
            yield Finding(
                ADVICE, "third_person", message, suggestion, section.key, section.heading, words_of(entry), entry.source
            )


def _other_language(description: JobDescription) -> Iterator[Finding]:
    """Texts of the employer, and one finding for all lines of the role, that nobody has written in this language."""
    employer, language = description.facts.employer, base_language(description.language)
    for name in employer.untranslated:
        source = f"facts.employer.{name}"
        if any(entry.language and entry.source.startswith(source) for _, entry in description.lines()):
            actual, wanted = (LANGUAGES.get(code, code) for code in (employer.language, language))
            message = f"The employer’s {_EMPLOYERS[name]} is in another language ({actual})."
            yield Finding(ADVICE, "employer_language", message, f"Write it in this one ({wanted}).", source=source)
    lines = [e for _, e in description.lines() if e.language and not e.source.startswith("facts.")]
    if lines:
        languages = ", ".join(sorted({LANGUAGES.get(entry.language, entry.language) for entry in lines}))
        message = f"{len(lines)} lines of the role are still in another language ({languages})."
        suggestion = "Write them in the language of the description; they are marked in the preview."
        yield _about(description, ADVICE, "other_language", message, suggestion)


def _length(description: JobDescription, measured: Measures) -> Iterator[Finding]:
    words = measured.words
    if words < FEWEST_WORDS:
        suggestion = "Say more about the work, and how success is measured."
        yield _about(description, ADVICE, "short", f"{words} words; people miss what they need.", suggestion)
    elif words > MOST_WORDS:
        message = f"{words} words; few read more than {MOST_WORDS}."
        yield _about(description, ADVICE, "long", message, "Show fewer responsibilities, or shorten the texts.")


def _reading(description: JobDescription, measured: Measures) -> Iterator[Finding]:
    ease = measured.reading_ease
    if ease is not None and ease < HARD_TO_READ:
        message = f"Reading ease is {ease} (Flesch); below {HARD_TO_READ:.0f} is hard even for graduates."
        yield _about(description, ADVICE, "hard_to_read", message, "Use shorter sentences and plainer words.")


def _not_checked(description: JobDescription) -> Finding:
    message = (
        f"The text is not English (language: {description.language}), so these were not checked: gender-coded words, "
        "years of experience, degrees, words on age, native language, citizenship and pay history, buzzwords, length "
        "and reading ease."
    )
    return _about(
        description, ADVICE, "not_checked", message, "Have somebody who knows the language read it for these."
    )


def _about(description, level, code, message, suggestion, section="", places=()) -> Finding:
    """A finding on a section as a whole, or on the description."""
    heading = description.section(section).heading if section and description.section(section) else ""
    return Finding(level, code, message, suggestion, section, heading, places=places)


@lru_cache(maxsize=8_192)
def _count(words: str) -> int:
    return len(re.findall(r"\w+(?:['’.,/-]\w+)*", words))
