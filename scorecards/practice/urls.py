"""Where practice answers."""

from django.urls import include, path

from scorecards.practice.views import answers, attempts

# /practice/<answer>/
practice_urls = [
    path("", attempts.answer, name="practice_answer"),
    path("autosave/", attempts.autosave, name="practice_autosave"),
    path("save/", attempts.save, name="practice_save"),
    path("submit/", attempts.submit, name="practice_submit"),
    path("change/", answers.change, name="practice_change"),
    path("retire/", answers.retire, name="practice_retire"),
]

urlpatterns = [
    path("practice/", attempts.practice, name="practice"),
    path("practice/<int:pk>/", include(practice_urls)),
    path("practice/for/<int:pk>/", answers.for_seat, name="practice_for_seat"),
    path("practice/<str:role>/<str:exercise>/add/", answers.add, name="practice_add"),
    path("openings/<str:slug>/practice/", answers.panels, name="practice_panels"),
]
