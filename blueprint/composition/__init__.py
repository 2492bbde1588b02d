"""A role as it is in one kind of company: the base blueprint with the chosen variants laid over it."""

from blueprint.composition.compose import compose, emphasised_responsibilities
from blueprint.composition.role import (
    ADDED,
    BASE,
    EMPHASISED,
    REMOVED,
    REPLACED,
    Change,
    Chosen,
    Composed,
    Conflict,
    Line,
    LineGroup,
    Unplaced,
    Words,
)
from blueprint.composition.shapes import SHAPES, Shape
from blueprint.composition.variant_choice import SizeChoice, find_variant, variant_for_headcount

__all__ = [
    "ADDED",
    "BASE",
    "EMPHASISED",
    "REMOVED",
    "REPLACED",
    "SHAPES",
    "Change",
    "Chosen",
    "Composed",
    "Conflict",
    "Line",
    "LineGroup",
    "Shape",
    "SizeChoice",
    "Unplaced",
    "Words",
    "compose",
    "emphasised_responsibilities",
    "find_variant",
    "variant_for_headcount",
]
