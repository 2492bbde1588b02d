"""The addresses of hiring, room by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("hiring.openings.urls")),
    path("", include("hiring.planning.urls")),
    path("", include("hiring.candidates.urls")),
    path("", include("hiring.interviews.urls")),
    path("", include("hiring.applications.urls")),
    path("", include("hiring.supervision.urls")),
    path("", include("hiring.letters.urls")),
    path("", include("hiring.retention.urls")),
    path("", include("hiring.connections.urls")),
]
