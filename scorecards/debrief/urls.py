"""Where debriefs answer."""

from django.urls import include, path

from scorecards.debrief import views

# /applications/<application>/rounds/<round>/debrief/
debrief_urls = [
    path("", views.debrief, name="debrief"),
    path("note/", views.note, name="debrief_note"),
]

urlpatterns = [path("applications/<int:application>/rounds/<int:round>/debrief/", include(debrief_urls))]
