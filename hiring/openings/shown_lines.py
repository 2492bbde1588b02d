"""The lines of a composed role that a description can show, and those that it shows where nobody has chosen."""

from blueprint.composition import Composed
from blueprint.job_description import role_parts
from blueprint.job_description.facts import Facts
from blueprint.job_description.ranking import ranked_responsibilities, showable
from blueprint.job_description.role_lines import PrintedRole

SKILL_SECTIONS = ("skills", "soft_skills", "qualifications")


def responsibility_lines(composed: Composed) -> list:
    """The weightiest first."""
    return list(ranked_responsibilities(composed))


def skill_lines(composed: Composed) -> list:
    """Skills, qualities and qualifications; those shown by default first."""
    defaults = [composed.lines[address] for address in composed.once(default_skills)]
    shown = {line.address for line in defaults}
    rest = [line for section in SKILL_SECTIONS for line in composed.standing(section)]
    return defaults + [line for line in rest if line.address not in shown and showable(line)]


def default_responsibilities(composed: Composed) -> list[str]:
    lines = composed.once(role_parts.default_responsibilities)
    return _addresses(PrintedRole(composed, Facts()).fit(lines, role_parts.MOST_RESPONSIBILITIES, "work"))


def default_skills(composed: Composed) -> list[str]:
    """Ids of what one must bring, and of what would be nice."""
    must, nice = composed.once(role_parts.default_skills)
    role = PrintedRole(composed, Facts())
    shown = role.fit(must, len(must), "bring"), role.fit(nice, role_parts.MOST_NICE_TO_HAVES, "bring")
    return [address for entries in shown for address in _addresses(entries)]


def _addresses(entries) -> list[str]:
    return [entry.source for entry in entries]
