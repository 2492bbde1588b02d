"""Lines that are pasted, one a line, and taken back."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from blueprint.access import get_draft_or_404
from blueprint.editing.forms.pasting import PasteForm
from blueprint.editing.operations import pasting
from blueprint.editing.views import responses
from people.refusals import Refused
from people.words import count


def paste(request, slug, kind):
    draft, kind = responses.open_draft(request.user, slug), responses.kind_or_404(kind)
    if draft is None:
        return responses.closed(request, slug, kind)
    if not kind.pastes:
        raise Http404("This is not added by pasting.")
    under = request.POST.get("under", request.GET.get("under", ""))
    owner = responses.owner_from(under)
    form = PasteForm(request.POST or None, kind=kind, initial={"under": under}, auto_id=responses.paste_id(kind, under))
    if not (request.method == "POST" and form.is_valid()):
        return _form(request, draft, kind, form)
    rows = form.cleaned_data["lines"]
    try:
        pasted = pasting.paste_rows(draft=draft, kind=kind, rows=rows, owner=owner, by=request.user)
    except Refused as reason:
        form.add_error("lines", str(reason))
        return _form(request, draft, kind, form)
    token = responses.undo_token(request.user, draft, {"pasted": pasted}, responses.PASTE_SALT)
    noun = form.line_kind.noun
    sentence = count(len(rows), noun, "entries" if noun == "entry" else "") + " added."
    url = reverse("blueprint_edit_take_back", args=[slug])
    return responses.undoable(request, draft, kind, sentence, url, token=token)


@require_POST
def take_back(request, slug):
    draft = get_draft_or_404(request.user, slug)
    kept = responses.kept_in(request.POST.get("token", ""), request.user, draft, responses.PASTE_SALT)
    page = request.POST.get("page", "")
    page = page if page in responses.HEADINGS else "summary"
    if kept is None:
        return responses.done(request, draft, page, announce="This cannot be undone any more; a day is the limit.")
    try:
        pasting.take_back(draft=draft, pasted=kept["pasted"], by=request.user)
    except Refused as reason:
        return responses.done(request, draft, page, announce=str(reason))
    return responses.done(request, draft, page, announce="The pasted lines are gone.", focus="editor-heading")


def _form(request, draft, kind, form):
    context = responses.rail_context(draft, kind.page) | {"form": form, "kind": kind, "action": request.path}
    status = 422 if form.errors else 200
    template = "blueprint/editing/_paste.html" if request.htmx else "blueprint/editing/paste.html"
    return render(request, template, context, status=status)
