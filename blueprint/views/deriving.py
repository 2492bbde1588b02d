"""Roles derived from others: begun, beside their parent, and what changed there taken over line by line."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from blueprint.access import can_edit, get_blueprint_or_404, require_editor, visible_blueprints
from blueprint.derived_role import parent_news
from blueprint.difference import difference
from blueprint.forms.related_roles import DerivedForm
from blueprint.models import Blueprint
from blueprint.operations.deriving import derive_blueprint, state_of, take_over_parent
from blueprint.own_name import under_own_name
from blueprint.stored import document_to_read
from people.numbers import number_in
from people.refusals import Refused
from people.views.outcomes import refusals_at


def derive(request, slug):
    blueprint = get_blueprint_or_404(request.user, slug)
    require_editor(request.user)
    form = DerivedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_at(form):
            draft = derive_blueprint(blueprint=blueprint, title=form.cleaned_data["title"], by=request.user)
            return redirect("blueprint_edit", slug=draft.slug)
    return render(request, "blueprint/derive.html", {"form": form, "blueprint": blueprint})


def derived(request, slug):
    """What differs from the version that a role is derived from."""
    blueprint = _standing(request.user, slug)
    parent, role = blueprint.parent(), document_to_read(blueprint)
    context = {
        "blueprint": blueprint,
        "parent": parent,
        "newer": blueprint.newer_parent(),
        "can_edit": can_edit(request.user),
        "difference": difference(under_own_name(document_to_read(parent), role["title"]), role) if parent else None,
    }
    return render(request, "blueprint/derived.html", context)


def take_over(request, slug):
    """What the parent changed since, to take over by choice; where there is nothing any more one is told so."""
    blueprint = _standing(request.user, slug)
    require_editor(request.user)
    parent, version = blueprint.parent(), blueprint.newer_parent()
    if parent is None or version is None:
        messages.info(request, "This role stands on the newest version that it can take over.")
        return redirect("blueprint_derived", slug)
    if request.method == "POST":
        return _take_over(request, blueprint, version)
    here, after = document_to_read(blueprint), document_to_read(version)
    context = {
        "blueprint": blueprint,
        "parent": parent,
        "version": version,
        "news": parent_news(document_to_read(parent), after, here),
        "seen": state_of(here, version),
    }
    return render(request, "blueprint/take_over.html", context)


def _take_over(request, blueprint: Blueprint, version: Blueprint):
    """Only the version that one has read is taken over."""
    seen = request.POST.get("seen", "") if number_in(request.POST.get("version")) == version.pk else ""
    choices = {name.removeprefix("line:"): value for name, value in request.POST.items() if name.startswith("line:")}
    try:
        take_over_parent(blueprint=blueprint, version=version, choices=choices, seen=seen, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("blueprint_take_over", blueprint.slug)
    messages.success(request, f"The draft stands on version {version.version} of “{version.title}” now.")
    return redirect("blueprint_edit", blueprint.slug)


def _standing(user, slug: str) -> Blueprint:
    """The derived role as it is at work: an editor's is the draft where there is one. Http404 for one that is not."""
    draft = visible_blueprints(user).of(slug).drafts().first() if can_edit(user) else None
    blueprint = draft or get_blueprint_or_404(user, slug)
    if blueprint.derived_slug is None:
        raise Http404("This role is not derived from another.")
    return blueprint
