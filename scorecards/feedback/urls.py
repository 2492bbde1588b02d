"""Where feedback answers."""

from django.urls import path

from scorecards.feedback import views

urlpatterns = [path("applications/<int:application>/feedback/", views.feedback, name="feedback")]
