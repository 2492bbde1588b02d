"""From a composed role and an employer's facts to a job description: what it says, in which order, how much of it."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from blueprint.composition import Composed
from blueprint.inline_markdown import escape, to_text
from blueprint.job_description import role_parts
from blueprint.job_description.catalogues import Wording, wording_in
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
from blueprint.job_description.facts import EMPLOYMENT_TYPES, SENIORITIES, Facts
from blueprint.job_description.facts_reading import is_web_address
from blueprint.job_description.hedges import hedge_in, several_in
from blueprint.job_description.role_lines import PrintedRole
from blueprint.job_description.wording import day_in_words, pay_in_words, where_in_words
from people.words import capital


def describe(composed: Composed, facts: Facts | None = None) -> JobDescription:
    """The job description of a composed role. What the employer has not said is marked as missing, never invented.

    Lines of the role that are not fit to print stay out, and stand in `left_out`.
    """
    facts = facts or Facts()
    words, role = wording_in(facts.language), PrintedRole(composed, facts)
    parts = (
        Section("in_short", words("In short"), tuple(_in_short(facts, words))),
        Section("about", _about_heading(facts, words), tuple(_about(facts))),
        Section("role", words("The role"), tuple(_role(role))),
        Section("scope", words("Scope and authority"), tuple(_scope(role, words))),
        Section("work", words("What you’ll do"), tuple(role_parts.work(role, words))),
        Section("bring", words("What you bring"), tuple(role_parts.requirements(role, words))),
        Section("success", words("How success is measured"), tuple(role_parts.success(role, words))),
        Section("interview", words("How we interview"), tuple(_interview(role, words))),
        Section("pay", words("Pay and benefits"), tuple(_pay(facts, words))),
        Section("equal_opportunity", words("Equal opportunity"), tuple(_equal_opportunity(facts))),
        Section("apply", words("How to apply"), tuple(_apply(facts, words, _title(composed, facts)))),
    )
    sections = tuple(_in_language(part, words) for part in parts if part.blocks)
    left_out = tuple(role.left_out.values())
    occupation = (composed.document.get("occupation") or {}).get("onet") or ""
    return JobDescription(_title(composed, facts), facts.language, sections, facts, left_out, occupation)


def _in_language(section: Section, words: Wording) -> Section:
    """With its notes on what is missing in the language of the description."""
    sentence = words("Missing: {what}. {how}")
    told = (
        replace(block, what=words(block.what), how=words(block.how), sentence=sentence)
        if isinstance(block, Missing)
        else block
        for block in section.blocks
    )
    return replace(section, blocks=tuple(told))


def _title(composed: Composed, facts: Facts) -> str:
    return to_text(facts.title or composed.document["title"])


def paragraphs(text: str, source: str, language: str = "") -> Iterator[Paragraph]:
    """The paragraphs of a text that its blank lines divide."""
    for part in text.replace("\r\n", "\n").split("\n\n"):
        if part.strip():
            yield Paragraph(" ".join(part.split()), source, language)


def _in_short(facts: Facts, words: Wording) -> Iterator[Block]:
    known = {
        words("Employer"): (escape(facts.employer.name), "facts.employer.name"),
        words("Where"): (escape(where_in_words(facts)), "facts.places"),
        words("Department"): (escape(facts.department), "facts.department"),
        words("Level"): (words(SENIORITIES.get(facts.seniority, "")) if facts.seniority else "", "facts.seniority"),
        words("Employment"): (_employment(facts, words), "facts.employment_type"),
        words("Pay"): (escape(pay_in_words(facts.pay, facts.language)), "facts.pay"),
        words("Start"): (facts.start, "facts.start"),
        words("Apply by"): (escape(_closing(facts)), "facts.closing_date"),
        words("Reference"): (escape(facts.identifier), "facts.identifier"),
    }
    entries = tuple(Entry(name, text, source) for name, (text, source) in known.items() if text)
    if entries:
        yield Table(entries)
    if not where_in_words(facts):
        yield Missing("where one works", "Add a place, or say that it is remote and in which countries.", "places")
    if not facts.employment_type:
        yield Missing("the type of employment", "Say whether it is full time, part time or other.", "employment_type")


def _employment(facts: Facts, words: Wording) -> str:
    kind = EMPLOYMENT_TYPES.get(facts.employment_type, "")
    return ", ".join(filter(None, (words(kind) if kind else "", facts.hours)))


def _closing(facts: Facts) -> str:
    return day_in_words(facts.closing_date, facts.language) if facts.closing_date else ""


def _about_heading(facts: Facts, words: Wording) -> str:
    name = escape(facts.employer.name)
    return words("About {employer}", employer=name) if name else words("About the employer")


def _about(facts: Facts) -> Iterator[Block]:
    employer = facts.employer
    if not employer.name:
        yield Missing("the employer", "Add the employer’s name.", "employer.name")
    yield from paragraphs(employer.about, "facts.employer.about", employer.spoken("about"))
    if not employer.about:
        yield Missing("about the employer", "Add a few sentences on what the employer does.", "employer.about")
    if employer.website:
        yield Paragraph(linked(employer.website), "facts.employer.website")


def _role(role: PrintedRole) -> Iterator[Block]:
    if role.facts.opening.strip():
        yield from paragraphs(role.facts.opening, "facts.opening")
        return
    texts = ((name, role.composed.texts[name].text) for name in ("summary.text", "mission.core"))
    if printed := role.paragraph(texts):
        source, text = printed
        yield Paragraph(text, source, role.language)
    else:
        yield Missing("what the role is", "Write an opening paragraph.", "opening")


def _scope(role: PrintedRole, words: Wording) -> Iterator[Block]:
    facts = role.facts
    reports_to = role.composed.texts["summary.reports_to"].text
    spoken = role.ground.language
    hedged = bool(hedge_in(reports_to, spoken)) or several_in(to_text(reports_to), spoken)
    known = {
        "Reports to": ("" if hedged else reports_to, "summary.reports_to"),
        "Team": (facts.team, "facts.team"),
        "Budget": (facts.budget, "facts.budget"),
    }
    entries = tuple(
        Entry(words(name), text, source, "" if source.startswith("facts.") else role.language)
        for name, (text, source) in known.items()
        if text
    )
    if hedged:
        only = words("The blueprint only says: “{words}”", words=to_text(reports_to))
        fact = Entry(words("Reports to"), "", "summary.reports_to")
        yield Missing("whom one reports to", only, "reports_to", fact=fact)
    if entries:
        yield Table(entries)
    if not facts.team:
        yield Missing("the team", "Say how many people, in how many teams.", "team")
    told = frozenset(name.casefold() for name, (text, _) in known.items() if text)
    yield from role_parts.decisions(role, words, told)


def _interview(role: PrintedRole, words: Wording) -> Iterator[Block]:
    facts = role.facts
    if stages := role_parts.stages(role.composed, facts, words, role.language):
        yield Paragraph(words.many("There is one step:", "You go through these steps, in this order:", len(stages)))
        yield Items(stages, ordered=True)
        yield Paragraph(_how_it_goes(role, words))
    else:
        yield Missing("the interviews", "List the stages with their minutes.", "stages")
    if facts.adjustments_contact:
        contact = linked(facts.adjustments_contact)
        asked = words("If an adjustment would help you to show what you can do, tell us: {contact}", contact=contact)
        yield Paragraph(asked, "facts.adjustments_contact")
    else:
        yield Missing("whom to ask for an adjustment", "Add a name, a mail address or a number.", "adjustments_contact")


def _how_it_goes(role: PrintedRole, words: Wording) -> str:
    """What the interviews are like, as far as the role says it."""
    sentences = []
    if any(line.row["kind"] == "case" for line in role.composed.standing("hiring.exercises")):
        sentences.append(
            words("In a case you get a short text and a task, as this job brings them. You tell us what you would do.")
        )
    sentences.append(words("We tell you before each step who will be there. We ask all the same, and judge all alike."))
    sentences.append(words("At the end of each step there is time for whatever you would like to ask us."))
    return " ".join(sentences)


def _pay(facts: Facts, words: Wording) -> Iterator[Block]:
    if amount := pay_in_words(facts.pay, facts.language):
        yield Paragraph(f"**{escape(capital(amount))}**", "facts.pay")
        if facts.pay and facts.pay.low and facts.pay.high and facts.pay.low != facts.pay.high:
            yield Paragraph(words("This is the range in which we mean to make an offer."))
    else:
        yield Missing("the pay range", "Add the lower and upper end, the currency and the period.", "pay")
    if facts.pay and facts.pay.on_top:
        yield from paragraphs(facts.pay.on_top, "facts.pay.on_top")
    benefits = facts.employer.benefits
    if benefits:
        spoken = facts.employer.spoken("benefits")
        listed = enumerate(benefits)
        yield Items(tuple(Entry("", text, f"facts.employer.benefits.{at}", spoken) for at, text in listed))
    else:
        yield Missing("benefits", "List what comes beside the pay.", "employer.benefits")


def _equal_opportunity(facts: Facts) -> Iterator[Block]:
    statement = facts.employer.equal_opportunity
    spoken = facts.employer.spoken("equal_opportunity")
    yield from paragraphs(statement, "facts.employer.equal_opportunity", spoken)
    if not statement:
        yield Missing("the equal-opportunity statement", "Add the employer’s own.", "employer.equal_opportunity")


def _apply(facts: Facts, words: Wording, title: str) -> Iterator[Block]:
    apply = facts.apply
    if not apply.possible:
        yield Missing("how to apply", "Add a web address, a mail address or a sentence.", "apply")
    yield from paragraphs(apply.text, "facts.apply.text")
    if apply.url:
        yield Paragraph(words("Apply online: {address}", address=linked(apply.url)), "facts.apply.url")
    if apply.email:
        address = linked(apply.email, application_subject(title, facts, words))
        yield Paragraph(words("Apply by e-mail: {address}", address=address), "facts.apply.email")
    if facts.closing_date:
        last = words("The last day to apply is {day}.", day=escape(_closing(facts)))
        yield Paragraph(last, "facts.closing_date")


def application_subject(title: str, facts: Facts, words: Wording) -> str:
    """What stands in the subject of an application by mail, with the reference where there is one."""
    subject = words("Application: {title}", title=title)
    return f"{subject} ({facts.identifier})" if facts.identifier else subject


def linked(contact: str, subject: str = "") -> str:
    """A web or mail address as a link that shows itself, to a mail with this subject; any other text as it is."""
    if is_web_address(contact):
        return f"[{escape(contact)}]({contact})" if not set("()[]`*_\\") & set(contact) else f"<{contact}>"
    if "@" in contact and " " not in contact and not set("()[]`*\\<>") & set(contact):
        asked = f"?subject={quote(subject, safe='')}" if subject else ""
        return f"[{escape(contact)}](mailto:{contact}{asked})"
    return contact
