"""Families: the roles on one career path, step by step."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from blueprint.access import can_edit, require_editor, visible_blueprints
from blueprint.forms.related_roles import FamilyForm, StepForm
from blueprint.models import Family
from blueprint.operations import families as operations
from blueprint.presentation.ladder import ladder
from people.views.outcomes import carry_out, refusals_at


def families(request):
    visible = visible_blueprints(request.user)
    form = FamilyForm(request.POST or None)
    if request.method == "POST":
        require_editor(request.user)
        if form.is_valid():
            with refusals_at(form):
                family = operations.begin_family(name=form.cleaned_data["name"], by=request.user)
                return redirect("blueprint_family", family.pk)
    titles = _titles(visible)
    shown = [(family, ladder(_steps(family), titles)) for family in Family.objects.prefetch_related("steps")]
    context = {"families": shown, "form": form, "can_edit": can_edit(request.user)}
    return render(request, "blueprint/families.html", context)


def family(request, pk):
    """The path of one family; for an editor also the form that puts a role on a step."""
    visible = visible_blueprints(request.user)
    family = get_object_or_404(Family, pk=pk)
    titles = _titles(visible)
    form = StepForm(request.POST or None, titles=titles)
    if request.method == "POST":
        require_editor(request.user)
        if form.is_valid():
            with refusals_at(form):
                operations.put_on_step(family=family, by=request.user, **form.cleaned_data)
                return redirect("blueprint_family", pk)
    context = {
        "family": family,
        "steps": ladder(_steps(family), titles),
        "form": form,
        "can_edit": can_edit(request.user),
    }
    return render(request, "blueprint/family.html", context)


@require_POST
def take_off(request, pk, slug):
    require_editor(request.user)
    family = get_object_or_404(Family, pk=pk)
    carry_out(request, operations.take_off_step, "It stands on no step now.", family=family, slug=slug)
    return redirect("blueprint_family", pk)


def give_up(request, pk):
    """Ask before a family is given up, and do so once that is confirmed."""
    require_editor(request.user)
    family = get_object_or_404(Family, pk=pk)
    if request.method != "POST":
        return render(request, "blueprint/give_up_family.html", {"family": family})
    carry_out(request, operations.give_up_family, f"“{family.name}” is given up; its roles stay.", family=family)
    return redirect("blueprint_families")


def _steps(family: Family) -> list[tuple[str, int]]:
    return [(placed.slug, placed.step) for placed in family.steps.all()]


def _titles(visible) -> dict[str, str]:
    """Slug → title of every role that somebody may read: the published version's, else the newest one's."""
    newest_first = visible.order_by("version").values_list("slug", "title", "status")
    titles = {slug: title for slug, title, _ in newest_first}
    published = {slug: title for slug, title, status in newest_first if status == "published"}
    return dict(sorted((titles | published).items(), key=lambda role: role[1].casefold()))
