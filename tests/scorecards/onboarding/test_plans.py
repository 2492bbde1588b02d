"""The plan of a hire's first year: begun from the role, changed, read, taken along."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar
from pypdf import PdfReader

from hiring.models import Application
from people.models import Event, User
from scorecards.for_hiring import first_years
from scorecards.models import DebriefReading, Hire, OnboardingGoal
from scorecards.onboarding.documents import plan_pdf
from scorecards.onboarding.queries.due import first_years_due
from tests.scorecards.onboarding.reviewing import Reviewing
from tests.world import application_of

pytestmark = pytest.mark.django_db


def rows(hire: Hire, **more) -> dict[str, str]:
    """The form of the plan as it stands, with other fields."""
    goals = list(hire.goals.filter(dropped_at=None))
    fields = {"starts_on": hire.starts_on.isoformat(), "revision": hire.revision}
    fields |= {"goals-TOTAL_FORMS": len(goals) + 1, "goals-INITIAL_FORMS": len(goals)}
    for at, goal in enumerate(goals):
        fields |= {f"goals-{at}-{name}": getattr(goal, name) for name in ("pk", "days", "kind", "text")}
    fields |= {f"goals-{len(goals)}-days": 60, f"goals-{len(goals)}-kind": "goal", f"goals-{len(goals)}-text": ""}
    return fields | more


def send(client, hire, **more):
    return client.post(reverse("hire_change", args=[hire.pk]), rows(hire, **more))


def test_it_is_kept_by_those_who_keep_the_application_and_seen_by_nobody_else(hire, everybody, client_of, anna, chair):
    keeps = {"recruiter", "administrator", "hiring manager"}
    for who, user in {**everybody, "interviewer": anna, "chair": chair}.items():
        for page in ("hire", "hire_change", "hire_pdf", "hire_calendar"):
            answer = client_of(user).get(reverse(page, args=[hire.pk]))
            assert answer.status_code == (200 if who in keeps else 404), (who, page)


def test_it_begins_with_what_the_role_asks_for_and_what_the_interviews_left_open(hired, manager, client_of):
    client = client_of(manager)
    address = reverse("hire_begin", args=[hired.pk])
    assert client.get(address).status_code == 200
    assert client.post(address, {"starts_on": "2026-03-02"}).status_code == 302
    hire = Hire.objects.get()
    assert hire.goals.filter(kind="find_out").exists()
    assert DebriefReading.objects.filter(user=manager, application=hired).exists()
    assert client.get(address).url == reverse("hire", args=[hire.pk]), "there is one plan, and the way leads to it"
    assert Event.objects.filter(verb="scorecards.onboarding_begun", subject_id=hired.pk).count() == 1


def test_nobody_else_has_a_plan(application, manager, client_of):
    assert client_of(manager).get(reverse("hire_begin", args=[application.pk])).status_code == 404


def test_who_is_recused_or_was_hired_themselves_reads_nothing_of_it(hire, hired, client_of, recruiter, administrator):
    hired.candidate.email = recruiter.email.upper()
    hired.candidate.save()
    assert client_of(recruiter).get(reverse("hire", args=[hire.pk])).status_code == 404
    assert client_of(administrator).get(reverse("hire", args=[hire.pk])).status_code == 200


def test_goals_are_changed_added_and_removed_on_one_page(hire, manager, client_of):
    client, goals = client_of(manager), list(hire.goals.all())
    assert client.get(reverse("hire_change", args=[hire.pk])).status_code == 200
    new = {f"goals-{len(goals)}-text": "Write it down."}
    assert send(client, hire, **{"goals-0-text": "Said anew.", "goals-1-DELETE": "on"}, **new).status_code == 302
    texts = [goal.text for goal in hire.goals.all()]
    assert "Said anew." in texts and "Write it down." in texts and goals[1].text not in texts
    assert len(texts) == len(goals)


def test_a_save_that_comes_too_late_keeps_what_was_typed(hire, manager, client_of):
    client = client_of(manager)
    late = rows(hire, **{"goals-0-text": "Typed meanwhile."})
    send(client, hire, **{"goals-0-text": "First."})
    answer = client.post(reverse("hire_change", args=[hire.pk]), late)
    assert answer.status_code == 422
    assert "Somebody has changed this plan" in answer.text and "Typed meanwhile." in answer.text
    assert OnboardingGoal.objects.filter(text="First.").exists()


@pytest.mark.parametrize(("field", "value"), [("starts_on", "soon"), ("goals-0-days", "7000"), ("goals-0-pk", "x")])
def test_what_cannot_be_is_said_at_its_place(hire, manager, client_of, field, value):
    assert send(client_of(manager), hire, **{field: value}).status_code == 422


def test_a_year_that_was_typed_wrongly_is_no_first_day(hired, manager, client_of):
    """9999 has no 90 days after it: the plan, the calendar and the clocks of the whole house would break on it."""
    client, address = client_of(manager), reverse("hire_begin", args=[hired.pk])
    for year in ("9999-12-31", "0206-03-02"):
        answer = client.post(address, {"starts_on": year})
        assert answer.status_code == 422 and "more than ten years away" in answer.text
    assert not Hire.objects.exists()


def test_whoever_left_did_not_begin_later(hire, manager, client_of):
    client = client_of(manager)
    client.post(reverse("hire_leave", args=[hire.pk]), {"left_on": "9999-12-31", "why": "own_wish"})
    assert Hire.objects.get().left_on is None
    left = (hire.starts_on + timedelta(days=10)).isoformat()
    client.post(reverse("hire_leave", args=[hire.pk]), {"left_on": left, "why": "own_wish"})
    assert "They had left by then" in client.get(reverse("hire", args=[hire.pk])).text
    later = (hire.starts_on + timedelta(days=30)).isoformat()
    answer = send(client, hire, **{"starts_on": later, "goals-0-text": "Typed meanwhile."})
    assert answer.status_code == 422 and "They had left by then" in answer.text and "Typed meanwhile." in answer.text
    assert Hire.objects.get().starts_on == hire.starts_on


def test_whom_a_later_decision_does_not_hire_has_no_first_year(hire, hired, manager, client_of):
    client = client_of(manager)
    assert client.get(reverse("hire", args=[hire.pk])).status_code == 200
    assert first_years(Application.objects.all()).keys() == {hired.pk}
    Application.objects.filter(pk=hired.pk).update(status="not_hired")
    assert client.get(reverse("hire", args=[hire.pk])).status_code == 404
    assert client.get(reverse("review", args=[hire.pk, "90-days"])).status_code == 404
    assert not [*first_years_due(manager, hire.starts_on, hire.starts_on + timedelta(days=400))]
    assert not first_years(Application.objects.all()), "they are kept no longer than others who were not hired"


def test_another_hires_goal_is_never_taken_over(hire, manager, client_of):
    """A number of a goal that is not this plan's makes a new goal here."""
    other = OnboardingGoal.objects.exclude(hire=hire)
    send(client_of(manager), hire, **{"goals-0-pk": "987654", "goals-0-text": "Mine."})
    assert hire.goals.filter(text="Mine.").count() == 1
    assert not other.exists()


def test_a_goal_that_a_review_has_rated_is_dropped_and_stays_readable(hire, manager, client_of, reviewing):
    goal = hire.goals.filter(kind="goal").first() or hire.goals.create(text="Bake: every day.", days=30)
    reviewing("submit", **reviewing.whole())
    client = client_of(manager)
    goals = list(hire.goals.filter(dropped_at=None))
    send(client, hire, **{f"goals-{goals.index(goal)}-DELETE": "on"})
    goal.refresh_from_db()
    assert goal.dropped_at is not None
    page = client.get(reverse("hire", args=[hire.pk])).text
    assert page.count(goal.text.partition(":")[0]) == 1, "in the review, and no more in the plan"


def test_who_left_is_noted_in_broad_words_and_can_be_taken_back(hire, manager, client_of):
    client = client_of(manager)
    early = {"left_on": "2026-03-01", "why": "own_wish"}
    client.post(reverse("hire_leave", args=[hire.pk]), early)
    hire.refresh_from_db()
    assert hire.left_on is None, "nobody leaves before they come"
    client.post(reverse("hire_leave", args=[hire.pk]), {"left_on": "2026-09-30", "why": "together"})
    assert "last day 30 September 2026 (by agreement)" in client.get(reverse("hire", args=[hire.pk])).text
    client.post(reverse("hire_stay", args=[hire.pk]))
    hire.refresh_from_db()
    assert (hire.left_on, hire.left_why) == (None, "")


def test_the_document_and_the_calendar_are_for_the_person_and_say_nothing_that_interviews_left_open(
    hire, manager, client_of
):
    hire.goals.create(text="Bake every day.", days=30)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(plan_pdf(hire))).pages)
    assert "Bake every day." in text and "in the interviews" not in text
    answer = client_of(manager).get(reverse("hire_calendar", args=[hire.pk]))
    calendar = Calendar.from_ical(answer.content)
    days = {event["dtstart"].dt for event in calendar.walk("VEVENT")}
    assert {date(2026, 5, 31), date(2026, 9, 2), date(2027, 3, 2)} <= days
    assert "in the interviews" not in answer.text


def test_the_second_reviewer_judged_nothing_before(hire, client_of, manager, anna, chair, person):
    client, address = client_of(manager), reverse("hire_second_reviewer", args=[hire.pk])
    page = client.get(reverse("hire", args=[hire.pk])).text
    sofia = person("sofia@example.test")
    for who in (anna, chair, manager):
        assert f'value="{who.pk}"' not in page
        client.post(address, {"reviewer": who.pk})
        hire.refresh_from_db()
        assert hire.second_reviewer is None
    client.post(address, {"reviewer": sofia.pk})
    hire.refresh_from_db()
    assert hire.second_reviewer == sofia
    assert Reviewing(hire, client_of(sofia)).page().status_code == 200
    assert client_of(sofia).get(reverse("hire", args=[hire.pk])).status_code == 404
    client.post(address, {"reviewer": ""})
    hire.refresh_from_db()
    assert hire.second_reviewer is None


def test_a_second_reviewer_who_may_not_be_chosen_anew_stands_until_another_does(hire, manager, client_of, person):
    """The page said “Nobody”, and whoever saved it took them away."""
    client, address = client_of(manager), reverse("hire_second_reviewer", args=[hire.pk])
    sofia = person("Sofia")
    client.post(address, {"reviewer": sofia.pk})
    User.objects.filter(pk=sofia.pk).update(is_active=False)
    text = client.get(reverse("hire", args=[hire.pk])).text
    assert f'<option value="{sofia.pk}" selected>' in text and "The account of Sofia is closed" in text
    client.post(address, {"reviewer": sofia.pk})
    hire.refresh_from_db()
    assert hire.second_reviewer == sofia
    assert Event.objects.filter(verb="scorecards.second_reviewer_chosen").count() == 1


def test_a_list_of_one_and_of_three_costs_as_many_queries(hire, manager, client_of, django_assert_num_queries, opening):
    client = client_of(manager)
    with CaptureQueriesContext(connection) as one:
        client.get(reverse("hires"))
    for name in ("Ada", "Bo"):
        Hire.objects.create(
            application=application_of(opening, manager, name), starts_on=date(2026, 4, 1), created_by=manager
        )
    with django_assert_num_queries(len(one)):
        assert "Ada" in client.get(reverse("hires")).text
