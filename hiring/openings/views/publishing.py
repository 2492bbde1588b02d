"""Publishing a description, taking it away, and earlier versions."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from blueprint.job_description import missing_for_job_boards, render_body_html
from blueprint.stored import composed_to_read
from hiring.models import Employer, Opening
from hiring.openings import operations
from hiring.openings.access import get_opening_or_404, get_own_opening_or_404
from hiring.openings.findings import blocking, findings_of, placed
from hiring.openings.job_list import board_lines, link_preview
from hiring.openings.published_description import finished, posted, thaw
from hiring.openings.queries import approval_awaited, description_of, outline_of, rules_of, today
from hiring.openings.views.description_response import description_response, format_or_404
from people.numbers import number_in
from people.refusals import Refused


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request, slug):
    """Ask once, with what boards and links will show. What blocks it is told, and listed on the opening's page."""
    opening = get_own_opening_or_404(request.user, slug)
    if request.method != "POST":
        return _ask(request, opening)
    seen = number_in(request.POST.get("revision"))
    try:
        words = number_in(request.POST.get("words"))
        operations.publish(opening=opening, revision=seen or 0, words=words, by=request.user)
    except operations.NotPublishable as refusal:
        for words in [str(refusal), *(finding.message for finding in refusal.findings)]:
            messages.error(request, words)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Published. Anybody can read it now.")
    return redirect("opening", slug)


def _ask(request, opening: Opening):
    employer = Employer.objects.current()
    draft = description_of(opening)
    description = finished(posted(draft, today()))
    findings = findings_of(draft, rules_of(employer), today())
    address = request.build_absolute_uri(reverse("job", args=[opening.slug]))
    context = {
        "opening": opening,
        "employer": employer,
        "title": description.title,
        "preview": link_preview(description),
        "address": address,
        "board": board_lines(description),
        "board_needs": missing_for_job_boards(description),
        "blocking": _placed(opening, blocking(findings)),
        "advice": len(findings) - len(blocking(findings)),
        "awaited": approval_awaited(opening, employer, draft),
        "live": opening.postings.live().exists(),
    }
    return render(request, "hiring/openings/publish.html", context)


def _placed(opening: Opening, findings: list) -> list:
    if not findings:
        return []
    composed, page = composed_to_read(opening.blueprint, opening.variants), reverse("opening_edit", args=[opening.slug])
    return placed(findings, composed, outline_of(opening), page=page, employer_page=reverse("employer"))


def unpublish(request, slug):
    """Ask first."""
    opening = get_own_opening_or_404(request.user, slug)
    if request.method != "POST":
        return render(request, "hiring/openings/unpublish.html", {"opening": opening})
    operations.unpublish(opening=opening, by=request.user)
    messages.success(request, "Unpublished. The page now says that the job is gone.")
    return redirect("opening", slug)


@require_safe
def version(request, slug, number):
    opening = get_opening_or_404(request.user, slug)
    posting = get_object_or_404(opening.postings.select_related("published_by", "unpublished_by"), version=number)
    context = {"opening": opening, "posting": posting, "body": render_body_html(thaw(posting.content), level=2)}
    return render(request, "hiring/openings/posting.html", context)


@require_safe
def version_document(request, slug, number, ending):
    opening = get_opening_or_404(request.user, slug)
    posting = get_object_or_404(opening.postings, version=number)
    html = reverse("opening_version_document", args=[slug, number, "html"])
    return description_response(request, thaw(posting.content), format_or_404(ending), f"{slug}-{number}", html)


@require_safe
def document(request, slug, ending):
    """As it stands now, published or not."""
    opening = get_opening_or_404(request.user, slug)
    format = format_or_404(ending)
    html = reverse("opening_document", args=[slug, "html"])
    return description_response(request, description_of(opening), format, slug, html)
