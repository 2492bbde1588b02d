"""Which app answers which address."""

from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("", include("people.urls")),
    path("blueprints/", include("blueprint.urls")),
    path("", include("hiring.urls")),
    path("", include("scorecards.urls")),
    path("", RedirectView.as_view(pattern_name="blueprints"), name="home"),
]
