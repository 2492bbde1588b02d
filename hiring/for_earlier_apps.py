"""What earlier apps ask about openings and interviews, answered."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import reverse

from blueprint.composition import Composed
from hiring.candidates.access import kept_applications
from hiring.models import Application
from hiring.openings.access import visible_openings
from hiring.openings.documents import make_unopened_description

FORMATS = {"pdf": "PDF", "html": "Web page", "markdown": "Markdown", "text": "Plain text"}


def feed_page(token: str) -> str:
    return reverse("feed", args=[token])


def new_opening_page(slug: str, choice: str) -> str:
    return f"{reverse('opening_new')}?{'&'.join(filter(None, [urlencode({'blueprint': slug}), choice]))}"


def job_description_pages(slug: str, choice: str) -> dict[str, str]:
    pages = {name: reverse("blueprint_job_description", args=[slug, ending]) for ending, name in FORMATS.items()}
    return {name: f"{page}?{choice}" if choice else page for name, page in pages.items()}


def make_job_description(composed: Composed) -> None:
    make_unopened_description(composed)


def names_of(user, subject: str, pk: int, ids: Mapping[str, int]) -> dict[str, str]:
    """{"opening", "candidate"} of what an event is about, as far as this person reads them at this moment."""
    numbers = {**ids, subject.rpartition(".")[2]: pk}
    if "interview" in numbers and "application" not in numbers:
        of_interview = Application.objects.filter(interviews=numbers["interview"])
        numbers["application"] = of_interview.values_list("pk", flat=True).first()
    names = {}
    application = kept_applications(user).filter(pk=numbers.get("application")).select_related("candidate", "opening")
    for row in application:
        return {"opening": row.opening.title, "candidate": row.candidate.name}
    for opening in visible_openings(user).filter(pk=numbers.get("opening")):
        names["opening"] = opening.title
    person = kept_applications(user).filter(candidate=numbers.get("candidate")).select_related("candidate").first()
    return names | ({"candidate": person.candidate.name} if person else {})
