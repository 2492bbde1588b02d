"""Where selection rates and voluntary questions answer."""

from django.urls import path

from scorecards.fairness import views

urlpatterns = [
    path("fairness/", views.rates, name="fairness"),
    path("fairness/dimensions/", views.dimensions, name="fairness_dimensions"),
    path("fairness/dimensions.csv", views.dimensions_file, name="fairness_dimensions_file"),
    path("fairness/questions/", views.questions, name="fairness_questions"),
    path("fairness/ask/", views.ask, name="fairness_ask"),
    path("fairness/import/", views.take_in, name="fairness_import"),
    path("answers/<str:token>/", views.answers, name="voluntary_answers"),
    path("answers/<str:token>/back/", views.take_back, name="voluntary_answers_back"),
    path("answers/<str:token>/link/", views.send_link, name="voluntary_answers_link"),
]
