"""Which app answers which address."""

from django.urls import include, path

urlpatterns = [
    path("", include("people.urls")),
    path("blueprints/", include("blueprint.urls")),
    path("", include("hiring.urls")),
    path("", include("scorecards.urls")),
]
