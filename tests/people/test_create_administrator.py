from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from people.models import Event, User
from tests.people.test_sign_in import sign_in, signed_in


def create(email: str, name: str = "Ada Byron") -> str:
    out = StringIO()
    call_command("create_administrator", email, name=name, stdout=out, stderr=StringIO())
    return out.getvalue().strip()


def test_the_first_administrator_chooses_a_password_by_the_link_that_is_printed(visitor, settings):
    link = create("Ada@Example.test")
    path = link.removeprefix(settings.SITE_URL)
    url = visitor.get(path, follow=True).redirect_chain[-1][0]
    visitor.post(url, {"password1": "a-long-password", "password2": "a-long-password"})
    sign_in(visitor, "ada@example.test", "a-long-password")
    assert signed_in(visitor)
    assert User.objects.get().is_administrator


def test_making_an_administrator_is_on_record_as_the_systems_own_deed(db):
    create("ada@example.test")
    event = Event.objects.get()
    assert (event.verb, event.actor_id, event.subject_id) == (
        "people.administrator_created",
        None,
        User.objects.get().pk,
    )


@pytest.mark.parametrize(
    ("email", "name", "sentence"),
    [
        ("MONA@example.test", "Mona", "There is an account for mona@example.test already"),
        ("nonsense", "Ada", "valid email address"),
        ("ada@example.test", " ", "cannot be blank"),
        ("ada@example.test", "x" * 201, "at most 200 characters"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(member, email, name, sentence):
    with pytest.raises(CommandError, match=sentence):
        create(email, name)
    assert User.objects.count() == 1
