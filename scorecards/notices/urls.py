"""Where notices stand."""

from django.urls import path

from scorecards.notices import views

urlpatterns = [
    path("notices/", views.notices, name="notices"),
    path("notices/new/", views.new, name="notices_new"),
    path("notices/looked/", views.looked, name="notices_looked"),
]
