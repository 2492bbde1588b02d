"""What the demo holds, without times and the rows' own numbers: the same on every load."""

from django.apps import apps

from hiring.models import Application, Seat
from scorecards.models import Rating


def contents() -> list[list[str]]:
    person = "scorecard__seat__user__email", "scorecard__seat__interview__application__candidate__name"
    seats = Seat.objects.values_list("interview__application__candidate__name", "user__email", "is_training")
    rated = Rating.objects.values_list(*person, "key", "value", "not_assessed", "evidence")
    applied = Application.objects.values_list("candidate__name", "status", "round__name", "outcomes__outcome")
    counted = [(model._meta.label, model._base_manager.count()) for model in apps.get_models()]
    return [sorted(map(repr, rows)) for rows in (seats, rated, applied, counted)]
