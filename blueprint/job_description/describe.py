"""From a composed role and an employer's facts to a job description: what it says, in which order, how much of it."""

from collections.abc import Iterator

from blueprint.composition import Composed
from blueprint.inline_markdown import escape, to_text
from blueprint.job_description import role_parts as role
from blueprint.job_description.description import (
    Block,
    Entry,
    Items,
    JobDescription,
    Missing,
    Paragraph,
    Section,
    Table,
)
from blueprint.job_description.facts import EMPLOYMENT_TYPES, Facts
from blueprint.job_description.facts_reading import is_web_address
from blueprint.job_description.wording import day_in_words, pay_in_words, where_in_words


def describe(composed: Composed, facts: Facts | None = None) -> JobDescription:
    """The job description of a composed role. What the employer has not said is marked as missing, never invented."""
    facts = facts or Facts()
    parts = (
        Section("in_short", "In short", tuple(_in_short(facts))),
        Section("about", _about_heading(facts), tuple(_about(facts))),
        Section("role", "The role", tuple(_role(composed, facts))),
        Section("different", "What is different here", tuple(role.differences(composed))),
        Section("scope", "Scope and authority", tuple(_scope(composed, facts))),
        Section("work", "What you’ll do", tuple(role.work(composed, facts))),
        Section("bring", "What you bring", tuple(role.requirements(composed, facts))),
        Section("success", "How success is measured", tuple(role.success(composed))),
        Section("interview", "How we interview", tuple(_interview(composed, facts))),
        Section("pay", "Pay and benefits", tuple(_pay(facts))),
        Section("equal_opportunity", "Equal opportunity", tuple(_equal_opportunity(facts))),
        Section("apply", "How to apply", tuple(_apply(facts))),
    )
    title = facts.title or composed.document["title"]
    return JobDescription(to_text(title), facts.language, tuple(p for p in parts if p.blocks), facts)


def paragraphs(text: str, source: str) -> Iterator[Paragraph]:
    """The paragraphs of a text that its blank lines divide."""
    for part in text.replace("\r\n", "\n").split("\n\n"):
        if part.strip():
            yield Paragraph(" ".join(part.split()), source)


def _in_short(facts: Facts) -> Iterator[Block]:
    known = {
        "Employer": (escape(facts.employer.name), "facts.employer.name"),
        "Where": (escape(where_in_words(facts)), "facts.places"),
        "Employment": (_employment(facts), "facts.employment_type"),
        "Pay": (escape(pay_in_words(facts.pay, facts.language)), "facts.pay"),
        "Start": (facts.start, "facts.start"),
        "Apply by": (escape(_closing(facts)), "facts.closing_date"),
        "Reference": (escape(facts.identifier), "facts.identifier"),
    }
    entries = tuple(Entry(name, text, source) for name, (text, source) in known.items() if text)
    if entries:
        yield Table(entries)
    if not where_in_words(facts):
        yield Missing("where one works", "Add a place, or say that it is remote and in which countries.", "places")
    if not facts.employment_type:
        yield Missing("the type of employment", "Say whether it is full time, part time or other.", "employment_type")


def _employment(facts: Facts) -> str:
    return ", ".join(filter(None, (EMPLOYMENT_TYPES.get(facts.employment_type, ""), facts.hours)))


def _closing(facts: Facts) -> str:
    return day_in_words(facts.closing_date, facts.language) if facts.closing_date else ""


def _about_heading(facts: Facts) -> str:
    return f"About {escape(facts.employer.name)}" if facts.employer.name else "About the employer"


def _about(facts: Facts) -> Iterator[Block]:
    employer = facts.employer
    if not employer.name:
        yield Missing("the employer", "Add the employer’s name.", "employer.name")
    yield from paragraphs(employer.about, "facts.employer.about")
    if not employer.about:
        yield Missing("about the employer", "Add a few sentences on what the employer does.", "employer.about")
    if employer.website:
        yield Paragraph(linked(employer.website), "facts.employer.website")


def _role(composed: Composed, facts: Facts) -> Iterator[Block]:
    if facts.opening.strip():
        yield from paragraphs(facts.opening, "facts.opening")
        return
    for name in ("summary.text", "mission.core"):
        if text := composed.texts[name].text:
            yield from paragraphs(text, name)
            return
    yield Missing("what the role is", "Write an opening paragraph.", "opening")


def _scope(composed: Composed, facts: Facts) -> Iterator[Block]:
    known = {
        "Reports to": (composed.texts["summary.reports_to"].text, "summary.reports_to"),
        "Team": (facts.team, "facts.team"),
        "Budget": (facts.budget, "facts.budget"),
    }
    entries = tuple(Entry(name, text, source) for name, (text, source) in known.items() if text)
    if entries:
        yield Table(entries)
    if not facts.team:
        yield Missing("the team", "Say how many people, in how many teams.", "team")
    yield from role.decisions(composed)


def _interview(composed: Composed, facts: Facts) -> Iterator[Block]:
    if stages := role.stages(composed, facts):
        yield Items(stages)
    else:
        yield Missing("the interviews", "List the stages with their minutes.", "stages")
    if facts.adjustments_contact:
        contact = linked(facts.adjustments_contact)
        yield Paragraph(
            f"If an adjustment would help you to show what you can do, tell us: {contact}", "facts.adjustments_contact"
        )
    else:
        yield Missing("whom to ask for an adjustment", "Add a name, a mail address or a number.", "adjustments_contact")


def _pay(facts: Facts) -> Iterator[Block]:
    if amount := pay_in_words(facts.pay, facts.language):
        yield Paragraph(f"**{escape(amount)}**", "facts.pay")
    else:
        yield Missing("the pay range", "Add the lower and upper end, the currency and the period.", "pay")
    if facts.pay and facts.pay.on_top:
        yield from paragraphs(facts.pay.on_top, "facts.pay.on_top")
    benefits = facts.employer.benefits
    if benefits:
        yield Items(tuple(Entry("", text, f"facts.employer.benefits.{at}") for at, text in enumerate(benefits)))
    else:
        yield Missing("benefits", "List what comes beside the pay.", "employer.benefits")


def _equal_opportunity(facts: Facts) -> Iterator[Block]:
    statement = facts.employer.equal_opportunity
    yield from paragraphs(statement, "facts.employer.equal_opportunity")
    if not statement:
        yield Missing("the equal-opportunity statement", "Add the employer’s own.", "employer.equal_opportunity")


def _apply(facts: Facts) -> Iterator[Block]:
    apply = facts.apply
    if not apply.possible:
        yield Missing("how to apply", "Add a web address, a mail address or a sentence.", "apply")
    yield from paragraphs(apply.text, "facts.apply.text")
    if apply.url:
        yield Paragraph(f"Apply online: {linked(apply.url)}", "facts.apply.url")
    if apply.email:
        yield Paragraph(f"Apply by mail: {linked(apply.email)}", "facts.apply.email")
    if facts.closing_date:
        yield Paragraph(f"The last day to apply is {escape(_closing(facts))}.", "facts.closing_date")


def linked(contact: str) -> str:
    """A web or mail address as a link that shows itself; any other text as it is."""
    if is_web_address(contact):
        return f"[{escape(contact)}]({contact})" if not set("()[]`*_\\") & set(contact) else f"<{contact}>"
    if "@" in contact and " " not in contact and not set("()[]`*\\<>") & set(contact):
        return f"[{escape(contact)}](mailto:{contact})"
    return contact
