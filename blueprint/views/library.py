"""The library: every blueprint that somebody may read, to search and to filter."""

from django.core.paginator import Paginator
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower
from django.shortcuts import render

from blueprint.access import can_edit, visible_blueprints
from blueprint.forms.library import LibraryForm
from blueprint.models import Blueprint, Item

PER_PAGE = 25


def library(request):
    editor = can_edit(request.user)
    form = LibraryForm(request.GET, editor=editor)
    form.is_valid()
    query, status = form.cleaned_data.get("q", ""), form.cleaned_data.get("status", "")
    listed = _listed(request.user, editor, status)
    for word in query.split()[:10]:
        listed = listed.filter(_says(word))
    page = Paginator(listed.select_related("created_by", "published_by"), PER_PAGE).get_page(request.GET.get("page"))
    kept = request.GET.copy()
    kept.pop("page", None)
    context = {
        "page": page,
        "form": form,
        "query": kept.urlencode(),
        "asked": bool(query or status),
        "can_edit": editor,
    }
    return render(request, "blueprint/library.html", context)


def _listed(user, editor: bool, status: str):
    """One row per blueprint, its most telling version: the published one, else the newest; or that of a status."""
    visible = visible_blueprints(user)
    if not editor:
        status = Blueprint.Status.PUBLISHED
    if status:
        visible = visible.filter(status=status)
    same = visible.filter(slug=OuterRef("slug"))
    newer = same.filter(version__gt=OuterRef("version"))
    first = Q(status=Blueprint.Status.PUBLISHED) | ~Exists(same.published()) & ~Exists(newer)
    draft = Blueprint.objects.drafts().filter(slug=OuterRef("slug"))
    return visible.filter(first).annotate(has_draft=Exists(draft)).order_by(Lower("title"), F("version").desc())


def _says(word: str) -> Q:
    """Whether a version's title, summary or responsibilities hold this word."""
    lines = Item.objects.filter(blueprint=OuterRef("pk"), section="responsibilities")
    duty = lines.filter(Q(title__icontains=word) | Q(text__icontains=word))
    return Q(title__icontains=word) | Q(summary__icontains=word) | Exists(duty)
