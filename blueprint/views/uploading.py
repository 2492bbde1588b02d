"""Importing: upload or paste, read what was found, and only then save it as a draft."""

from dataclasses import asdict, dataclass

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse

from blueprint.access import require_editor
from blueprint.difference import Difference, difference
from blueprint.forms.uploading import SaveForm, UploadForm
from blueprint.identity import carry_ids
from blueprint.importing.decoding import LARGEST
from blueprint.models import Blueprint
from blueprint.operations.versions import PAGES, SlugTaken, import_document, slug_for
from blueprint.presentation.previewed import PreviewedSection, elsewhere, previewed
from blueprint.stored import document_of
from people import kept
from people.body_limits import takes_files
from people.refusals import Refused

PREVIEW = f"{kept.ABOUT_ROLES}import"


@dataclass(frozen=True)
class Preview:
    """One blueprint that was found: what it would become, what that changes, and the form that decides about it."""

    imported: dict
    slug: str
    newest: Blueprint | None
    difference: Difference | None
    form: SaveForm
    sections: tuple[PreviewedSection, ...]
    elsewhere: list[dict]
    why: str = ""

    @property
    def version(self) -> int:
        return self.newest.version + 1 if self.newest else 1


@takes_files(LARGEST)
def upload(request):
    require_editor(request.user)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            return redirect(
                "blueprint_import_preview",
                token=kept.keep(request.user, PREVIEW, [asdict(imported) for imported in form.imported]),
            )
    return render(request, "blueprint/upload.html", {"form": form})


def preview(request, token):
    require_editor(request.user)
    documents = kept.recall(request.user, PREVIEW, token)
    if documents is None:
        messages.error(request, "That preview has ended: it is kept for an hour. Upload the file again.")
        return redirect("blueprint_import")
    previews = [_preview(n, imported, len(documents) > 1, request) for n, imported in enumerate(documents)]
    if request.method == "POST" and (saved := _save(previews, request.user)):
        kept.forget(request.user, PREVIEW, token)
        return _saved(request, saved)
    context = {"previews": previews, "several": len(previews) > 1}
    return render(request, "blueprint/preview.html", context)


def _preview(number: int, imported: dict, several: bool, request) -> Preview:
    document, taken, why = imported["document"], "", ""
    try:
        slug = slug_for(document)
    except SlugTaken as refused:
        slug = taken = refused.slug
        why = refused.why
    taken = slug if slug in PAGES else taken
    newest = Blueprint.objects.of(slug).first()
    change = None
    if newest:
        old = document_of(newest)
        change = difference(old, carry_ids(old, document))
    data = request.POST if request.method == "POST" else None
    form = SaveForm(data, prefix=str(number), taken=taken, several=several, owned=newest is not None)
    return Preview(imported, slug, newest, change, form, previewed(imported), elsewhere(imported), why)


def _save(previews: list[Preview], by) -> list[Blueprint]:
    """All wanted blueprints as drafts, or none: a refusal is reported at its form."""
    if any([not preview.form.is_valid() for preview in previews]):  # noqa: C419 - every form reports
        return []
    wanted = [preview for preview in previews if preview.form.is_wanted]
    if not wanted:
        previews[0].form.add_error(None, "None is chosen. Choose at least one.")
        return []
    saved: list[Blueprint] = []
    try:
        with transaction.atomic():
            for preview in wanted:
                document, slug = preview.imported["document"], preview.form.explicit_slug
                saved.append(import_document(document=document, by=by, slug=slug))
    except Refused as refused:
        wanted[len(saved)].form.add_error(None, _sentence(refused))
        return []
    return saved


def _sentence(refused: Refused) -> str:
    if isinstance(refused, SlugTaken):
        return (
            f"“{refused.title}” has taken the slug “{refused.slug}” meanwhile. Leave this one out, and import it alone."
        )
    return str(refused)


def _saved(request, saved: list[Blueprint]):
    if len(saved) == 1:
        messages.success(request, f"Saved as a draft: version {saved[0].version}.")
        return redirect("blueprint_version", slug=saved[0].slug, version=saved[0].version)
    messages.success(request, f"Saved {len(saved)} drafts.")
    return redirect(f"{reverse('blueprints')}?status=draft")
