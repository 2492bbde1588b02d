"""What is tried for each permission: where, and whether it is done.

A trial stands for one situation: "own" is the opening in which everybody plays their part, "other" one in which none
of them does; the rest is said where it stands. What an answer of the table promises in which situation, MEANS says.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.contrib.messages import ERROR, get_messages
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from hiring.models import Opening, Seat
from hiring.openings.queries import description_of, draft_fingerprint
from people.permissions import (
    AUTHOR,
    JUDGED,
    LETTERS,
    NEVER_ONESELF,
    NEVER_OWN,
    NO,
    OPEN,
    OWN,
    OWN_AND_OPEN,
    OWN_NEVER_ONESELF,
    YES,
)
from tests.permissions.house import MARK, House

HERE = {"own", "closed", "alone"}
EVERYWHERE = {*HERE, "other", "opens", "asked", "mixed"}
MEANS: dict[str, set[str]] = {
    YES: {*EVERYWHERE, "oneself"},
    NO: set(),
    OWN: HERE,
    NEVER_OWN: EVERYWHERE,
    NEVER_ONESELF: EVERYWHERE,
    OWN_NEVER_ONESELF: HERE,
    OPEN: {"own", "other"},
    OWN_AND_OPEN: {"own"},
    f"{OWN}, once a debrief is open": {"own"},
    f"{OWN}, where it does not open the debrief": HERE,
    "Of their panels: name and stage; the CV where the opening allows it": HERE,
    "Of their panels: their own interviews": HERE,
    "Until a committee is asked to vote": EVERYWHERE - {"asked"},
    AUTHOR: {"oneself"},
    JUDGED: {"own"},
    LETTERS: {"letters"},
    f"The chair; to others {LETTERS[0].lower()}{LETTERS[1:]}": {"names"},
    "Their own": {"oneself"},
    "Where there is no committee": {"alone"},
    "The chair": {"own"},
    "Who applied to nothing but their own openings": {"own"},
}


@dataclass(frozen=True)
class Trial:
    """One thing to try: `done` asks as somebody, by name, and says of each way whether it was done."""

    key: str
    situation: str
    done: Callable[[House, Client, str], Iterable[bool]]


def gets(name: str, *what, says: str = "") -> Callable:
    """Whether a page answers, and says this, a regular expression."""

    def done(house: House, client: Client, _) -> list[bool]:
        answer = client.get(reverse(name, args=[_number(house, item) for item in what]))
        return [answer.status_code == 200 and bool(re.search(says, answer.text))]

    return done


def posts(name: str, *what, **data) -> Callable:
    """Whether a form is taken: whoever may do it is led on, everybody else is refused."""

    def done(house: House, client: Client, _) -> list[bool]:
        address = reverse(name, args=[_number(house, item) for item in what])
        answer = client.post(address, data)
        refused = [message for message in get_messages(answer.wsgi_request) if message.level >= ERROR]
        return [answer.status_code == 302 and not refused]

    return done


def shows(name: str, *what, chosen: tuple[str, str]) -> Callable:
    """Whether a form that begins with chosen candidates is shown."""

    def done(house: House, client: Client, _) -> list[bool]:
        address = reverse(name, args=[_number(house, item) for item in what])
        return [client.post(address, {"application": _number(house, chosen)}).status_code == 200]

    return done


def approves(name: str) -> Callable:
    """Whether the draft is approved as it stands."""

    def done(house: House, client: Client, _) -> list[bool]:
        opening = Opening.objects.select_related("blueprint").get(slug=house.slugs[name])
        seen = draft_fingerprint(description_of(opening))
        return posts("draft_approve", name, seen=seen)(house, client, _)

    return done


def every(*ways: Callable) -> Callable:
    return lambda house, client, who: [done for way in ways for done in way(house, client, who)]


def either(*ways: Callable) -> Callable:
    return lambda house, client, who: [any(done for way in ways for done in way(house, client, who))]


def seat(way: str, name: str, what: str, whose: str = "", **data) -> Callable:
    """A page of somebody's seat, one's own where nobody is named; of one who has none, somebody else's."""

    def done(house: House, client: Client, who: str) -> list[bool]:
        seats = Seat.objects.filter(interview=house.interview(name, what)).order_by("pk")
        seat = seats.filter(user=house.people[whose or who]).first() or seats.filter(user=house.people["gus"]).get()
        args = [seat.pk] if way == "scorecard" else [seat.interview_id, seat.pk]
        answer = client.post(reverse(way, args=args), data) if data else client.get(reverse(way, args=args))
        return [answer.status_code == (302 if data else 200)]

    return done


def asks(name: str, whose: str = "") -> Callable:
    """Whether somebody is asked for their late scorecard, oneself where nobody is named."""

    def done(house: House, client: Client, who: str) -> list[bool]:
        late = house.interview(name, "closed")
        seat, _ = Seat.objects.get_or_create(interview=late, user=house.people[whose or who])
        answer = client.post(reverse("scorecards_ask"), {"seat": seat.pk})
        *_, told = map(str, get_messages(answer.wsgi_request))
        return ["asked by mail" in told]

    return done


def fills(address: str, slug: str, **changes: str) -> Callable:
    """Whether a form is taken as its page shows it, but for these fields; `oneself` is whoever asks."""

    def done(house: House, client: Client, who: str) -> list[bool]:
        url = reverse(address, args=[house.slugs[slug]])
        page = client.get(url)
        if page.status_code != 200:
            return [False]
        chosen = {key: str(house.people[who if value == "oneself" else value].pk) for key, value in changes.items()}
        return [client.post(url, shown(page.text) | chosen).status_code == 302]

    return done


def shown(text: str) -> dict[str, list[str] | str]:
    """What the page's largest form would send as it is."""
    fields = "input[name], textarea[name], select[name]"
    form = max(LexborHTMLParser(text).css('form[method="post"]'), key=lambda form_of: len(form_of.css(fields)))
    data: dict[str, list[str] | str] = {}
    for field in form.css("input[name], textarea[name]"):
        kind, name = field.attributes.get("type", ""), field.attributes["name"]
        if kind == "checkbox":
            if "checked" in field.attributes:
                data.setdefault(name, []).append(field.attributes.get("value") or "on")
        elif kind not in ("file", "submit") and not (kind == "radio" and "checked" not in field.attributes):
            data[name] = field.attributes.get("value") or field.text()
    for select in form.css("select[name]"):
        chosen = [option.attributes.get("value", "") for option in select.css("option[selected]")]
        data[select.attributes["name"]] = chosen
    return data


def _number(house: House, what):
    """What stands in an address: a slug or a number of the house, by name."""
    if callable(what):
        return what(house)
    return house.applications.get(what, what) if isinstance(what, tuple) else house.slugs.get(what, what)


def _case(name: str, place: int = 0) -> Callable:
    return lambda house: house.stage(name, place)


def _round(name: str) -> Callable:
    return lambda house: house._stages(name)[0].round_id


def _candidate(name: str, what: str) -> Callable:
    return lambda house: house._application(name, what).candidate_id


def _interview(name: str, what: str) -> Callable:
    return lambda house: house.interview(name, what).pk


def _reads(name: str, what: str) -> Callable:
    """The words of Gus's card, on any page that could show them."""
    at = (name, what)
    return either(gets("debrief", at, _round(name), says=MARK), gets("committee_application", at, says=MARK))


def _scheduling(name: str) -> Callable:
    """Every page of scheduling, and an application withdrawn and taken up."""
    to_come = _interview(name, "owing")
    pages = [gets(page, to_come) for page in ("interview_edit", "interview_panel", "interview_no_show")]
    moves = [
        posts("application_reinstate", name, (name, "withdrawn")),
        gets("application_withdraw", name, (name, "new")),
    ]
    return every(*pages, gets("interview_new", name, (name, "new")), *moves, posts("interview_cancel", to_come, x=""))
