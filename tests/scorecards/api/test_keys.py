"""Keys: made by an administrator, taken once by their owner alone, ended, revoked, and never kept in clear."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people.models import ApiKey, Event, Message, User
from tests.scorecards.api.calling import PREFIX, Calling

pytestmark = pytest.mark.django_db


def form(person: User, **more) -> dict:
    ends_on = (timezone.localdate() + timedelta(days=30)).isoformat()
    return {"name": "payroll", "owner": person.pk, "scopes": ["read_roles"], "ends_on": ends_on} | more


def test_administrators_alone_make_them(everybody, client_of):
    for who, user in everybody.items():
        wanted = 200 if who == "administrator" else 403
        assert client_of(user).get(reverse("keys")).status_code == wanted, who
        assert client_of(user).get(reverse("key_new")).status_code == wanted, who
        assert client_of(user).get(reverse("my_keys")).status_code == 200, who


def test_the_secret_is_shown_once_to_its_owner_and_to_nobody_else(administrator, recruiter, client_of):
    maker, owner = client_of(administrator), client_of(recruiter)
    assert maker.post(reverse("key_new"), form(recruiter)).status_code == 302
    key = ApiKey.objects.get()
    assert Message.objects.filter(to=recruiter, kind="people.account").count() == 1
    take = reverse("key_take", args=[key.pk])
    assert maker.post(take).status_code == 404, "whoever has the secret reads as its owner"
    page = owner.post(take)
    secret = "rw_" + page.text.partition('value="rw_')[2].partition('"')[0]
    assert len(secret) > 40
    assert "no-store" in page["Cache-Control"]
    assert secret not in str(ApiKey.objects.values())
    assert owner.post(take).status_code == 302, "never again"
    answer = Client().get(f"{PREFIX}/blueprints", headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 200
    verbs = set(Event.objects.filter(verb__startswith="people.key").values_list("verb", flat=True))
    assert verbs == {"people.key_made", "people.key_taken"}


def test_a_key_without_a_scope_or_with_an_end_in_the_past_is_refused(administrator, client_of):
    client = client_of(administrator)
    for wrong in ({"scopes": []}, {"ends_on": "2020-01-01"}, {"scopes": ["everything"]}, {"owner": 987654}):
        assert client.post(reverse("key_new"), form(administrator, **wrong)).status_code == 422, wrong
    assert not ApiKey.objects.exists()


def test_an_ended_a_revoked_and_a_deactivated_key_open_nothing(administrator, recruiter, client_of):
    calling = Calling(recruiter)
    assert calling.get("/openings").status_code == 200
    User.objects.filter(pk=recruiter.pk).update(is_active=False)
    assert calling.get("/openings").status_code == 401
    User.objects.filter(pk=recruiter.pk).update(is_active=True)
    ApiKey.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert calling.get("/openings").status_code == 401
    ApiKey.objects.update(ends_at=timezone.now() + timedelta(days=1))
    assert client_of(administrator).post(reverse("key_revoke", args=[calling.key.pk])).status_code == 302
    assert calling.get("/openings").status_code == 401


@pytest.mark.parametrize("given", ["", "Bearer", "Bearer x", "Basic eDp5", "Bearer rw_" + "a" * 5000])
def test_without_a_right_key_there_is_one_answer(db, given):
    answer = Client().get(f"{PREFIX}/openings", headers={"Authorization": given} if given else {})
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"] == "Bearer"


def test_the_last_use_is_kept(recruiter):
    calling = Calling(recruiter)
    calling.get("/openings")
    calling.key.refresh_from_db()
    assert calling.key.last_used_at is not None


def test_a_key_is_revoked_by_its_owner_and_by_no_other(administrator, recruiter, outsider, client_of):
    key = Calling(recruiter, by=administrator).key
    revoke = reverse("key_revoke", args=[key.pk])
    assert client_of(outsider).post(revoke).status_code == 404
    assert client_of(recruiter).post(revoke).status_code == 302
    key.refresh_from_db()
    assert key.revoked_at is not None
