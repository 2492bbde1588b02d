"""Published jobs as the careers page lists them, and what of them a search finds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from blueprint.inline_markdown import to_text
from blueprint.job_description import JobDescription
from blueprint.job_description.catalogues import base_language, wording_in
from blueprint.job_description.country_names import name_key
from blueprint.job_description.facts import EMPLOYMENT_TYPES, SENIORITIES
from blueprint.job_description.wording import country_name, day_in_words, pay_in_words, place_in_words, where_in_words

REMOTE = "remote"
PREVIEW_LENGTH = 160  # characters, of which search engines and messengers show about so many


@dataclass(frozen=True)
class ListedJob:
    """A job in short, in its own language; `places` are what the filter offers."""

    slug: str
    description: JobDescription
    posted: date

    @property
    def title(self) -> str:
        return self.description.title

    @property
    def language(self) -> str:
        return self.description.language

    @property
    def where(self) -> str:
        return where_in_words(self.description.facts)

    @property
    def pay(self) -> str:
        return pay_in_words(self.description.facts.pay, self.language)

    @property
    def employment(self) -> str:
        kind = EMPLOYMENT_TYPES.get(self.description.facts.employment_type, "")
        return wording_in(self.language)(kind) if kind else ""

    @property
    def apply_by(self) -> str:
        closes = self.description.facts.closing_date
        return wording_in(self.language)("Apply by {day}", day=day_in_words(closes, self.language)) if closes else ""

    @property
    def places(self) -> tuple[str, ...]:
        facts = self.description.facts
        return tuple(place.city or place.region or place.country for place in facts.places) + (REMOTE,) * facts.remote

    def speaks_of(self, words: str) -> bool:
        """Whether each of these words begins a word of its title, places or lines; accents do not matter."""
        facts = self.description.facts
        spoken = [self.title, self.where, *(f"{entry.title} {entry.text}" for _, entry in self.description.lines())]
        spoken.append(facts.identifier)
        spoken += [country_name(place.country, "en") for place in facts.places if place.country]
        known = f" {name_key(' '.join(map(to_text, spoken)))}"
        return all(f" {word}" in known for word in name_key(words).split())


@dataclass(frozen=True)
class JobSearch:
    """What somebody asks the careers page for; "" asks for nothing."""

    words: str = ""
    place: str = ""
    employment: str = ""
    language: str = ""
    department: str = ""
    seniority: str = ""

    def finds(self, jobs: Iterable[ListedJob]) -> list[ListedJob]:
        return [job for job in jobs if self._fits(job)]

    def _fits(self, job: ListedJob) -> bool:
        facts = job.description.facts
        return (
            (not self.place or self.place in job.places)
            and (not self.employment or self.employment == facts.employment_type)
            and (not self.department or self.department == facts.department)
            and (not self.seniority or self.seniority == facts.seniority)
            and (not self.language or self.language == base_language(job.language))
            and job.speaks_of(self.words)
        )

    @property
    def narrows(self) -> bool:
        return self != JobSearch()


def link_preview(description: JobDescription) -> str:
    """What a search engine or a messenger shows under the title: place, pay, and how the role begins."""
    facts = description.facts
    role = description.section("role")
    first = next((to_text(block.text) for block in role.blocks if hasattr(block, "text")), "") if role else ""
    parts = filter(None, (where_in_words(facts), pay_in_words(facts.pay, description.language), first))
    text = " · ".join(parts)
    return text if len(text) <= PREVIEW_LENGTH else f"{text[: PREVIEW_LENGTH - 1].rsplit(' ', 1)[0]}…"


def place_names(jobs: Iterable[ListedJob], remote: str) -> list[tuple[str, str]]:
    """The places to choose from, each with its name, remote work called so last."""
    there = dict.fromkeys(place for job in jobs for place in job.places)
    named = sorted((place, place) for place in there if place != REMOTE)
    return [*named, (REMOTE, remote)] if REMOTE in there else named


def board_lines(description: JobDescription) -> list[tuple[str, str]]:
    """What a job board shows of it above the text: name and words, those that are there."""
    facts = description.facts
    words = wording_in("en")
    remote = ", ".join(country_name(code, "en") for code in facts.remote_countries) if facts.remote else ""
    lines = {
        "Title": description.title,
        "Company": facts.employer.name,
        "Place": "; ".join(place_in_words(place, "en") for place in facts.places),
        "Remote": remote,
        "Department": facts.department,
        "Level": SENIORITIES.get(facts.seniority, ""),
        "Pay": pay_in_words(facts.pay, "en"),
        "Type": words(EMPLOYMENT_TYPES.get(facts.employment_type, "")) if facts.employment_type else "",
        "Open until": day_in_words(facts.closing_date, "en-GB") if facts.closing_date else "",
        "Reference": facts.identifier,
    }
    return [(name, text) for name, text in lines.items() if text]
