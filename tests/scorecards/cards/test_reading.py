"""Reading scorecards: who gets which page, and that no page says more than its reader may know."""

import pytest

from hiring.models import Adjustment, Seat
from scorecards.models import DebriefReading, Revision, Scorecard
from tests.world import COMPLETE, card_of, interview_of, seat_of, stage_in

pytestmark = pytest.mark.django_db
SECRET = "Counted the loaves backwards"


def debrief_page(application, round) -> str:
    return f"/applications/{application.pk}/rounds/{round.pk}/debrief/"


def addresses(seat, application, round) -> list[str]:
    own = f"/scorecards/{seat.pk}/"
    return [own, f"{own}revise/", debrief_page(application, round), "/interviews/"]


def test_nobody_but_its_author_finds_a_draft_anywhere(client_of, everybody, seat, other_seat, application, stage):
    card_of(seat, is_submitted=False, words=SECRET)
    for who in everybody.keys() - {"author"}:
        browser = client_of(everybody[who])
        for url in addresses(seat, application, stage.round):
            assert SECRET not in browser.get(url).content.decode(), (who, url)


def test_nobody_but_its_author_finds_a_submitted_card_while_a_colleague_is_awaited(
    client_of, everybody, seat, other_seat, application, stage
):
    card_of(seat, words=SECRET)
    for who in everybody.keys() - {"author"}:
        browser = client_of(everybody[who])
        for url in addresses(seat, application, stage.round):
            assert SECRET not in browser.get(url).content.decode(), (who, url)
        answer = browser.get(debrief_page(application, stage.round)).status_code
        assert answer == (404 if who in ("outsider", "committee") else 200), who


def test_the_addresses_of_others_seats_answer_as_if_there_were_none(client_of, everybody, seat):
    for who in everybody.keys() - {"author"}:
        browser = client_of(everybody[who])
        for verb in ("", "revise/"):
            there, nowhere = (browser.get(f"/scorecards/{pk}/{verb}") for pk in (seat.pk, seat.pk + 999))
            assert (there.status_code, nowhere.status_code) == (404, 404), (who, verb)
            same = there.content.decode().split("<main")[1].split("csrf")[0]
            assert same == nowhere.content.decode().split("<main")[1].split("csrf")[0]
        for verb in ("autosave/", "save/", "submit/"):
            assert browser.post(f"/scorecards/{seat.pk}/{verb}", COMPLETE).status_code == 404, (who, verb)
    assert not Scorecard.objects.exists()


def test_who_owes_a_card_finds_an_open_round_like_an_empty_one(client_of, recruiter, seat, application, plan):
    card_of(seat, words=SECRET)
    seat_of(seat.interview, recruiter, is_training=True)
    pages = [client_of(recruiter).get(debrief_page(application, stage_in(plan, n).round)) for n in (0, 1)]
    one, other = (page.content.decode().split("not-open-name")[1].split("</main>")[0] for page in pages)
    assert one == other and SECRET not in pages[0].content.decode()


def test_an_open_round_is_read_by_those_whom_the_rule_lets_in(
    client_of, everybody, seat, other_seat, application, stage
):
    card_of(seat, words=SECRET)
    card_of(other_seat)
    for who, user in everybody.items():
        page = client_of(user).get(debrief_page(application, stage.round))
        assert (SECRET in page.content.decode()) == (who != "outsider"), who


def test_others_pages_say_nothing_of_a_training_card(client_of, everybody, seat, other_seat, application, stage):
    Seat.objects.filter(pk=seat.pk).update(is_training=True)
    card_of(seat, words=SECRET)
    card_of(other_seat)
    read = {
        who
        for who, user in everybody.items()
        if SECRET in client_of(user).get(debrief_page(application, stage.round)).content.decode()
    }
    assert read == {"author", "recruiter", "hiring manager"}


def test_whoever_read_earlier_cards_is_marked_when_they_submit(client_of, manager, seat, application, plan):
    card_of(seat)
    browser = client_of(manager)
    browser.get(debrief_page(application, stage_in(plan).round))
    browser.get(debrief_page(application, stage_in(plan).round))
    assert DebriefReading.objects.filter(user=manager).count() == 1
    own = seat_of(interview_of(application, stage_in(plan, 1)), manager)
    browser.post(f"/scorecards/{own.pk}/submit/", COMPLETE | {"revision": 0})
    assert Scorecard.objects.get(seat=own).had_read_earlier_rounds
    assert not Scorecard.objects.get(seat=seat).had_read_earlier_rounds


def test_looking_at_ones_own_card_alone_is_no_reading(client_of, member, seat, application, stage):
    card_of(seat)
    assert client_of(member).get(debrief_page(application, stage.round)).status_code == 200
    assert not DebriefReading.objects.exists()


def test_a_revision_stands_beside_the_original(client_of, member, seat):
    card_of(seat, words="First thought.")
    browser = client_of(member)
    sent = {"rating-judgement": "2", "evidence-judgement": "On reflection, a guess.", "rating-craft": "n:not_shown"}
    verdict = {"recommendation": "no", "confidence": "low", "reason": "I misheard the question."}
    assert browser.post(f"/scorecards/{seat.pk}/revise/", sent | verdict).status_code == 302
    html = browser.get(f"/scorecards/{seat.pk}/").content.decode()
    assert "First thought." in html and "On reflection, a guess." in html and "I misheard the question." in html
    assert Scorecard.objects.get().recommendation == "yes"


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_revision_needs_its_reason(client_of, member, seat, reason):
    card_of(seat)
    sent = {"rating-judgement": "2", "evidence-judgement": "Kept words", "rating-craft": "n:not_shown"}
    verdict = {"recommendation": "no", "confidence": "low", "reason": reason}
    page = client_of(member).post(f"/scorecards/{seat.pk}/revise/", sent | verdict)
    assert page.status_code == 422 and "Kept words" in page.content.decode()
    assert not Revision.objects.exists()


def test_before_the_debrief_opens_nothing_is_revised(client_of, member, seat, other_seat):
    card_of(seat)
    assert client_of(member).get(f"/scorecards/{seat.pk}/revise/").status_code == 403


def test_private_pages_are_kept_out_of_every_cache(client_of, member, seat, application, stage):
    card_of(seat)
    for url in addresses(seat, application, stage.round):
        assert "no-store" in client_of(member).get(url)["Cache-Control"], url


def test_an_interviewer_sees_what_an_adjustment_does_and_not_what_it_is(client_of, member, seat, application):
    Adjustment.objects.create(application=application, request="Reads with a screen reader", extra_minutes=30)
    html = client_of(member).get(f"/scorecards/{seat.pk}/").content.decode()
    assert "60 → 90 minutes" in html and "screen reader" not in html


def test_without_a_sign_in_a_card_leads_to_the_sign_in_and_from_there_back(client, seat):
    answer = client.get(f"/scorecards/{seat.pk}/")
    assert answer.status_code == 302 and answer.url.endswith(f"?next=/scorecards/{seat.pk}/")
    expired = client.post(f"/scorecards/{seat.pk}/autosave/", headers={"HX-Request": "true"})
    assert expired.status_code == 401


def test_the_card_leads_to_the_kit_of_its_interview(client_of, member, seat):
    browser = client_of(member)
    html = browser.get(f"/scorecards/{seat.pk}/").content.decode()
    kit = html.split('href="', html.count('href="', 0, html.index("Interview kit")))[-1].split('"')[0]
    assert browser.get(kit).status_code == 200
