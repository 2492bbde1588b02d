"""The addresses of an opening's board and its application_page."""

from django.urls import include, path

from hiring.applications.views import application_page, boards

# /openings/<slug>/candidates/
application_urls = [
    path("", boards.board, name="candidates"),
    path("list/", boards.listing, name="candidates_list"),
    path("<int:pk>/", application_page.application, name="application"),
    path("<int:pk>/advance/", application_page.advance, name="application_advance"),
    path("<int:pk>/stop/", application_page.stop, name="application_stop"),
    path("<int:pk>/withdraw/", application_page.withdraw, name="application_withdraw"),
    path("<int:pk>/reinstate/", application_page.reinstate, name="application_reinstate"),
    path("<int:pk>/notes/", application_page.note, name="application_note"),
    path("<int:pk>/adjustment/", application_page.adjustment, name="application_adjustment"),
]

urlpatterns = [path("openings/<str:slug>/candidates/", include(application_urls))]
