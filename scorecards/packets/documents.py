"""A packet's HTML, its PDF, and what the file is called."""

from datetime import datetime

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import slugify

from blueprint.documents import stylesheets, to_pdf
from hiring.models import Application, Employer
from people.patience import FETCHED_WITHIN
from scorecards.packets.queries.packing import packet_of


def context_of(user, application: Application) -> dict:
    """What the templates of a packet take."""
    packet = packet_of(user, application)
    return {"packet": packet, "made_for": user, "made_at": timezone.now(), "prefix": ""}


def packet_html(user, application: Application, made_at: datetime | None = None) -> str:
    context = context_of(user, application) | {"employer": Employer.objects.current()}
    return render_to_string("documents/packet.html", context | ({"made_at": made_at} if made_at else {}))


def asked_at(user, application: Application) -> datetime:
    """When they asked for the packet that they wait for: until it is fetched, the same content is the same document."""
    return cache.get_or_set(_asked(user, application), timezone.now, FETCHED_WITHIN)


def fetched(user, application: Application) -> None:
    """The next one is of its own time."""
    cache.delete(_asked(user, application))


def _asked(user, application: Application) -> str:
    return f"packet-asked:{user.pk}:{application.pk}"


def file_name(application: Application) -> str:
    """Letters, digits and dashes, and the application's number, so that no two are alike."""
    name = slugify(application.candidate.name)[:60] or "candidate"
    return f"packet-{name}-{application.pk}.pdf"


def packet_pdf(html: str) -> bytes:
    """The PDF of a packet in the employer's colour, kept for nobody but who waits for it. Raises PdfUnavailable."""
    styles = stylesheets("debrief", "packet", accent=Employer.objects.current().accent)
    return to_pdf(html, stylesheets=styles, keep=False)
