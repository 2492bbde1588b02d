"""What the variants say in prose, as changes to accept, alter or refuse one by one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from blueprint.access import get_draft_or_404
from blueprint.composition import compose
from blueprint.document import TIERS
from blueprint.editing.forms.draft_fields import place_of, section_name
from blueprint.editing.forms.row_forms import form_for
from blueprint.editing.kinds import KINDS
from blueprint.editing.operations import edits
from blueprint.editing.views import responses
from blueprint.inline_markdown import to_text
from blueprint.models import Blueprint, Variant
from blueprint.presentation.sections import SINGLE_LABELS
from blueprint.proposed_changes import Proposal, proposals
from blueprint.stored import document_of
from people.numbers import number_in
from people.refusals import Refused

KIND = "variant.changes"
REFUSED = "refused_proposals"
"""Names of refused proposals in the session, by the number of the draft."""


@require_safe
def listed(request, slug):
    """Every proposal, and the form of the one that `?change=` names."""
    draft = get_draft_or_404(request.user, slug)
    return _page(request, draft, request.GET.get("change", ""))


@require_POST
def accept(request, slug):
    """As proposed, or as the form says that came with it."""
    draft = get_draft_or_404(request.user, slug)
    proposal = _named(draft, request.POST.get("name", ""))
    form = _form(draft, proposal, request.POST if "action" in request.POST else _as_proposed(proposal))
    if not form.is_valid():
        return _page(request, draft, proposal.name, form, status=422)
    variant = Variant.objects.get(blueprint=draft, key=proposal.variant)
    values = form.values() | {"why": proposal.why}
    try:
        edits.add_row(draft=draft, kind=KINDS[KIND], values=values, by=request.user, owner=("variant", variant.pk))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Accepted for {proposal.label}. It stands among the changes of this variant.")
    return _back(request, slug)


@require_POST
def refuse(request, slug):
    """Remembered for this sign-in, and taken back the same way; the prose itself stays where it is."""
    draft = get_draft_or_404(request.user, slug)
    name, refused = request.POST.get("name", ""), _refused(request, draft)
    changed = [one for one in refused if one != name] if "again" in request.POST else [*refused, name]
    request.session[REFUSED] = request.session.get(REFUSED, {}) | {str(draft.pk): changed}
    return _back(request, slug)


def _page(request, draft: Blueprint, changing: str, form=None, status: int = 200):
    document, refused = document_of(draft), _refused(request, draft)
    lines = compose(document, []).lines
    every = [(proposal, _target_in_words(proposal, lines)) for proposal in proposals(document)]
    chosen = next((proposal for proposal, _ in every if proposal.name == changing), None)
    context = responses.rail_context(draft) | {
        "open": [entry for entry in every if entry[0].name not in refused],
        "refused": [entry for entry in every if entry[0].name in refused],
        "chosen": chosen,
        "form": form or (chosen and _form(draft, chosen)),
    }
    return render(request, "blueprint/editing/proposals.html", context, status=status)


def _form(draft: Blueprint, proposal: Proposal, data=None):
    return form_for(KINDS[KIND])(data, kind=KINDS[KIND], draft=draft, initial=_as_proposed(proposal))


def _as_proposed(proposal: Proposal) -> dict:
    place = place_of(proposal.action, proposal.target, proposal.group)
    return {"action": proposal.action, "place": place, "text": proposal.text, "why": proposal.why}


def _named(draft: Blueprint, name: str) -> Proposal:
    """Http404 where it was accepted already, or the prose is another by now."""
    proposal = next((one for one in proposals(document_of(draft)) if one.name == name), None)
    if proposal is None:
        raise Http404("There is no such proposal any more.")
    return proposal


def _refused(request, draft: Blueprint) -> list[str]:
    return request.session.get(REFUSED, {}).get(str(draft.pk), [])


def _target_in_words(proposal: Proposal, lines) -> str:
    if line := lines.get(proposal.target):
        words = to_text(line.title or line.text) or "What it says now"
        return f"{SINGLE_LABELS[proposal.target]}: {words}" if proposal.target in SINGLE_LABELS else words
    group = TIERS.get(proposal.group, proposal.group)
    return " › ".join(filter(None, (section_name(proposal.target), group)))


def _back(request, slug: str):
    """To the proposal that stands there now, so that one goes on where one was."""
    at = number_in(request.POST.get("at"))
    return redirect(f"{reverse('blueprint_proposals', args=[slug])}{f'#proposal-{at}' if at else ''}")
