"""Where letters to candidates are written."""

from django.urls import path

from hiring.letters import views

urlpatterns = [path("openings/<str:slug>/candidates/several/write/", views.write, name="several_write")]
