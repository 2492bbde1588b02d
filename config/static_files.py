"""How static files are named where they are kept by browsers for good."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Names with a hash of the content, also where one script imports another."""

    support_js_module_import_aggregation = True
