"""What blocks a description from being published, what could be better, and where on the page to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from blueprint.composition import Composed
from blueprint.job_description import JobDescription
from blueprint.job_description.checks import Rules, check
from blueprint.job_description.described import DescribedLine, DescriptionOutline
from blueprint.job_description.finding import BLOCKING, Finding

FIELDS = {
    "facts.title": "id_title",
    "facts.places": "id_places",
    "facts.department": "id_department",
    "facts.seniority": "id_seniority",
    "facts.identifier": "id_requisition",
    "facts.employment_type": "id_employment",
    "facts.pay": "id_pay_low",
    "facts.pay.on_top": "id_pay_extra",
    "facts.start": "id_starts",
    "facts.closing_date": "id_closes_on",
    "facts.team": "id_team",
    "facts.budget": "id_budget",
    "facts.opening": "id_opening_paragraph",
    "facts.apply.text": "id_apply_text",
    "facts.apply.url": "id_apply_url",
    "facts.apply.email": "id_apply_email",
    "facts.adjustments_contact": "id_adjustments_contact",
}
SECTIONS = {"pay": "id_pay_low", "apply": "id_apply_url", "bring": "lines-skills", "work": "lines-responsibilities"}
CODES = {
    "place": "id_places",
    "remote_country": "id_remote_countries",
    "remote_and_hybrid": "id_office_days",
    "employment_type": "id_employment",
}
TICKED = ("responsibilities", "skills", "soft_skills", "qualifications")


@dataclass(frozen=True)
class PlacedFinding:
    """A finding with the address to mend it at; "" where it is about the whole."""

    finding: Finding
    href: str

    @property
    def blocks(self) -> bool:
        return self.finding.level == BLOCKING


def findings_of(description: JobDescription, rules: Rules, today: date) -> list[Finding]:
    """Everything to mend or to consider, the blocking first."""
    return [*_closing(description, today), *check(description, rules)]


def blocking(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.level == BLOCKING]


def placed(
    findings: Sequence[Finding], composed: Composed, lines: DescriptionOutline, *, employer_page: str, page: str = ""
) -> list[PlacedFinding]:
    """`lines` are those of the description, `page` shows them to write in, `employer_page` the employer.

    A finding about a line leads to that line, opened.
    """
    written = {(part.section.key, row.plain): row for part in lines.parts for row in part.rows if row.is_writable}

    def href(finding: Finding) -> str:
        row = written.get((finding.section, finding.line))
        return _line(row, page) if row else _href(finding, composed, lines, page, employer_page)

    return [PlacedFinding(finding, href(finding)) for finding in findings]


def _line(row: DescribedLine, page: str) -> str:
    opened = f"?open={quote(row.address, safe='')}" if page else ""
    return f"{page}{opened}#{quote(f'line-{row.address}', safe=':/')}"


def _closing(description: JobDescription, today: date) -> list[Finding]:
    if not description.closed(today):
        return []
    words = ("The closing date has passed.", "Choose a later day, or leave it empty.", "apply", "How to apply")
    return [Finding(BLOCKING, "closing_date", *words, source="facts.closing_date")]


def _href(finding: Finding, composed: Composed, lines: DescriptionOutline, page: str, employer_page: str) -> str:
    source = finding.source
    if source.startswith("facts.employer.") or finding.code == "equal_opportunity":
        field = "_".join(source.split(".")[2:3]) or "equal_opportunity"
        return f"{employer_page}#id_{field}"
    if finding.code in CODES:
        return f"{page}#{CODES[finding.code]}"
    if source in FIELDS:
        return f"{page}#{FIELDS[source]}"
    line = composed.lines.get(source)
    if line and line.section in TICKED:
        return f"{page}#line_{source}"
    if finding.section in SECTIONS:
        return f"{page}#{SECTIONS[finding.section]}"
    return f"{page}#line-section:{finding.section}" if f"section:{finding.section}" in lines.sections else ""
