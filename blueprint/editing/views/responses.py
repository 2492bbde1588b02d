"""How the editor answers: a page where scripts are off, the part of a page that changes where htmx asked."""

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from blueprint.access import can_edit, get_draft_or_404
from blueprint.editing.forms.pasting import PasteForm
from blueprint.editing.forms.row_forms import PlacingForm, RowForm, form_for, label_of
from blueprint.editing.kinds import HEADINGS, KINDS, Kind
from blueprint.editing.operations.edits import Stale
from blueprint.editing.queries.draft_rows import at_a_glance, facts, find, fingerprint, owner_of
from blueprint.editing.views.listings import dom_id, draft_url, listings
from blueprint.models import Blueprint
from blueprint.skeleton import chosen_in, needs_of, prompt_for
from people.kept import ABOUT_ROLES, forget, keep, recall

UNDO = f"{ABOUT_ROLES}undo"
UNDO_SALT, PASTE_SALT = "blueprint.editing.undo", "blueprint.editing.paste"
PASTED_FIRST = {key for key, kind in KINDS.items() if kind.is_heading} | {"kpis", "soft_skills", "tools"}
PASTED_FIRST |= {"hiring.exercises", "hiring.dimensions"}
"""Lists whose page offers, as long as they are empty, to paste lines at once."""
UNDO_SECONDS = 24 * 3600


def kind_or_404(key: str) -> Kind:
    if key not in KINDS:
        raise Http404("No such kind of line.")
    return KINDS[key]


def open_draft(user, slug: str) -> Blueprint | None:
    """The draft, or None for an editor where there is none (any more), so that what was typed can be shown again."""
    try:
        return get_draft_or_404(user, slug)
    except Http404:
        if can_edit(user):
            return None
        raise


def owner_from(under: str) -> tuple[str, int] | None:
    """`group:12` as ("group", 12); None for "". Http404 for anything else."""
    name, _, number = under.partition(":")
    if not under:
        return None
    if not (name.isidentifier() and number.isascii() and number.isdigit() and len(number) < 19):
        raise Http404("No such place.")
    return name, int(number)


def row_form(request, draft: Blueprint, kind: Kind, row=None, under: str = "") -> RowForm:
    """The form of a row, bound to what was sent; of a new row under `under` where there is no row."""
    stored = facts(kind, row) if row else None
    if row and not kind.is_single and (owner := owner_of(kind, row)):
        under = f"{owner[0]}:{owner[1]}"
    initial = {"seen": fingerprint(stored) if row else "", "under": under}
    prefix = dom_id(kind, row) if row else f"new-{kind.key}-{under}".replace(".", "-").replace(":", "-")
    data = request.POST if request.method == "POST" else None
    return form_for(kind)(data, kind=kind, draft=draft, stored=stored, initial=initial, auto_id=f"{prefix}-%s")


def body(request, draft: Blueprint, page: str, **more) -> HttpResponse:
    """The lists of a page as they are now; `focus` names the element to go to, `announce` what is said."""
    response = render(request, "blueprint/editing/_body.html", page_context(request, draft, page, **more))
    response["HX-Retarget"], response["HX-Reswap"] = "#editor-body", "outerHTML"
    return response


def page_context(request, draft: Blueprint, page: str, **more) -> dict:
    placing = PlacingForm(draft=draft) if page == "unrecognised" else None
    lists = listings(request, draft, page)
    for listing in lists:
        if listing.kind.key in PASTED_FIRST and not listing.lines:
            listing.paste_form = PasteForm(kind=listing.kind, auto_id=paste_id(listing.kind, ""))
    level, family = chosen_in(at_a_glance(draft))
    begun = {"prompt": prompt_for(page, level, family), "needed_for": needs_of(page)}
    return rail_context(draft, page) | {"listings": lists, "placing": placing} | begun | more


def paste_id(kind: Kind, under: str) -> str:
    """How the fields of the form for pasted lines are told apart on a page with several."""
    return f"paste-{kind.key}-{under}-%s".replace(".", "-").replace(":", "-")


def rail_context(draft: Blueprint, page: str = "") -> dict:
    pages = list(HEADINGS.items())
    keys = list(HEADINGS)
    at = keys.index(page) if page else -1
    following = keys[at + 1] if at + 1 < len(keys) else ""
    return {
        "draft": draft,
        "base": draft_url(draft),
        "pages": pages,
        "page": page,
        "heading": HEADINGS.get(page, ""),
        "next_page": following,
        "next_heading": HEADINGS.get(following, ""),
    }


def section_url(draft: Blueprint, page: str) -> str:
    return reverse("blueprint_edit_section", args=[draft.slug, page])


def done(request, draft: Blueprint, page: str, *, announce: str = "", focus: str = "", anchor: str = "", **more):
    """After something was done to a list: the list again, or back to its page."""
    if request.htmx:
        return body(request, draft, page, announce=announce, focus=focus, **more)
    if announce:
        messages.info(request, announce)
    return redirect(f"{section_url(draft, page)}#{anchor}")


def form_page(request, draft: Blueprint, kind: Kind, form: RowForm, action: str, status: int = 200, **more):
    """The form of one row: alone on a page, or as the part of one that htmx puts in the row's place."""
    context = rail_context(draft, kind.page) | {"form": form, "kind": kind, "action": action} | more
    if request.htmx and status != 200:
        return render(request, "blueprint/editing/_status.html", context, status=status)
    template = "blueprint/editing/_form.html" if request.htmx else "blueprint/editing/row.html"
    return render(request, template, context, status=status)


def wrong(request, draft: Blueprint, kind: Kind, form: RowForm, reason: str = "", **more):
    """What is wrong, at the field where it is; nothing was saved."""
    if reason:
        form.add_error(kind.fields[0], reason)
    return form_page(request, draft, kind, form, request.path, status=422, **more)


def conflict(request, draft: Blueprint, kind: Kind, form: RowForm, stale: Stale):
    """Both texts, field by field; nothing was saved."""
    mine = form.values()
    fields = [
        (label_of(kind, name), _shown(theirs), _shown(mine[name]), theirs != mine[name])
        for name, theirs in stale.theirs.items()
    ]
    more = {"conflict": fields, "theirs": fingerprint(stale.theirs), "row_url": request.path}
    return form_page(request, draft, kind, form, request.path, status=409, **more)


def gone(request, draft: Blueprint, kind: Kind, form: RowForm, reason: str):
    """The row is no longer there; what was typed can become a new one."""
    more = {"gone": reason, "add_url": f"{draft_url(draft)}{kind.key}/add/" if kind.addable else ""}
    return form_page(request, draft, kind, form, request.path, status=409, **more)


def closed(request, slug: str, kind: Kind):
    """The draft was published or discarded; what was typed stays to be copied."""
    typed = [
        (label_of(kind, name), value)
        for name in kind.fields
        if name in request.POST and (value := " ".join(request.POST.getlist(name)))
    ]
    typed += [("Lines", lines)] if (lines := request.POST.get("lines")) else []
    template = "blueprint/editing/_closed.html" if request.htmx else "blueprint/editing/closed.html"
    context = {"typed": typed, "slug": slug, "readable": Blueprint.objects.filter(slug=slug).exists()}
    return render(request, template, context, status=409)


def saved(request, draft: Blueprint, kind: Kind, row):
    """After a save: the time for an autosave, else the list again with the focus on the row."""
    then, anchor = request.POST.get("then", ""), dom_id(kind, row)
    if request.htmx and not then:
        context = {"url": f"{draft_url(draft)}{kind.key}/{row.pk}/", "seen": fingerprint(facts(kind, row))}
        return render(
            request, "blueprint/editing/_saved.html", context | {"at": timezone.localtime(), "anchor": anchor}
        )
    opens = f"add-{kind.key}-{request.POST.get('under', '')}".rstrip("-").replace(".", "-").replace(":", "-")
    more = {"opens": f"{opens}-link"} if then == "another" else {"focus": f"{anchor}-edit"}
    return done(request, draft, kind.page, announce="Saved.", anchor=anchor, **more)


def was_published(kind: Kind, draft: Blueprint, pk: int) -> bool:
    """Whether the row belongs to another version: its draft was published, and this is the next one."""
    if kind.is_single:
        return draft.pk != pk
    return find(draft, kind, pk) is None and kind.model.objects.filter(pk=pk).exists()


def undo_token(user, draft: Blueprint, kept: dict, salt: str = UNDO_SALT) -> str:
    return signing.dumps({"user": user.pk, "draft": draft.pk, "removed": kept}, salt=salt, compress=True)


def kept_in(token: str, user, draft: Blueprint, salt: str = UNDO_SALT) -> dict | None:
    """What a token holds; None where it is not ours, too old, somebody else's, or of another draft."""
    try:
        held = signing.loads(token, salt=salt, max_age=UNDO_SECONDS)
    except signing.BadSignature:
        return None
    return held["removed"] if (held["user"], held["draft"]) == (user.pk, draft.pk) else None


def undoable(request, draft: Blueprint, kind: Kind, sentence: str, url: str, **fields):
    """The list again, after something that one click undoes: the address that does so, and what it is sent."""
    undo = {"sentence": sentence, "url": url, "fields": fields | {"page": kind.page}}
    if request.htmx:
        return done(request, draft, kind.page, undo=undo, focus="undo", announce=sentence)
    keep(request.user, UNDO, undo, str(draft.pk))
    return done(request, draft, kind.page)


def last_undo(user, draft: Blueprint) -> dict | None:
    """What one click undoes on the page that follows, without scripts; it is shown once."""
    undo = recall(user, UNDO, str(draft.pk))
    if undo:
        forget(user, UNDO, str(draft.pk))
    return undo


def _shown(value) -> str:
    return ", ".join(value) if isinstance(value, list) else "" if value is None else str(value)
