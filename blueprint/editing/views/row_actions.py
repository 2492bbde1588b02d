"""What can be done to one row of a draft; one address for each."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from blueprint.access import get_draft_or_404
from blueprint.editing.forms.row_forms import PlacingForm
from blueprint.editing.kinds import KINDS
from blueprint.editing.operations import edits
from blueprint.editing.operations.edits import Gone, Referred, Stale
from blueprint.editing.operations.placing import Twice
from blueprint.editing.queries.draft_rows import find
from blueprint.editing.views import responses
from blueprint.editing.views.listings import dom_id
from people.refusals import Refused


def edit_row(request, slug, kind, pk):
    draft, kind = responses.open_draft(request.user, slug), responses.kind_or_404(kind)
    if draft is None or responses.was_published(kind, draft, pk):
        return _closed(request, slug, kind)
    row = find(draft, kind, pk)
    form = responses.row_form(request, draft, kind, row, under=request.POST.get("under", ""))
    if request.method != "POST":
        return responses.form_page(request, draft, kind, form, request.path, row=_row_or_404(row))
    if not form.is_valid():
        return responses.wrong(request, draft, kind, form)
    seen = request.POST.get("keep") or form.cleaned_data["seen"]
    try:
        row = edits.save_row(draft=draft, kind=kind, pk=pk, values=form.values(), seen=seen, by=request.user)
    except Stale as stale:
        return responses.conflict(request, draft, kind, form, stale)
    except Gone as reason:
        return responses.gone(request, draft, kind, form, str(reason))
    except Twice as twice:
        return responses.wrong(request, draft, kind, form, str(twice))
    except Refused:
        return responses.closed(request, slug, kind)
    return responses.saved(request, draft, kind, row)


def add_row(request, slug, kind):
    draft, kind = responses.open_draft(request.user, slug), responses.kind_or_404(kind)
    if draft is None:
        return _closed(request, slug, kind)
    under = request.POST.get("under", request.GET.get("under", ""))
    owner = responses.owner_from(under)
    if kind.is_single or not kind.addable:
        raise Http404("This is not added by hand.")
    form = responses.row_form(request, draft, kind, under=under)
    if request.method != "POST":
        return responses.form_page(request, draft, kind, form, request.path, is_new=True)
    if not form.is_valid():
        return responses.wrong(request, draft, kind, form, is_new=True)
    try:
        row = edits.add_row(draft=draft, kind=kind, values=form.values(), by=request.user, owner=owner)
    except Twice as twice:
        return responses.wrong(request, draft, kind, form, str(twice), is_new=True)
    except Refused as reason:
        return responses.gone(request, draft, kind, form, str(reason))
    return responses.saved(request, draft, kind, row)


@require_POST
def move_row(request, slug, kind, pk):
    draft, kind = get_draft_or_404(request.user, slug), responses.kind_or_404(kind)
    anchor, to, group = (
        f"row-{kind.key.replace('.', '-')}-{pk}",
        request.POST.get("to", ""),
        request.POST.get("group", ""),
    )
    focus = f"{anchor}-{to if to in ('up', 'down') else 'edit'}"
    before = request.POST.get("from", "")
    try:
        place, count = _moved(draft, kind, pk, to, group, request.user)
    except Refused as reason:
        return responses.done(request, draft, kind.page, announce=str(reason), focus=focus, anchor=anchor)
    sentence = f"Moved to {place} of {count}."
    if to.isdigit() and before.isdigit():
        return responses.undoable(request, draft, kind, sentence, request.path, to=before)
    return responses.done(request, draft, kind.page, announce=sentence, focus=focus, anchor=anchor)


@require_POST
def remove_row(request, slug, kind, pk):
    draft, kind = get_draft_or_404(request.user, slug), responses.kind_or_404(kind)
    confirmed = request.POST.get("confirmed") == "yes"
    try:
        removed = edits.remove_row(draft=draft, kind=kind, pk=pk, by=request.user, confirmed=confirmed)
    except Referred as referred:
        return _ask(request, draft, kind, pk, referred)
    except Refused as reason:
        return responses.done(request, draft, kind.page, announce=str(reason))
    token = responses.undo_token(request.user, draft, removed)
    url = reverse("blueprint_edit_restore", args=[draft.slug])
    return responses.undoable(request, draft, kind, f"Removed “{removed['words']}”.", url, token=token)


@require_POST
def restore_row(request, slug):
    draft = get_draft_or_404(request.user, slug)
    removed = responses.kept_in(request.POST.get("token", ""), request.user, draft)
    if removed is None:
        page = request.POST.get("page", "")
        page = page if page in responses.HEADINGS else "summary"
        return responses.done(request, draft, page, announce="This cannot be undone any more; a day is the limit.")
    kind = KINDS[removed["kind"]]
    try:
        row = edits.restore(draft=draft, removed=removed, by=request.user)
    except Refused as reason:
        return responses.done(request, draft, kind.page, announce=str(reason))
    anchor = dom_id(kind, row)
    return responses.done(request, draft, kind.page, announce="It is back.", focus=f"{anchor}-edit", anchor=anchor)


@require_POST
def place_row(request, slug, pk):
    draft = get_draft_or_404(request.user, slug)
    form = PlacingForm(request.POST, draft=draft)
    if not form.is_valid():
        return responses.done(request, draft, "unrecognised", announce="Choose where the text belongs.")
    kind, owner = form.destination()
    try:
        edits.place_text(draft=draft, pk=pk, kind=kind, owner=owner, by=request.user)
    except Refused as reason:
        return responses.done(request, draft, "unrecognised", announce=str(reason))
    sentence = f"The text stands in “{responses.HEADINGS[kind.page]}” now."
    return responses.done(request, draft, "unrecognised", announce=sentence, focus="editor-heading")


def _closed(request, slug: str, kind):
    if request.method != "POST":
        raise Http404("There is no draft of this blueprint, or this is not part of it.")
    return responses.closed(request, slug, kind)


def _row_or_404(row):
    if row is None:
        raise Http404("This was removed.")
    return row


def _moved(draft, kind, pk: int, to: str, group: str, by) -> tuple[int, int]:
    if to == "group":
        if not (group.isascii() and group.isdigit() and len(group) < 19):
            raise Refused("Choose the group to move it to.")
        return edits.move_to_group(draft=draft, kind=kind, pk=pk, group=int(group), by=by)
    return edits.move_row(draft=draft, kind=kind, pk=pk, to=to, by=by)


def _ask(request, draft, kind, pk: int, referred: Referred):
    """Say what names the row that is to be removed, and ask whether to remove it all the same."""
    context = responses.rail_context(draft, kind.page) | {
        "kind": kind,
        "url": f"{responses.draft_url(draft)}{kind.key}/{pk}/",
        "referred": referred.by,
        "row": find(draft, kind, pk),
        "anchor": f"row-{kind.key.replace('.', '-')}-{pk}",
    }
    if not request.htmx:
        return render(request, "blueprint/editing/remove.html", context)
    response = render(request, "blueprint/editing/_remove.html", context)
    response["HX-Retarget"], response["HX-Reswap"] = f"#{context['anchor']}", "innerHTML"
    return response
