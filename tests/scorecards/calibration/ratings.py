"""A loop of candidates by interviewers, and the cards that say who gave whom what."""

from django.db import connection
from django.utils import timezone

from people.triggers import lifted
from scorecards.models import Rating, Scorecard

INTERVIEWERS = ("kim", "lars", "mara", "nils", "olga")
NAMES = {who: f"{who.title()} Person" for who in INTERVIEWERS}

TABLE = {
    "Ada": {"lars": (2, 3), "nils": (4, 4), "olga": (3, 3)},
    "Ben": {"lars": (2, 2), "nils": (4, 3), "kim": (3, 3)},
    "Cleo": {"kim": (2, 2), "nils": (3, 3), "lars": (1, 1)},
    "Dan": {"kim": (2, 3), "nils": (4, 4), "olga": (3, 3)},
    "Elif": {"lars": (2, 2), "mara": (3, 2), "olga": (3, 3)},
    "Finn": {"lars": (1, 2), "nils": (3, 4), "olga": (2, 3)},
    "Gita": {"kim": (3, 3), "lars": (2, 1), "nils": (4, 4)},
    "Hugo": {"olga": (3, 3), "lars": (2, 2), "nils": (4, 4)},
}
"""Who gave whom what on judgement and craft; Nils rates higher than the others, Lars lower, Mara met one alone."""


def change(plan, **fields) -> None:
    """Say of a frozen plan what was said before it was frozen."""
    with lifted(connection):
        type(plan).objects.filter(pk=plan.pk).update(**fields)


def card_with(seat, values, *, is_submitted: bool = True) -> Scorecard:
    card = Scorecard.objects.create(seat=seat, revision=1, recommendation="yes", confidence="low")
    for key, value in zip(("judgement", "craft"), values, strict=False):
        missing = {"not_assessed": "not_shown"} if value is None else {"value": value, "evidence": "Said so."}
        Rating.objects.create(scorecard=card, key=key, **missing)
    if is_submitted:
        Scorecard.objects.filter(pk=card.pk).update(submitted_at=timezone.now())
    return card
