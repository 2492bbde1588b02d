"""How a role begins that nobody has described: prompts and examples by level and family, and what is needed."""

from blueprint.skeleton.beginnings import FAMILIES, LEVELS, begun, chosen_in
from blueprint.skeleton.needs import Need, needs, needs_of
from blueprint.skeleton.prompts import FIRST_GROUPS, Prompt, prompt_for

__all__ = [
    "FAMILIES",
    "FIRST_GROUPS",
    "LEVELS",
    "Need",
    "Prompt",
    "begun",
    "chosen_in",
    "needs",
    "needs_of",
    "prompt_for",
]
