"""Which app answers which address."""

from django.urls import include, path

urlpatterns = [
    path("", include("people.urls")),
    path("", include("hiring.urls")),
]
