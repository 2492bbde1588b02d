"""A job description for machines: plain data, and schema.org's JobPosting for job boards."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from html import escape
from zoneinfo import ZoneInfo

from blueprint.inline_markdown import to_text
from blueprint.job_description.description import Items, JobDescription, Missing, Paragraph, Subheading, Table
from blueprint.job_description.facts import Employer, Facts, Pay, Place
from blueprint.job_description.wording import country_name
from people.links import link_to

REQUIRED = {
    "title": "a title",
    "description": "a description",
    "datePosted": "the day it was posted",
    "hiringOrganization": "the employer’s name",
    "jobLocation": "a place with its country, or remote with countries",
}
"""What job boards ask of every posting, with the words for what is missing."""

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def to_json(description: JobDescription) -> dict:
    """The description as plain data: sections of blocks, the facts, and what is missing."""
    return {
        "title": description.title,
        "language": description.language,
        "sections": [
            {"key": section.key, "heading": section.heading, "blocks": [_data(block) for block in section.blocks]}
            for section in description.sections
        ],
        "facts": _data(description.facts, typed=False),
        "missing": [_data(missing, typed=False) for missing in description.missing],
        "left_out": [_data(line, typed=False) for line in description.left_out],
    }


def _data(value, typed: bool = True):
    if is_dataclass(value):
        kind = {"type": type(value).__name__.lower()} if typed else {}
        return kind | {f.name: _data(getattr(value, f.name), typed=False) for f in fields(value) if f.repr}
    if isinstance(value, tuple):
        return [_data(item, typed=False) for item in value]
    if isinstance(value, Decimal):
        return _number(value)
    return value.isoformat() if isinstance(value, date) else value


def to_jsonld(description: JobDescription) -> dict:
    """The JobPosting; what is not known is left out (see `missing_for_job_boards`)."""
    facts = description.facts
    posting = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": description.title,
        "description": _description(description),
        "datePosted": facts.date_posted and facts.date_posted.isoformat(),
        "validThrough": _end_of(facts),
        "employmentType": facts.employment_type,
        "employmentUnit": {"@type": "Organization", "name": facts.department} if facts.department else None,
        "hiringOrganization": _organization(facts.employer),
        "jobLocation": _one_or_more([_place(place) for place in facts.places if place.country]),
        **_remote(facts),
        "baseSalary": _salary(facts.pay),
        "occupationalCategory": description.occupation,
        "identifier": _identifier(facts),
        "directApply": False,
    }
    return {key: value for key, value in posting.items() if value or value is False}


def missing_for_job_boards(description: JobDescription) -> tuple[str, ...]:
    """What job boards require and this description lacks, in words."""
    posting = to_jsonld(description)
    if "applicantLocationRequirements" in posting:
        posting.setdefault("jobLocation", [])
    return tuple(words for key, words in REQUIRED.items() if key not in posting)


def jsonld_script_text(description: JobDescription) -> str:
    """The JobPosting as JSON that can stand inside a <script> element, whatever the texts hold."""
    text = json.dumps(to_jsonld(description), ensure_ascii=False, indent=1)
    return "".join(_UNSAFE.get(char, char) for char in text)


def _description(description: JobDescription) -> str:
    """The sections as HTML of p, br, ul and li, the only elements that job boards keep."""
    parts: list[str] = []
    for section in description.sections:
        body = "".join(_html(section.blocks))
        if body:
            parts.append(f"<p>{_plain(section.heading)}</p>{body}")
    return "".join(parts)


def _html(blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Subheading():
                yield f"<p>{_plain(block.text)}</p>"
            case Items():
                yield f"<ul>{''.join(f'<li>{_entry(entry)}</li>' for entry in block.entries)}</ul>"
            case Table():
                yield f"<p>{'<br>'.join(map(_entry, block.entries))}</p>"
            case Missing():
                pass


def _entry(entry) -> str:
    return " ".join(filter(None, (escape(entry.lead, quote=False), _plain(entry.text))))


def _plain(text: str) -> str:
    return escape(to_text(text), quote=False)


def _organization(employer: Employer) -> dict | None:
    if not employer.name:
        return None
    known = {"name": employer.name, "sameAs": link_to(employer.website), "logo": link_to(employer.logo)}
    return {"@type": "Organization"} | {key: value for key, value in known.items() if value}


def _end_of(facts: Facts) -> str:
    """The last second of the closing date where the employer is, with its offset."""
    if not facts.closing_date:
        return ""
    return datetime.combine(facts.closing_date, time(23, 59, 59), ZoneInfo(facts.time_zone)).isoformat()


def _one_or_more(places: list[dict]) -> dict | list[dict]:
    return places[0] if len(places) == 1 else places


def _place(place: Place) -> dict:
    known = {"addressLocality": place.city, "addressRegion": place.region, "addressCountry": place.country}
    address = {"@type": "PostalAddress"} | {key: value for key, value in known.items() if value}
    return {"@type": "Place", "address": address}


def _remote(facts: Facts) -> dict:
    if not facts.remote:
        return {}
    allowed = [{"@type": "Country", "name": country_name(code, facts.language)} for code in facts.remote_countries]
    return {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": allowed}


def _salary(pay: Pay | None) -> dict | None:
    if pay is None or (pay.low is None and pay.high is None):
        return None
    ends = {"value": pay.low} if pay.low == pay.high else {"minValue": pay.low, "maxValue": pay.high}
    value = {key: _number(end) for key, end in ends.items() if end is not None}
    quantity = {"@type": "QuantitativeValue", **value, "unitText": pay.period.upper()}
    return {"@type": "MonetaryAmount", "currency": pay.currency, "value": quantity}


def _identifier(facts: Facts) -> dict | None:
    if not facts.identifier:
        return None
    known = {"name": facts.employer.name, "value": facts.identifier}
    return {"@type": "PropertyValue"} | {key: value for key, value in known.items() if value}


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
