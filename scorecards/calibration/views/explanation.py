"""The explanation of the statistics: docs/statistics.md as a page, each heading with its address."""

from functools import cache

import markdown
import nh3
from django.conf import settings
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

_HEADINGS = {"h1", "h2", "h3"}
_TAGS = {"p", "ul", "ol", "li", "strong", "em", "code", "pre", "a", "blockquote", "hr", "br"}
_TABLE = {"table", "thead", "tbody", "tr", "th", "td"}


@require_safe
def statistics_help(request):
    return render(request, "scorecards/calibrate/statistics.html", {"text": _statistics()})


@cache
def _statistics() -> SafeString:
    text = (settings.BASE_DIR / "docs" / "statistics.md").read_text("utf-8")
    html = markdown.markdown(text, extensions=["tables", "toc"])
    headings = {tag: {"id"} for tag in _HEADINGS}
    clean = nh3.clean(html, tags=_HEADINGS | _TAGS | _TABLE, attributes=headings | {"a": {"href"}})
    return mark_safe(clean)  # noqa: S308 - cleaned in the line above
