"""Where scorecards for other systems answer."""

from django.urls import include, path

from scorecards.other_systems import views

# /openings/<slug>/other-systems/
other_systems_urls = [
    path("", views.page, name="other_systems"),
    path("<slug:system>.json", views.file, name="other_systems_file"),
]

urlpatterns = [path("openings/<str:slug>/other-systems/", include(other_systems_urls))]
