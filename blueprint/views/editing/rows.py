"""What can be done to one row of a draft; one address for each."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_POST

from blueprint.access import get_draft_or_404
from blueprint.forms.editing import PlacingForm
from blueprint.operations import editing
from blueprint.operations.editing import Gone, Referred, Stale
from blueprint.operations.editing_kinds import KINDS
from blueprint.operations.editing_rows import Twice, find
from blueprint.views.editing import answers
from blueprint.views.editing.lines import dom_id
from people.refusals import Refused


def edit_row(request, slug, kind, pk):
    draft, kind = answers.open_draft(request.user, slug), answers.kind_or_404(kind)
    if draft is None or answers.was_published(kind, draft, pk):
        return _closed(request, slug, kind)
    row = find(draft, kind, pk)
    form = answers.row_form(request, draft, kind, row, under=request.POST.get("under", ""))
    if request.method != "POST":
        return answers.form_page(request, draft, kind, form, request.path, row=_found(row))
    if not form.is_valid():
        return answers.wrong(request, draft, kind, form)
    seen = request.POST.get("keep") or form.cleaned_data["seen"]
    try:
        row = editing.save_row(draft=draft, kind=kind, pk=pk, values=form.values(), seen=seen, by=request.user)
    except Stale as stale:
        return answers.conflict(request, draft, kind, form, stale)
    except Gone as reason:
        return answers.gone(request, draft, kind, form, str(reason))
    except Twice as twice:
        return answers.wrong(request, draft, kind, form, str(twice))
    except Refused:
        return answers.closed(request, slug, kind)
    return answers.saved(request, draft, kind, row)


def add_row(request, slug, kind):
    draft, kind = answers.open_draft(request.user, slug), answers.kind_or_404(kind)
    if draft is None:
        return _closed(request, slug, kind)
    under = request.POST.get("under", request.GET.get("under", ""))
    owner = answers.owner_from(under)
    if kind.is_single or not kind.addable:
        raise Http404("This is not added by hand.")
    form = answers.row_form(request, draft, kind, under=under)
    if request.method != "POST":
        return answers.form_page(request, draft, kind, form, request.path, is_new=True)
    if not form.is_valid():
        return answers.wrong(request, draft, kind, form, is_new=True)
    try:
        row = editing.add_row(draft=draft, kind=kind, values=form.values(), by=request.user, owner=owner)
    except Twice as twice:
        return answers.wrong(request, draft, kind, form, str(twice), is_new=True)
    except Refused as reason:
        return answers.gone(request, draft, kind, form, str(reason))
    return answers.saved(request, draft, kind, row)


@require_POST
def move_row(request, slug, kind, pk):
    draft, kind = get_draft_or_404(request.user, slug), answers.kind_or_404(kind)
    anchor, to, group = (
        f"row-{kind.key.replace('.', '-')}-{pk}",
        request.POST.get("to", ""),
        request.POST.get("group", ""),
    )
    focus = f"{anchor}-{to if to in ('up', 'down') else 'edit'}"
    try:
        place, count = _moved(draft, kind, pk, to, group, request.user)
    except Refused as reason:
        return answers.done(request, draft, kind.page, announce=str(reason), focus=focus, anchor=anchor)
    said = f"Moved to {place} of {count}."
    return answers.done(request, draft, kind.page, announce=said, focus=focus, anchor=anchor)


@require_POST
def remove_row(request, slug, kind, pk):
    draft, kind = get_draft_or_404(request.user, slug), answers.kind_or_404(kind)
    confirmed = request.POST.get("confirmed") == "yes"
    try:
        removed = editing.remove_row(draft=draft, kind=kind, pk=pk, by=request.user, confirmed=confirmed)
    except Referred as referred:
        return _ask(request, draft, kind, pk, referred)
    except Refused as reason:
        return answers.done(request, draft, kind.page, announce=str(reason))
    token = answers.undo_token(request.user, draft, removed)
    if not request.htmx:
        request.session["removed"] = {"draft": draft.pk, "token": token, "words": removed["words"]}
        return answers.done(request, draft, kind.page)
    undo = {"token": token, "words": removed["words"]}
    return answers.done(request, draft, kind.page, undo=undo, focus="undo", announce=f"Removed “{removed['words']}”.")


@require_POST
def restore_row(request, slug):
    draft = get_draft_or_404(request.user, slug)
    removed = answers.removed_from(request.POST.get("token", ""), request.user, draft)
    if removed is None:
        page = request.POST.get("page", "")
        page = page if page in answers.HEADINGS else "summary"
        return answers.done(request, draft, page, announce="This cannot be undone any more; a day is the limit.")
    kind = KINDS[removed["kind"]]
    try:
        row = editing.restore(draft=draft, removed=removed, by=request.user)
    except Refused as reason:
        return answers.done(request, draft, kind.page, announce=str(reason))
    anchor = dom_id(kind, row)
    return answers.done(request, draft, kind.page, announce="It is back.", focus=f"{anchor}-edit", anchor=anchor)


@require_POST
def place_row(request, slug, pk):
    draft = get_draft_or_404(request.user, slug)
    form = PlacingForm(request.POST, draft=draft)
    if not form.is_valid():
        return answers.done(request, draft, "unrecognised", announce="Choose where the text belongs.")
    kind, owner = form.destination()
    try:
        editing.place_text(draft=draft, pk=pk, kind=kind, owner=owner, by=request.user)
    except Refused as reason:
        return answers.done(request, draft, "unrecognised", announce=str(reason))
    said = f"The text stands in “{answers.HEADINGS[kind.page]}” now."
    return answers.done(request, draft, "unrecognised", announce=said, focus="editor-heading")


def _closed(request, slug: str, kind):
    if request.method != "POST":
        raise Http404("There is no draft of this blueprint, or this is not part of it.")
    return answers.closed(request, slug, kind)


def _found(row):
    if row is None:
        raise Http404("This was removed.")
    return row


def _moved(draft, kind, pk: int, to: str, group: str, by) -> tuple[int, int]:
    if to == "group":
        if not (group.isascii() and group.isdigit() and len(group) < 19):
            raise Refused("Choose the group to move it to.")
        return editing.move_to_group(draft=draft, kind=kind, pk=pk, group=int(group), by=by)
    return editing.move_row(draft=draft, kind=kind, pk=pk, to=to, by=by)


def _ask(request, draft, kind, pk: int, referred: Referred):
    """Say what names the row that is to be removed, and ask whether to remove it all the same."""
    context = answers.rail_context(draft, kind.page) | {
        "kind": kind,
        "url": f"{answers.draft_url(draft)}{kind.key}/{pk}/",
        "referred": referred.by,
        "row": find(draft, kind, pk),
        "anchor": f"row-{kind.key.replace('.', '-')}-{pk}",
    }
    if not request.htmx:
        return render(request, "blueprint/edit/remove.html", context)
    response = render(request, "blueprint/edit/_remove.html", context)
    response["HX-Retarget"], response["HX-Reswap"] = f"#{context['anchor']}", "innerHTML"
    return response
