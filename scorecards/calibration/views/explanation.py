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
    return render(request, "scorecards/calibration/spreadsheet/statistics.html", {"text": _statistics()})


@cache
def _statistics() -> SafeString:
    text = (settings.BASE_DIR / "docs" / "statistics.md").read_text("utf-8")
    html = markdown.markdown(text, extensions=["tables", "toc"])
    headings = {tag: {"id"} for tag in _HEADINGS}
    clean = nh3.clean(html, tags=_HEADINGS | _TAGS | _TABLE, attributes=headings | {"a": {"href"}})
    return mark_safe(_in_boxes(clean))  # noqa: S308 - cleaned in the line above


def _in_boxes(html: str) -> str:
    """With each table in a box that scrolls, by keys too, where a window is narrower than the table."""
    box = '<div class="table-wrap" tabindex="0" role="region" aria-label="Table {}">'
    before, *tables = html.split("<table>")
    wrapped = (f"{box.format(number)}<table>{table}" for number, table in enumerate(tables, 1))
    return before + "".join(wrapped).replace("</table>", "</table></div>")
