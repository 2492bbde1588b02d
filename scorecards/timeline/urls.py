"""Where timelines answer."""

from django.urls import path

from scorecards.timeline import views

urlpatterns = [
    path("openings/<str:slug>/timeline/", views.of_one_opening, name="opening_timeline"),
    path("openings/<str:slug>/candidates/<int:pk>/timeline/", views.of_one_application, name="application_timeline"),
]
