"""Where one's own scorecards answer."""

from django.urls import include, path

from scorecards.cards.views import card, read_once, revising

# /scorecards/<seat>/
scorecard_urls = [
    path("", card.scorecard, name="scorecard"),
    path("autosave/", card.autosave, name="scorecard_autosave"),
    path("save/", card.save, name="scorecard_save"),
    path("finish/", card.finish, name="scorecard_finish"),
    path("read/", read_once.read, name="scorecard_read"),
    path("submit/", card.submit, name="scorecard_submit"),
    path("revise/", revising.revise, name="scorecard_revise"),
]

urlpatterns = [path("scorecards/<int:pk>/", include(scorecard_urls))]
