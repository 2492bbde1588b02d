"""Boxes that generators of pages draw around Markdown: `:::tip[Name]`, `??? note "Name"`, `{{< details "Name" >}}`."""

import re

_FENCE = re.compile(
    r"\s{0,3}:{3,}\s*(?=[\w{])(?:\{?[\w.#= -]*\}?)?(?:\[(?P<bracket>[^\[\]]+)\]|(?<=\})\s*(?P<behind>\S.*))?\s*"
)
_FENCE_ENDS = re.compile(r"\s{0,3}:{3,}\s*")
_INDENTED = re.compile(r"(?:\?\?\?\+?|!!!) [\w -]+ \"(?P<name>[^\"]+)\"\s*")
_SHORTCODE = re.compile(
    r"\s*\{\{[<%]\s*(?P<kind>[\w-]+)\s+(?:(?:summary|title|name)=)?\"(?P<name>[^\"]+)\"[^{}]*[>%]\}\}\s*"
)
_SHORTCODE_ENDS = re.compile(r"\s*\{\{[<%]\s*/\s*(?P<kind>[\w-]+)\s*[>%]\}\}\s*")
_INDENT = re.compile(r" {4}|\t")


def unboxed(lines: list[str]) -> list[str]:
    """The lines; a box with a name is one that folds, one without is what stands in it. What never ends is no box."""
    out: list[str] = []
    ends: list[tuple[re.Pattern, str]] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if ends and ends[-1][0].fullmatch(line):
            out += ends.pop()[1].splitlines()
        elif (box := _INDENTED.fullmatch(line)) and at < len(lines):
            inside = at
            while inside < len(lines) and (not lines[inside].strip() or _INDENT.match(lines[inside])):
                inside += 1
            out += [*_opened(box["name"]), *(_INDENT.sub("", inner, count=1) for inner in lines[at:inside]), *_CLOSED]
            at = inside
        elif box := _SHORTCODE.fullmatch(line) or _FENCE.fullmatch(line):
            end = _SHORTCODE_ENDS if "kind" in box.groupdict() else _FENCE_ENDS
            if not any(end.fullmatch(later) for later in lines[at : at + _LONGEST]):
                out.append(line)
                continue
            name = box.groupdict().get("name") or box.groupdict().get("bracket") or box.groupdict().get("behind")
            out += _opened(name) if name else []
            ends.append((end, "\n".join(_CLOSED) if name else ""))
        else:
            out.append(line)
    return out


_LONGEST = 500  # lines
_CLOSED = ["", "</details>", ""]


def _opened(name: str) -> list[str]:
    return ["", "<details>", f"<summary>{name}</summary>", ""]
