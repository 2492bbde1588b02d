"""Where one candidate's data is erased and copied."""

from django.urls import path

from scorecards.privacy import views

urlpatterns = [
    path("candidates/<int:pk>/erase/", views.erase, name="candidate_erase"),
    path("candidates/<int:pk>/archive/", views.archive, name="candidate_archive"),
]
