"""A packet's HTML, its PDF, and what the file is called."""

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import slugify

from blueprint.documents import stylesheets, to_pdf
from hiring.models import Application, Employer
from scorecards.packets.queries.packing import packet_of


def context_of(user, application: Application) -> dict:
    """What the templates of a packet take."""
    packet = packet_of(user, application)
    return {"packet": packet, "made_for": user, "made_at": timezone.now(), "prefix": ""}


def packet_html(user, application: Application) -> str:
    context = context_of(user, application) | {"employer": Employer.objects.current()}
    return render_to_string("documents/packet.html", context)


def file_name(application: Application) -> str:
    """Letters, digits and dashes, and the application's number, so that no two are alike."""
    name = slugify(application.candidate.name)[:60] or "candidate"
    return f"packet-{name}-{application.pk}.pdf"


def packet_pdf(html: str) -> bytes:
    """The PDF of a packet in the employer's colour, of which nothing is kept. Raises PdfUnavailable."""
    styles = stylesheets("debrief", "packet", accent=Employer.objects.current().accent)
    return to_pdf(html, stylesheets=styles, keep=False)
