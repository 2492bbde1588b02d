"""Addresses of interviews and scorecards."""

from django.urls import include, path

from scorecards.views import card, mine, privacy, reading

# /scorecards/<seat>/
scorecard_urls = [
    path("", card.scorecard, name="scorecard"),
    path("autosave/", card.autosave, name="scorecard_autosave"),
    path("save/", card.save, name="scorecard_save"),
    path("submit/", card.submit, name="scorecard_submit"),
    path("revise/", reading.revise, name="scorecard_revise"),
]

urlpatterns = [
    path("interviews/", mine.my_interviews, name="my_interviews"),
    path("scorecards/<int:pk>/", include(scorecard_urls)),
    path("applications/<int:application>/rounds/<int:round>/cards/", reading.cards, name="round_cards"),
    path("candidates/<int:pk>/erase/", privacy.erase, name="candidate_erase"),
]
