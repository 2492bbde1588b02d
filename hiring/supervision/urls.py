"""Where several candidates are dealt with at once."""

from django.urls import path

from hiring.supervision import views

urlpatterns = [
    path("openings/<str:slug>/", views.opening, name="opening"),
    path("openings/<str:slug>/candidates/several/advance/", views.advance, name="several_advance"),
    path("openings/<str:slug>/candidates/several/stop/", views.stop, name="several_stop"),
    path("openings/<str:slug>/candidates/several/tag/", views.tag, name="several_tag"),
]
