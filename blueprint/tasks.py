"""What is made of a blueprint behind the pages."""

from contextlib import suppress

from django_tasks import task

from blueprint.composition import compose
from blueprint.documents import PdfUnavailable, blueprint_pdf, printed
from blueprint.models import Blueprint
from blueprint.openings import openings
from blueprint.stored import document_of


@task()
def make_blueprint(blueprint: int) -> None:
    """The PDFs of a published version, itself and its description, before anybody asks for them."""
    version = Blueprint.objects.published().select_related("published_by").filter(pk=blueprint).first()
    if version:
        with suppress(PdfUnavailable):
            composed = compose(document_of(version), [])
            blueprint_pdf(printed(version, composed))
            openings().make_job_description(composed)
