"""The evidence, its statistics, the decision."""

from django.apps import AppConfig


class ScorecardsConfig(AppConfig):
    name = "scorecards"
    verbose_name = "The evidence, its statistics, the decision"

    def ready(self):
        from hiring.evidence import evidence  # noqa: PLC0415 (needs the models)
        from scorecards import for_hiring  # noqa: PLC0415
        from scorecards.cards.operations.submitting import AFTER_SUBMISSION  # noqa: PLC0415
        from scorecards.debrief.operations import tell_of_debriefs_of  # noqa: PLC0415

        evidence.register(for_hiring)
        AFTER_SUBMISSION.append(tell_of_debriefs_of)
