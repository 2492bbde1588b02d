"""Where what waits for oneself answers."""

from django.urls import path

from scorecards.today import views

urlpatterns = [
    path("", views.today, name="home"),
    path("interviews/", views.my_interviews, name="my_interviews"),
]
