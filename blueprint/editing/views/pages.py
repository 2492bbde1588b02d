"""The pages of the editor: the overview of a draft, its sections, and what publishing it changes."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from blueprint.access import get_draft_or_404
from blueprint.difference import difference
from blueprint.document import SECTIONS, problems
from blueprint.editing.gaps import counts, gaps
from blueprint.editing.kinds import HEADINGS
from blueprint.editing.queries.draft_rows import fingerprint
from blueprint.editing.views import responses
from blueprint.models import Blueprint
from blueprint.operations.versions import publish as publish_draft
from blueprint.proposed_changes import proposal_count
from blueprint.skeleton import needs
from blueprint.stored import document_of
from people.views.outcomes import carry_out

NUMBERS = {section.key: section.number for section in SECTIONS}


def overview(request, slug):
    draft = get_draft_or_404(request.user, slug)
    document = document_of(draft)
    lacking, counted = gaps(document), counts(document)
    rows = [
        (NUMBERS.get(key, ""), key, heading, counted.get(key, ""), [gap.sentence for gap in lacking if gap.page == key])
        for key, heading in HEADINGS.items()
    ]
    context = responses.rail_context(draft) | {"rows": rows, "gaps": lacking, "problems": problems(document)}
    context |= {"proposed": proposal_count(document), "needs": needs(document)}
    return render(request, "blueprint/editing/overview.html", context)


def section(request, slug, section):
    draft = get_draft_or_404(request.user, slug)
    if section not in HEADINGS:
        raise Http404("No such section.")
    undo = responses.last_undo(request.user, draft)
    context = responses.page_context(request, draft, section, undo=undo)
    return render(request, "blueprint/editing/section.html", context)


def publish(request, slug):
    draft = get_draft_or_404(request.user, slug)
    document = document_of(draft)
    shown = fingerprint(document)
    if request.method == "POST" and request.POST.get("shown") == shown:
        done = f"Version {draft.version} of “{draft.title}” is published."
        if carry_out(request, publish_draft, done, blueprint=draft):
            return redirect("blueprint", slug=slug)
    elif request.method == "POST":
        messages.warning(request, "The draft was changed since you looked at it. This is the difference now.")
    context = responses.rail_context(draft) | _against_published(draft, document)
    context |= {"shown": shown, "problems": problems(document), "gaps": gaps(document)}
    return render(request, "blueprint/editing/publish.html", context)


def _against_published(draft: Blueprint, document: dict) -> dict:
    published = Blueprint.objects.of(draft.slug).published().first()
    if published is None:
        return {"published": None}
    return {"published": published, "difference": difference(document_of(published), document)}
