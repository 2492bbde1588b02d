"""The versions of a blueprint: which there are, what differs between two, and how they begin and end."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from blueprint.access import can_edit, get_blueprint_or_404, require_editor, visible_blueprints
from blueprint.difference import difference as difference_of
from blueprint.forms.new_blueprint import NewForm
from blueprint.models import Blueprint
from blueprint.operations.versions import discard_draft, duplicate_blueprint, new_blueprint
from blueprint.operations.versions import retire as retire_version
from blueprint.operations.versions import start_draft as begin_draft
from blueprint.stored import document_of
from people.numbers import number_in
from people.views.outcomes import carry_out, refusals_at


def versions(request, slug):
    all_versions = _versions_or_404(request.user, slug)
    context = {"blueprint": all_versions[0], "versions": all_versions, "can_edit": can_edit(request.user)}
    return render(request, "blueprint/versions.html", context)


def difference(request, slug):
    by_number = {version.version: version for version in _versions_or_404(request.user, slug)}
    old, new = _asked(request.GET, "from", by_number), _asked(request.GET, "to", by_number)
    numbers = sorted(by_number)
    new = new or by_number[numbers[-1]]
    old = old or by_number[next((n for n in reversed(numbers) if n < new.version), numbers[0])]
    context = {
        "blueprint": new,
        "old": old,
        "new": new,
        "versions": list(by_number.values()),
        "difference": difference_of(document_of(old), document_of(new)),
    }
    return render(request, "blueprint/difference.html", context)


def new(request):
    require_editor(request.user)
    form = NewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_at(form):
            draft = new_blueprint(**form.cleaned_data, by=request.user)
            return redirect("blueprint_edit", slug=draft.slug)
    return render(request, "blueprint/new.html", {"form": form})


@require_POST
def duplicate(request, slug, version):
    blueprint = get_blueprint_or_404(request.user, slug, version)
    require_editor(request.user)
    draft = duplicate_blueprint(blueprint=blueprint, by=request.user)
    messages.success(request, f"A new blueprint, begun as version {version} of “{blueprint.title}” stands. Rename it.")
    return redirect("blueprint_edit", slug=draft.slug)


@require_POST
def start_draft(request, slug):
    get_blueprint_or_404(request.user, slug)
    require_editor(request.user)
    begin_draft(slug=slug, by=request.user)
    return redirect("blueprint_edit", slug=slug)


def retire(request, slug, version):
    return _ending(request, slug, version, retire_version, "blueprint/retire.html", "retired")


def discard(request, slug, version):
    return _ending(request, slug, version, discard_draft, "blueprint/discard.html", "discarded")


def _ending(request, slug: str, version: int, operation, template: str, done: str):
    """Ask before a version ends, and end it once that is confirmed."""
    blueprint = get_blueprint_or_404(request.user, slug, version)
    require_editor(request.user)
    if request.method != "POST":
        return render(request, template, {"blueprint": blueprint})
    carry_out(request, operation, f"Version {version} of “{blueprint.title}” is {done}.", blueprint=blueprint)
    left = visible_blueprints(request.user).of(slug).exists()
    return redirect("blueprint_versions", slug=slug) if left else redirect("blueprints")


def _versions_or_404(user, slug: str) -> list[Blueprint]:
    all_versions = list(visible_blueprints(user).of(slug).select_related("created_by", "published_by"))
    if not all_versions:
        raise Http404("No such blueprint.")
    return all_versions


def _asked(query, name: str, by_number: dict[int, Blueprint]) -> Blueprint | None:
    return by_number.get(number_in(query.get(name)))
