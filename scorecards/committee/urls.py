"""Where the committee works."""

from django.urls import include, path

from scorecards.committee import views

# /applications/<application>/committee/
committee_urls = [
    path("", views.application, name="committee_application"),
    path("open/", views.open_vote, name="ballot_open"),
    path("vote/", views.vote, name="ballot_vote"),
    path("close/", views.close, name="ballot_close"),
    path("decide/", views.decide_on, name="decide"),
    path("files/<int:pk>/", views.file, name="committee_file"),
]

urlpatterns = [
    path("committee/", views.committee, name="committee"),
    path("applications/<int:application>/committee/", include(committee_urls)),
]
