"""A job description as the world reads it, and as JSON that still reads the same in later years."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

from blueprint.job_description import description, facts
from blueprint.job_description.description import JobDescription, Missing

KINDS = {
    kind.__name__: kind
    for kind in (
        description.JobDescription,
        description.Section,
        description.Entry,
        description.Paragraph,
        description.Subheading,
        description.Items,
        description.Table,
        description.Missing,
        description.LeftOut,
        facts.Facts,
        facts.Employer,
        facts.Place,
        facts.Pay,
        facts.Apply,
        facts.Stage,
    )
}


def posted(description: JobDescription, day: date) -> JobDescription:
    return replace(description, facts=replace(description.facts, date_posted=day))


def finished(description: JobDescription) -> JobDescription:
    """Without the notes on what is missing and what is left out."""
    told = (replace(s, blocks=tuple(b for b in s.blocks if not isinstance(b, Missing))) for s in description.sections)
    return replace(description, sections=tuple(section for section in told if section.blocks), left_out=())


def without_applying(description: JobDescription) -> JobDescription:
    """As a closed job shows it."""
    return replace(description, sections=tuple(s for s in description.sections if s.key != "apply"))


def with_logo(description: JobDescription, address: str) -> JobDescription:
    employer = replace(description.facts.employer, logo=address, logo_alt=description.facts.employer.name)
    return replace(description, facts=replace(description.facts, employer=employer))


def freeze(description: JobDescription) -> dict:
    """JSON: every part has its kind under "is"; dates and amounts are texts."""
    return _plain(description)


def thaw(content: dict) -> JobDescription:
    """What `freeze` wrote; parts that have gained a field since then have its default."""
    return _object(content)


def fingerprint(content: dict) -> str:
    """The same for two that read the same."""
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _plain(value):
    if is_dataclass(value):
        return {"is": type(value).__name__} | {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, (tuple, list)):
        return [_plain(part) for part in value]
    if isinstance(value, (date, Decimal)):
        return {"is": type(value).__name__, "text": str(value)}
    return value


def _object(value):
    if isinstance(value, list):
        return tuple(_object(part) for part in value)
    if not isinstance(value, dict):
        return value
    if value["is"] == "date":
        return date.fromisoformat(value["text"])
    if value["is"] == "Decimal":
        return Decimal(value["text"])
    kind = KINDS[value["is"]]
    known = {field.name for field in fields(kind)}
    return kind(**{name: _object(part) for name, part in value.items() if name in known})
