"""A blueprint's versions, and the rows that hold a version's facts."""

from blueprint.models.blueprint import Blueprint
from blueprint.models.family import Family, FamilyStep
from blueprint.models.hiring import Dimension, Exercise, ExerciseDimension
from blueprint.models.section_rows import Group, Item, Kpi, Passage, Skill, SoftSkill, Tool
from blueprint.models.variants import Change, Variant

__all__ = [
    "Blueprint",
    "Change",
    "Dimension",
    "Exercise",
    "ExerciseDimension",
    "Family",
    "FamilyStep",
    "Group",
    "Item",
    "Kpi",
    "Passage",
    "Skill",
    "SoftSkill",
    "Tool",
    "Variant",
]
