"""Where the evidence and the decision answer; each room has its own addresses."""

from django.urls import include, path

urlpatterns = [
    path("", include("scorecards.cards.urls")),
    path("", include("scorecards.practice.urls")),
    path("", include("scorecards.debrief.urls")),
    path("", include("scorecards.calibration.urls")),
    path("", include("scorecards.other_systems.urls")),
    path("", include("scorecards.feedback.urls")),
    path("", include("scorecards.committee.urls")),
    path("", include("scorecards.packets.urls")),
    path("", include("scorecards.onboarding.urls")),
    path("", include("scorecards.foretold.urls")),
    path("", include("scorecards.fairness.urls")),
    path("", include("scorecards.privacy.urls")),
    path("", include("scorecards.timeline.urls")),
    path("", include("scorecards.notices.urls")),
    path("", include("scorecards.today.urls")),
    path("", include("scorecards.search.urls")),
]
