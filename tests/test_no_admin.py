"""There is no Django admin: it would show rows past every rule about who reads them."""

import pytest
from django.apps import apps
from django.urls import get_resolver


def test_no_admin_is_installed():
    assert not apps.is_installed("django.contrib.admin")
    assert not any(str(name).startswith("admin") for name in get_resolver().app_dict)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/admin/scorecards/scorecard/"])
def test_no_address_of_an_admin_answers_even_an_administrator(client_of, administrator, address):
    assert client_of(administrator).get(address).status_code == 404
