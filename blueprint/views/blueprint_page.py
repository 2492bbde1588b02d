"""The blueprint page: a version with the chosen variants laid over it, alone or side by side."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import render

from blueprint.access import can_edit, visible_blueprints
from blueprint.composition import Composed
from blueprint.forms.choice import ChoiceForm
from blueprint.models import Blueprint, FamilyStep
from blueprint.openings import openings
from blueprint.presentation import compared, sections, summary
from blueprint.presentation.career import roles_named
from blueprint.stored import composed_to_read, document_to_read
from people.numbers import number_in

SIDES = ("a", "b", "c")
SORTED = ("kpis", "tools")


@dataclass(frozen=True)
class ShownVersion:
    """A version that somebody reads, beside all versions of its blueprint that they may see, newest first."""

    blueprint: Blueprint
    versions: list[Blueprint]
    document: dict

    @property
    def is_default(self) -> bool:
        """Whether the blueprint's own address, without a version, shows this version."""
        return self.blueprint == _default(self.versions)

    @property
    def draft(self) -> Blueprint | None:
        return next((version for version in self.versions if version.is_draft), None)


def shown_version_or_404(user, slug: str, version: int | None = None) -> ShownVersion:
    """The version of this number, else the published one, else for an editor the newest; one query and a document."""
    versions = list(visible_blueprints(user).of(slug).select_related("created_by", "published_by"))
    if version is None:
        wanted = _default(versions) if versions else None
        if wanted and not can_edit(user) and wanted.status != Blueprint.Status.PUBLISHED:
            wanted = None
    else:
        wanted = next((candidate for candidate in versions if candidate.version == version), None)
    if wanted is None:
        raise Http404("No such blueprint.")
    return ShownVersion(wanted, versions, document_to_read(wanted))


def version_asked(request) -> int | None:
    """The version that the query string names; None where it names none. Http404 for what is no number."""
    asked = request.GET.get("version")
    if not asked:
        return None
    number = number_in(asked)
    if number is None:
        raise Http404("No such version.")
    return number


def page(request, slug, version=None):
    shown = shown_version_or_404(request.user, slug, version)
    form = ChoiceForm(shown.document, request.GET)
    composed = composed_to_read(shown.blueprint, form.variants)
    sort = {key: request.GET.get(f"sort.{key}", "") for key in SORTED}
    everything = sections(composed, sort)
    choice, titles = _with_version(form.query, shown), _titles(request.user)
    only = request.GET.get("only") == "changes" and bool(composed.chosen)
    context = {
        "shown": shown,
        "blueprint": shown.blueprint,
        "document": composed.document,
        "form": form,
        "sections": sections(composed, sort, only_changes=True) if only else everything,
        "roles_named": roles_named(composed.document, titles),
        "related": _related(shown.blueprint, request.user, titles),
        "only_changes": only,
        "summary": summary(composed, everything),
        "choice": choice,
        "new_opening_page": openings().new_opening_page(slug, choice),
        "job_description_pages": openings().job_description_pages(slug, choice),
        "compare": _with_version(_as_side(form.query), shown),
        "can_edit": can_edit(request.user),
    }
    return render(request, "blueprint/page.html", context)


def compare(request, slug):
    shown = shown_version_or_404(request.user, slug, version_asked(request))
    forms = [ChoiceForm(shown.document, request.GET, prefix=side) for side in SIDES]
    roles = [(form.name, composed_to_read(shown.blueprint, form.variants)) for form in forms if form.variants]
    if len(roles) == 1:
        roles.insert(0, ("The role as described", composed_to_read(shown.blueprint, [])))
    everything = request.GET.get("show") == "everything"
    context = {
        "shown": shown,
        "blueprint": shown.blueprint,
        "forms": forms,
        "names": [name for name, _ in roles],
        "conflicts": [(name, conflict.sentence) for name, role in roles for conflict in role.conflicts],
        "sections": compared(_only(roles), everything) if roles else (),
        "everything": everything,
        "sizes": _sizes(shown),
    }
    return render(request, "blueprint/compare.html", context)


def _titles(user) -> dict[str, str]:
    """The titles of the published roles, by their slugs."""
    return dict(visible_blueprints(user).published().values_list("slug", "title"))


def _related(blueprint: Blueprint, user, titles: dict[str, str]) -> dict:
    """How the role hangs together with others: its parent's title and newer version, what comes from it, its step."""
    placed = FamilyStep.objects.filter(slug=blueprint.slug).select_related("family").first()
    newer = blueprint.newer_parent()
    derived = visible_blueprints(user).filter(derived_slug=blueprint.slug).exclude(slug=blueprint.slug)
    return {
        "parent": titles.get(blueprint.derived_slug),
        "newer": newer.version if newer else None,
        "derived": sorted(dict(derived.order_by("version").values_list("slug", "title")).items()),
        "family": placed.family if placed else None,
        "step": placed.step if placed else None,
    }


def _only(roles: list[tuple[str, Composed]]) -> list[Composed]:
    return [role for _, role in roles]


def _default(versions: list[Blueprint]) -> Blueprint:
    return next((version for version in versions if version.status == Blueprint.Status.PUBLISHED), versions[0])


def _with_version(query: str, shown: ShownVersion) -> str:
    """The query string, with the version in it unless the blueprint's own address shows it anyhow."""
    parts = [query] if query else []
    if not shown.is_default:
        parts.append(f"version={shown.blueprint.version}")
    return "&".join(parts)


def _as_side(query: str) -> str:
    """A choice as that of the first column of a comparison."""
    return "&".join(f"{SIDES[0]}.{part}" for part in query.split("&")) if query else ""


def _sizes(shown: ShownVersion) -> str:
    """The query string that sets the blueprint's company sizes side by side; "" where it has fewer than two."""
    sizes = [v["id"] for axis in shown.document["variants"] if axis["axis"] == "company_size" for v in axis["items"]]
    if len(sizes) < 2:
        return ""
    sides = [f"{side}.company_size={size}" for side, size in zip(SIDES, sizes, strict=False)]
    return _with_version("&".join(sides), shown)
