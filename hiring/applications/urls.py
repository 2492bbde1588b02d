"""The addresses of an opening's board and its applications."""

from django.urls import include, path

from hiring.applications import views

# /openings/<slug>/candidates/
application_urls = [
    path("", views.board, name="candidates"),
    path("list/", views.listing, name="candidates_list"),
    path("<int:pk>/", views.application, name="application"),
    path("<int:pk>/advance/", views.advance, name="application_advance"),
    path("<int:pk>/stop/", views.stop, name="application_stop"),
    path("<int:pk>/withdraw/", views.withdraw, name="application_withdraw"),
    path("<int:pk>/reinstate/", views.reinstate, name="application_reinstate"),
    path("<int:pk>/notes/", views.note, name="application_note"),
    path("<int:pk>/adjustment/", views.adjustment, name="application_adjustment"),
]

urlpatterns = [path("openings/<str:slug>/candidates/", include(application_urls))]
