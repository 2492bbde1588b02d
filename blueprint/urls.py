"""The addresses of blueprints, below /blueprints/."""

from django.urls import include, path, register_converter
from django.urls.converters import StringConverter

from blueprint.views import blueprint_page, career_steps, deriving, downloads, families, library, uploading, versions


class BlueprintSlug(StringConverter):
    """Letters of any script; never a character that PostgreSQL refuses in a text."""

    regex = r"[^/\x00-\x20]+"


register_converter(BlueprintSlug, "blueprint")

library_urls = [
    path("", library.library, name="blueprints"),
    path("new/", versions.new, name="blueprint_new"),
    path("import/", uploading.upload, name="blueprint_import"),
    path("import/<str:token>/", uploading.preview, name="blueprint_import_preview"),
]

# families/
family_urls = [
    path("", families.families, name="blueprint_families"),
    path("<int:pk>/", families.family, name="blueprint_family"),
    path("<int:pk>/roles/<blueprint:slug>/take-off/", families.take_off, name="blueprint_take_off"),
    path("<int:pk>/give-up/", families.give_up, name="blueprint_give_up_family"),
]

# <slug>/
page_urls = [
    path("", blueprint_page.page, name="blueprint"),
    path("versions/<int:version>/", blueprint_page.page, name="blueprint_version"),
    path("compare/", blueprint_page.compare, name="blueprint_compare"),
    path("print/", downloads.printable, name="blueprint_printable"),
    path("blueprint.<str:format>", downloads.download, name="blueprint_download"),
]

# <slug>/
version_urls = [
    path("versions/", versions.versions, name="blueprint_versions"),
    path("difference/", versions.difference, name="blueprint_difference"),
    path("versions/draft/", versions.start_draft, name="blueprint_start_draft"),
    path("versions/<int:version>/duplicate/", versions.duplicate, name="blueprint_duplicate"),
    path("versions/<int:version>/retire/", versions.retire, name="blueprint_retire"),
    path("versions/<int:version>/discard/", versions.discard, name="blueprint_discard"),
]

# <slug>/
related_urls = [
    path("derive/", deriving.derive, name="blueprint_derive"),
    path("derived/", deriving.derived, name="blueprint_derived"),
    path("derived/take-over/", deriving.take_over, name="blueprint_take_over"),
    path("step/", career_steps.step, name="blueprint_step"),
    path("step.pdf", career_steps.step_pdf, name="blueprint_step_pdf"),
]

urlpatterns = [
    *library_urls,
    path("families/", include(family_urls)),
    path(
        "<blueprint:slug>/",
        include([*page_urls, *version_urls, *related_urls, path("draft/", include("blueprint.editing.urls"))]),
    ),
]
