"""Where what interviews foretold answers."""

from django.urls import path

from scorecards.foretold import views

urlpatterns = [path("hires/foretold/", views.foretelling, name="foretold")]
