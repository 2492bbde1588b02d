"""A job description straight from a blueprint, without an opening."""

from django.urls import reverse
from django.views.decorators.http import require_safe

from blueprint.access import get_blueprint_or_404
from blueprint.composition import compose
from blueprint.forms.choice import ChoiceForm
from blueprint.stored import document_of
from blueprint.views.blueprint_page import version_asked
from hiring.openings.documents import unopened_description
from hiring.openings.views.description_response import description_response, format_or_404


@require_safe
def blueprint_job_description(request, slug, ending):
    """For the variants of the query string, with the employer filled in; the rest is marked as missing."""
    format = format_or_404(ending)
    blueprint = get_blueprint_or_404(request.user, slug, version_asked(request))
    document = document_of(blueprint)
    composed = compose(document, ChoiceForm(document, request.GET).variants)
    html = f"{reverse('blueprint_job_description', args=[slug, 'html'])}?{request.GET.urlencode()}"
    return description_response(request, unopened_description(composed), format, slug, html)
