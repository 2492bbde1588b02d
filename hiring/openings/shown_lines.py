"""Which lines of a composed role a description can show, and which of them it shows where nobody has chosen."""

from blueprint.composition import Composed
from blueprint.job_description import role_parts
from blueprint.job_description.ranking import ranked_responsibilities, showable

SKILL_SECTIONS = ("skills", "soft_skills", "qualifications")


def responsibility_lines(composed: Composed) -> list:
    """The responsibilities that can be shown, the weightiest first."""
    return list(ranked_responsibilities(composed))


def skill_lines(composed: Composed) -> list:
    """The skills, qualities and qualifications that can be shown: those shown by default first."""
    defaults = [line for lines in role_parts.default_skills(composed) for line in lines]
    shown = {line.address for line in defaults}
    rest = [line for section in SKILL_SECTIONS for line in composed.standing(section)]
    return defaults + [line for line in rest if line.address not in shown and showable(line)]


def default_responsibilities(composed: Composed) -> list[str]:
    """The ids of the handful of responsibilities that is shown where nobody chose."""
    return [line.address for line in ranked_responsibilities(composed)[: role_parts.MOST_RESPONSIBILITIES]]


def default_skills(composed: Composed) -> list[str]:
    """The ids of what one must bring, and what would be nice, where nobody chose."""
    return [line.address for lines in role_parts.default_skills(composed) for line in lines]
