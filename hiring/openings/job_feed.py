"""All jobs as XML in the shape that job search engines read: one <job> each, every text escaped."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree as etree

from blueprint.job_description import to_jsonld
from blueprint.job_description.facts import EMPLOYMENT_TYPES, SENIORITIES, Facts
from blueprint.job_description.wording import pay_in_words
from hiring.openings.job_list import ListedJob

_UNKNOWN_TO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def feed_xml(employer: str, home: str, jobs: Iterable[tuple[ListedJob, str]]) -> bytes:
    """`jobs` are pairs of a job and its address; `home` is the address of the careers page."""
    source = etree.Element("source")
    _add(source, publisher=employer, publisherurl=home)
    for job, address in jobs:
        _add_job(etree.SubElement(source, "job"), employer, job, address)
    return etree.tostring(source, encoding="utf-8", xml_declaration=True)


def _add_job(element: etree.Element, employer: str, job: ListedJob, address: str) -> None:
    facts = job.description.facts
    first = facts.places[0] if facts.places else None
    _add(
        element,
        title=job.title,
        date=job.posted.isoformat(),
        referencenumber=facts.identifier or job.slug,
        url=address,
        company=facts.employer.name or employer,
        city=first.city if first else "",
        state=first.region if first else "",
        country=first.country if first else ", ".join(facts.remote_countries),
        remotetype=_remote_type(facts),
        category=facts.department,
        experience=SENIORITIES.get(facts.seniority, ""),
        language=job.language,
        description=to_jsonld(job.description)["description"],
        salary=pay_in_words(facts.pay, "en"),
        jobtype=EMPLOYMENT_TYPES.get(facts.employment_type, ""),
        expirationdate=facts.closing_date.isoformat() if facts.closing_date else "",
    )


def _remote_type(facts: Facts) -> str:
    if facts.remote and not facts.places:
        return "Fully remote"
    return "Hybrid remote" if facts.remote or facts.office_days else ""


def _add(element: etree.Element, **texts: str) -> None:
    for name, text in texts.items():
        if text:
            etree.SubElement(element, name).text = _UNKNOWN_TO_XML.sub("", text)
