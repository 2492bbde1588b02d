"""What can be done to a line, drawn once for all lines that are alike: a page may have six hundred of them."""

import re
from types import SimpleNamespace

from django.template.loader import render_to_string
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

_PLACE = re.compile("\ue000([a-z_]+)\ue001")
"""Where a line's own words go; private characters, so that no escaping touches them."""
_LONGEST_NEIGHBOUR = 30


class LineTools:
    """The tools of lines, for one answer to `request`, whose token their forms carry."""

    def __init__(self, request):
        self.request = request
        self._drawn: dict[tuple, str] = {}

    def of(self, line) -> SafeString:
        """The tools of this line (a ListedRow), with its own addresses and words."""
        kind = (line.kind.key, line.count > 1, line.can_go_in, line.can_go_out, bool(line.groups))
        if kind not in self._drawn:
            self._drawn[kind] = render_to_string(
                "blueprint/edit/_tools.html", {"line": _stand_in(line)}, self.request
            )  # fmt: skip
        own = _own(line)
        return mark_safe(_PLACE.sub(lambda place: own[place[1]], self._drawn[kind]))  # noqa: S308 -- each is escaped


def _own(line) -> dict[str, str]:
    """What a line puts into its places, escaped."""
    words = {
        "dom": line.dom,
        "url": line.url,
        "words": line.words,
        "before": Truncator(line.before).chars(_LONGEST_NEIGHBOUR),
        "under": line.under,
        "list_url": line.lists[0].url if line.lists else "",
        "list_dom": line.lists[0].dom if line.lists else "",
    }
    return {name: escape(text) for name, text in words.items()} | {
        "groups": format_html_join("", '<option value="{}">{}</option>', line.groups)
    }


def _stand_in(line) -> SimpleNamespace:
    """A line with places in it where others have their words."""
    names = ("dom", "url", "words", "before", "under")
    return SimpleNamespace(
        kind=line.kind,
        count=line.count,
        can_go_in=line.can_go_in,
        can_go_out=line.can_go_out,
        groups=bool(line.groups),
        group_options=_place("groups"),
        lists=[SimpleNamespace(url=_place("list_url"), dom=_place("list_dom"))],
        **{name: _place(name) for name in names},
    )


def _place(name: str) -> str:
    return f"\ue000{name}\ue001"
