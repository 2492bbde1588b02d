"""The lines of a composed role that a description can show, and those that it shows where nobody has chosen."""

from blueprint.composition import Composed
from blueprint.job_description import role_parts
from blueprint.job_description.ranking import ranked_responsibilities, showable

SKILL_SECTIONS = ("skills", "soft_skills", "qualifications")


def responsibility_lines(composed: Composed) -> list:
    """The weightiest first."""
    return list(ranked_responsibilities(composed))


def skill_lines(composed: Composed) -> list:
    """Skills, qualities and qualifications; those shown by default first."""
    defaults = [line for lines in role_parts.default_skills(composed) for line in lines]
    shown = {line.address for line in defaults}
    rest = [line for section in SKILL_SECTIONS for line in composed.standing(section)]
    return defaults + [line for line in rest if line.address not in shown and showable(line)]


def default_responsibilities(composed: Composed) -> list[str]:
    return [line.address for line in ranked_responsibilities(composed)[: role_parts.MOST_RESPONSIBILITIES]]


def default_skills(composed: Composed) -> list[str]:
    """Ids of what one must bring, and of what would be nice."""
    return [line.address for lines in role_parts.default_skills(composed) for line in lines]
