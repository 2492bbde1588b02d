"""The evidence, its statistics, the decision."""

from django.apps import AppConfig


class ScorecardsConfig(AppConfig):
    name = "scorecards"
    verbose_name = "The evidence, its statistics, the decision"
