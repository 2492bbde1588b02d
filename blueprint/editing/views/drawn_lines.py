"""Lines and what can be done to them, drawn once for all lines that are alike: a page may have six hundred of them."""

import re
from collections.abc import Callable
from html import escape
from types import SimpleNamespace

from django.conf import settings
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

_PLACE = re.compile("\ue000([a-z_0-9]+)\ue001")
"""Where a line's own words go; private characters, so that no escaping touches them."""
_LONGEST_NEIGHBOUR = 30
_PIECES: dict[tuple, list[str]] = {}
"""What was drawn, by template and shape; there are a few for each kind of line, and none holds anybody's words."""


class DrawnLines:
    """Draws lines and lists for one answer to `request`, whose token their forms carry, on a page with this heading."""

    def __init__(self, request, heading: str):
        self.heading = heading
        self.own = {"csrf": escape(get_token(request))}
        self._pieces = {} if settings.DEBUG else _PIECES

    def draw(self, line) -> None:
        """Give a line (a ListedRow) its tools and, but for what must be placed, all of it, drawn."""
        own = self.own | _own(line)
        shape = (line.kind.key, line.count > 1, line.can_go_in, line.can_go_out, bool(line.groups))
        line.tools = own["tools"] = self._filled("_tools.html", shape, own, lambda: {"line": _stand_in(line)})
        if line.kind.key == "unrecognised":
            return
        number = getattr(line.row, "number", None)
        own["number"] = str(number or "")
        own |= {f"list{at}": self._list(listing) for at, listing in enumerate(line.lists)}
        filled = tuple(bool(listing.lines) for listing in line.lists)
        shape = (line.kind.key, bool(number), bool(line.lead), bool(line.body), bool(line.facts), *filled)
        line.drawn = self._filled("_line.html", shape, own, lambda: {"line": _stand_in(line)})

    def _list(self, listing) -> SafeString:
        """A list that hangs under a line, with the lines in it."""
        under, _, owner = listing.under.partition(":")
        own = {"url": listing.url, "dom": listing.dom, "paste": listing.paste_url, "owner": owner}
        own["lines"] = "".join(line.drawn for line in listing.lines)
        shape = (listing.kind.key, under, bool(listing.lines), bool(listing.paste_url))
        return self._filled("_listing.html", shape, own, lambda: {"listing": _list_stand_in(listing, under)})

    def _filled(self, template: str, shape: tuple, own: dict[str, str], context: Callable[[], dict]) -> SafeString:
        """The template with own words in its places. Its pieces are kept: by turns HTML and names of places."""
        key = (template, self.heading, *shape)
        pieces = self._pieces.get(key)
        if pieces is None:
            more = {"heading": self.heading, "csrf_token": _place("csrf")}
            pieces = _PLACE.split(render_to_string(f"blueprint/editing/{template}", context() | more))
            self._pieces[key] = pieces
        parts = pieces[:]
        parts[1::2] = [own[name] for name in pieces[1::2]]
        return mark_safe("".join(parts))  # noqa: S308 -- each of a line's own words is escaped


def _own(line) -> dict[str, str]:
    """What a line puts into its places, escaped."""
    before = line.before
    if len(before) > _LONGEST_NEIGHBOUR:
        before = f"{before[: _LONGEST_NEIGHBOUR - 1]}…"
    own = {
        "dom": line.dom,
        "url": escape(line.url),
        "words": escape(line.words),
        "before": escape(before),
        "owner": str(line.row.pk),
        "lead": line.lead,
        "body": line.body,
        "facts": line.facts_html,
        "groups": format_html_join("", '<option value="{}">{}</option>', line.groups) if line.groups else "",
    }
    if line.lists:
        own |= {"list_url": line.lists[0].url, "list_dom": line.lists[0].dom}
    return own


def _stand_in(line) -> SimpleNamespace:
    """A line with places in it where others have their words."""
    lists = [
        SimpleNamespace(kind=listing.kind, drawn=_place(f"list{at}"), url=_place("list_url"), dom=_place("list_dom"))
        for at, listing in enumerate(line.lists)
    ]
    listed = dict(zip(map(id, line.lists), lists, strict=True))
    number = getattr(line.row, "number", None)
    return SimpleNamespace(
        kind=line.kind,
        row=SimpleNamespace(number=_place("number") if number else None),
        count=line.count,
        can_go_in=line.can_go_in,
        can_go_out=line.can_go_out,
        groups=bool(line.groups),
        group_options=_place("groups"),
        lists=lists,
        open_lists=[listed[id(listing)] for listing in line.open_lists],
        folded_lists=[listed[id(listing)] for listing in line.folded_lists],
        under=f"parent:{_place('owner')}",
        lead=_place("lead") if line.lead else "",
        body=_place("body") if line.body else "",
        facts=bool(line.facts),
        facts_html=_place("facts"),
        **{name: _place(name) for name in ("dom", "url", "words", "before", "tools")},
    )


def _list_stand_in(listing, under: str) -> SimpleNamespace:
    return SimpleNamespace(
        kind=listing.kind,
        lines=[SimpleNamespace(drawn=_place("lines"))] if listing.lines else [],
        paste_form=None,
        under=f"{under}:{_place('owner')}",
        url=_place("url"),
        dom=_place("dom"),
        paste_url=_place("paste") if listing.paste_url else "",
    )


def _place(name: str) -> str:
    return f"\ue000{name}\ue001"
