"""Which app answers which address."""

from django.urls import include, path

urlpatterns = [
    path("", include("people.urls")),
    path("blueprints/", include("blueprint.urls")),
    path("", include("hiring.urls")),
    path("", include("scorecards.urls")),
]

handler500 = "people.views.health.server_error"
