"""Which app answers which address."""

from django.urls import include, path

urlpatterns = [
    path("", include("people.urls")),
    path("blueprints/", include("blueprint.urls")),
    path("", include("hiring.urls")),
    path("", include("scorecards.urls")),
    path("api/v1/", include("scorecards.api.urls")),
]

handler500 = "people.views.health.server_error"
