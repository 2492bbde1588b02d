"""The addresses of interviews and calendar feeds."""

from django.urls import include, path

from hiring.interviews.views import feeds, interviews

# /interviews/<interview>/
interview_urls = [
    path("", interviews.interview, name="interview"),
    path("edit/", interviews.edit, name="interview_edit"),
    path("panel/", interviews.panel, name="interview_panel"),
    path("cancel/", interviews.cancel, name="interview_cancel"),
    path("no-show/", interviews.no_show, name="interview_no_show"),
    path("seats/<int:seat>/recuse/", interviews.recuse, name="seat_recuse"),
    path("seats/<int:seat>/waive/", interviews.waive, name="seat_waive"),
]

urlpatterns = [
    path("openings/<str:slug>/candidates/<int:pk>/interviews/new/", interviews.new, name="interview_new"),
    path("interviews/<int:pk>/", include(interview_urls)),
    path("feeds/<str:token>.ics", feeds.feed, name="feed"),
]
