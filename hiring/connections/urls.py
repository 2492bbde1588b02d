"""The address of connections."""

from django.urls import path

from hiring.connections import views

urlpatterns = [path("connections/", views.connections, name="connections")]
