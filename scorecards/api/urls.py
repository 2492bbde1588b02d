"""Where the API answers. Keys open it; its reference page and document are for whoever is signed in."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from scorecards.api.problems import not_there
from scorecards.api.server import api

served = api.urls
DESCRIBED = ("openapi-json", "openapi-view")

for pattern in served[0]:
    if pattern.name not in DESCRIBED:
        pattern.callback.login_required = False

urlpatterns = [
    path("", served),
    path("<path:rest>", login_not_required(not_there)),
]
