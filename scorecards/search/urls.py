"""Where the search answers."""

from django.urls import path

from scorecards.search import views

urlpatterns = [path("search/", views.find, name="search")]
