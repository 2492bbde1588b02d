"""What is said about a draft, one address for each deed."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from hiring.models import Remark
from hiring.openings import operations
from hiring.openings.access import get_opening_to_approve_or_404, get_opening_to_comment_or_404
from hiring.openings.forms.remarks import RemarkForm
from hiring.openings.queries import description_of
from people.views.outcomes import carry_out


@require_POST
def comment(request, slug):
    opening = get_opening_to_comment_or_404(request.user, slug)
    return _remark(request, opening, Remark.Kind.COMMENT, "Your comment stands below.")


@require_POST
def ask(request, slug):
    """The hiring manager is asked to approve."""
    opening = get_opening_to_comment_or_404(request.user, slug)
    return _remark(request, opening, Remark.Kind.ASKED, "The hiring manager is asked by mail, and sees it under Today.")


@require_POST
def approve(request, slug):
    opening = get_opening_to_approve_or_404(request.user, slug)
    return _remark(request, opening, Remark.Kind.APPROVED, "Approved. It can be published as it stands.")


@require_POST
def ask_for_changes(request, slug):
    opening = get_opening_to_approve_or_404(request.user, slug)
    return _remark(request, opening, Remark.Kind.CHANGES, "Whoever writes it is told what you would change.")


def _remark(request, opening, kind: str, done: str):
    form = RemarkForm(request.POST, description=description_of(opening))
    if form.is_valid():
        seen = request.POST.get("seen")
        carry_out(request, operations.remark, done, opening=opening, kind=kind, seen=seen, **form.cleaned_data)
    else:
        messages.error(request, "A comment has at most 5,000 characters, and speaks of a section of this description.")
    return redirect("opening", opening.slug)
