"""No text of the database is forgotten: each is marked, or said to be for everybody, and numbers stay numbers."""

import json

from django.apps import apps

from hiring.models import Opening
from people.models import Event, Message
from people.roles import Role
from scorecards.privacy.operations.erasure import erase_candidate
from scorecards.privacy.queries.candidate_copy import copy_of
from tests.scorecards.independence.test_mail import SAID, everything_happens
from tests.scorecards.independence.texts import MARKED, is_known, text_fields

AT_PRACTICE = {"scorecards.PracticeKey.reason", "scorecards.PracticeRating.evidence"}


def test_every_text_field_is_known():
    """A new one is marked in `world.py` and named in `texts.py`, or said there to be for everybody."""
    assert [name for model, field, name in text_fields() if not is_known(model, field, name)] == []
    assert {name for _, _, name in text_fields()} >= MARKED


def marked_words_of_fields(world) -> dict[str, set[str]]:
    """The marked words that stand in each text about an application."""
    columns = {name: (model, field) for model, field, name in text_fields()}
    return {
        name: {*model._base_manager.values_list(field.attname, flat=True)} & world.marks.keys()
        for name in sorted(MARKED)
        for model, field in [columns[name]]
    }


def test_every_text_about_an_application_holds_a_marked_word(world):
    assert [name for name, words in marked_words_of_fields(world).items() if not words] == []


def test_a_candidates_copy_has_words_of_every_text_about_an_application(world, person):
    """Of a search's own hold, which is about nobody, and of practice none."""
    other = person("zora@example.test", Role.ADMINISTRATOR)  # with no seat of her own
    made = [copy_of(application.candidate, other, {}) for application in world.applications.values()]
    copies = json.dumps(made, default=str)
    lacking = {
        name for name, words in marked_words_of_fields(world).items() if not any(word in copies for word in words)
    }
    assert lacking == {"hiring.Opening.hold_reason", *AT_PRACTICE}


def test_an_erasure_leaves_no_word_about_anybody(world):
    """Of each text about an application; what is said at practice is about nobody."""
    Opening.objects.update(hold_reason="", held_at=None, held_by=None)
    for application in world.applications.values():
        erase_candidate(candidate=application.candidate, by=world.people["ada"])
    assert {name for name, words in marked_words_of_fields(world).items() if words} == AT_PRACTICE


def test_the_trail_and_the_tasks_hold_numbers_and_no_word(world):
    """Whatever people do, what they wrote is in no event, no task, no subject of a mail."""
    held = []

    def look():
        held.extend(Event.objects.values_list("verb", "subject", "ids"))
        for model in apps.get_models():
            if model._meta.app_label.startswith("django_tasks"):
                held.extend(model._base_manager.values_list(*(field.attname for field in model._meta.concrete_fields)))
        held.extend(Message.objects.values_list("subject", "key", "about"))

    everything_happens(world, look)
    assert len(held) > 50
    stored = json.dumps(held, default=str)
    assert SAID not in stored and not [word for word in world.marks if word in stored]
