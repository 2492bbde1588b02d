"""The description editor: the facts, the lines that are shown, a preview, the checks."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from hiring.models import Employer
from hiring.openings import operations
from hiring.openings.access import get_own_opening_or_404
from hiring.openings.forms.description_editor import DescriptionEditor
from hiring.openings.forms.late_save import renew
from hiring.openings.queries import newer_version_of, own_words_of
from hiring.openings.views.own_words import words_context
from people.refusals import Refused


def edit(request, slug):
    """A save that comes too late is told, and keeps what was typed."""
    opening = get_own_opening_or_404(request.user, slug)
    editing = DescriptionEditor(opening, request.POST or None)
    if not editing.is_valid:
        return _page(request, editing, 422 if request.POST else 200)
    given = editing.facts.cleaned_data
    try:
        operations.change_opening(opening=opening, places=given["places"], revision=given["revision"], by=request.user)
    except operations.Overtaken:
        return _overtaken(request, slug, editing)
    except operations.PlanFrozen as refusal:
        editing.refuse_role(get_own_opening_or_404(request.user, slug), str(refusal))
        return _page(request, editing, 409)
    except Refused as refusal:
        editing.facts.add_error(refusal.field, str(refusal))
        return _page(request, editing, 422)
    messages.success(request, "Saved.")
    return redirect("opening" if "leave" in request.POST else "opening_edit", slug)


@require_POST
def preview(request, slug):
    """What stands in the form, checked and not saved."""
    opening = get_own_opening_or_404(request.user, slug)
    editing = DescriptionEditor(opening, request.POST)
    if not request.htmx:
        return _page(request, editing, 200)
    return render(request, "hiring/openings/_preview.html", _context(editing) | {"fresh_lines": editing.lines.renewed})


def _overtaken(request, slug, editing: DescriptionEditor):
    stored = get_own_opening_or_404(request.user, slug)
    theirs = DescriptionEditor(stored)
    listed = renew(editing.facts, theirs.facts)
    return _page(request, editing, 409, theirs=listed)


def _page(request, editing: DescriptionEditor, status: int, **context):
    context = (
        _context(editing) | {"at": request.GET.get("open", ""), "newer": newer_version_of(editing.opening)} | context
    )
    return render(request, "hiring/openings/edit.html", context, status=status)


def _context(editing: DescriptionEditor) -> dict:
    beneath = editing.beneath(Employer.objects.current())
    own = own_words_of(editing.opening)
    return {"editing": editing, **words_context(editing.opening, beneath, own, editing.composed)}
