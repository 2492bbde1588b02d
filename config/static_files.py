"""Which static files are collected, and how they are named where browsers keep them for good."""

from django.contrib.staticfiles.apps import StaticFilesConfig
from whitenoise.storage import CompressedManifestStaticFilesStorage as Hashed


class CollectedFiles(StaticFilesConfig):
    """Leaves out what packages bring and no page asks for: to name and compress it takes a minute."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        "*.map",
        "redoc.*",
        *("bootstrap*.js", "bootstrap-*", "bootstrap.css", "bootstrap.rtl.*"),
        *("ext", "htmx-2.js", "htmx-4.*", "htmax-*"),  # django-htmx
    ]


class HashedStaticFiles(Hashed):
    """Names with a hash of the content, also where a style or one of our scripts names another file.

    Scripts of packages import nothing, but name files that they do not bring, in comments and for source maps.
    """

    patterns = (
        ("*.css", Hashed.patterns[0][1][:2]),
        ("js/*.js", Hashed._js_module_import_aggregation_patterns[1]),
    )
