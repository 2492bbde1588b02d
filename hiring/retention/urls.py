"""The addresses of clocks and legal holds."""

from django.urls import include, path

from hiring.retention import views

# /openings/<slug>/retention/
retention_urls = [
    path("", views.retention, name="opening_retention"),
    path("clocks/", views.clocks, name="retention_clocks"),
    path("hold/", views.hold, name="retention_hold"),
    path("lift/", views.lift, name="retention_lift"),
]

urlpatterns = [
    path("openings/<str:slug>/retention/", include(retention_urls)),
    path("retention/", views.house, name="retention"),
]
