"""What is done to an application from outside its pages: by a candidate's private link, and by programs with a key."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from hiring.interviews.operations.offers import offer_times, take_back
from hiring.models import Interview, TimeOffer
from people.models import Event, User
from people.webhooks.operations import body_of
from tests.attacks.history import History
from tests.scorecards.api.calling import Calling

OF_APPLICATION = ("", "/stages", "/interviews", "/debriefs", "/scorecards", "/scorecards/greenhouse", "/decisions")


class Outside:
    """Deeds that a history may hold too, and what outside hears. A program acts as one of the history's people."""

    def __init__(self, history: History, by: User):
        self.history = history
        self.programs = {person.pk: Calling(person, by=by) for person in history.people}  # whatever becomes of them
        self.deeds: list[Callable] = [self.offer, self.choose, self.withdraw]
        self.deeds += [self.book, self.move, self.cancel, self.read]

    def program(self, person: User) -> Calling:
        return self.programs[person.pk]

    # --- times that a candidate chooses
    def offer(self) -> None:
        random, stages = self.history.random, self.history.stages
        panel = {person: random.random() < 0.2 for person in random.sample(self.history.people, random.choice((1, 2)))}
        times = [timezone.now() + timedelta(days=random.randrange(1, 300)) for _ in range(3)]
        what = {"application": self.history.application, "stage": random.choice(stages), "panel": panel}
        facts = {"minutes": 30, "place": "", "link": "", "expires_at": timezone.now() + timedelta(days=7)}
        offer_times(**what, **facts, times=times, by=self.history.anybody())

    def choose(self) -> None:
        if offer := self._offer():
            time = self.history.random.choice(list(offer.times.all()))
            answer = Client().post(reverse("choose_time", args=[offer.token]), {"time": time.pk}, follow=True)
            assert answer.status_code in (200, 410)

    def withdraw(self) -> None:
        if offer := self._offer():
            take_back(offer=offer, by=self.history.anybody())

    def _offer(self) -> TimeOffer | None:
        offers = TimeOffer.objects.open(timezone.now()).filter(application=self.history.application)
        return self.history.random.choice([None, *offers.order_by("pk")])

    # --- programs
    def book(self) -> None:
        random, person = self.history.random, self.history.anybody()
        body = self._times() | {"stage": random.choice(self.history.stages).pk}
        judges = random.sample(self.history.people, 2)
        body["panel"] = [{"email": judges[0].email}, {"email": judges[1].email, "is_training": random.random() < 0.5}]
        self._send(person, "post", f"/applications/{self.history.application.pk}/interviews", body)

    def move(self) -> None:
        if interview := self._interview():
            self._send(self.history.anybody(), "put", f"/interviews/{interview.pk}", self._times())

    def cancel(self) -> None:
        if interview := self._interview():
            self._send(self.history.anybody(), "post", f"/interviews/{interview.pk}/cancel", {"reason": "Ill."})

    def read(self) -> None:
        person = self.history.anybody()
        self.program(person).get(f"/applications/{self.history.application.pk}/scorecards")

    def _interview(self) -> Interview | None:
        interviews = Interview.objects.filter(application=self.history.application)
        return self.history.random.choice([None, *interviews.order_by("pk")])

    def _times(self) -> dict[str, str]:
        starts = timezone.now() + timedelta(hours=self.history.random.choice((-2, 24, 50)))
        return {"starts_at": starts.isoformat(), "ends_at": (starts + timedelta(hours=1)).isoformat()}

    def _send(self, person: User, method: str, path: str, body: dict) -> None:
        assert self.program(person).send(method, path, body).status_code in (200, 201, 401, 403, 404, 409)

    # --- what outside hears
    def said_to(self, person: User) -> str:
        """All that a program of this person is answered about the application."""
        application = self.history.application
        paths = [f"/applications/{application.pk}{part}" for part in OF_APPLICATION]
        paths += ["/applications", f"/openings/{application.opening.slug}/calibration"]
        return " ".join(self.program(person).get(path).text for path in paths)

    def said_to_everybody(self) -> str:
        """What webhooks are told, and what the pages of private links say."""
        bodies = [body_of(event) for event in Event.objects.all()]
        links = [reverse("choose_time", args=[offer.token]) for offer in TimeOffer.objects.all()]
        return " ".join([*bodies, *(Client().get(link).text for link in links)])
