"""What is made of a blueprint behind the pages."""

from contextlib import suppress

from django_tasks import task

from blueprint.composition import compose
from blueprint.documents import PdfUnavailable, blueprint_pdf, printed
from blueprint.models import Blueprint
from blueprint.stored import document_of


@task()
def make_blueprint(blueprint: int) -> None:
    """The PDF of a published version, before anybody asks for it."""
    version = Blueprint.objects.published().select_related("published_by").filter(pk=blueprint).first()
    if version:
        with suppress(PdfUnavailable):
            blueprint_pdf(printed(version, compose(document_of(version), [])))
