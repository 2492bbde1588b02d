"""Stylesheets with their variables put in place: a document is laid out sooner for it. Pure: texts in, text out."""

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ROOT = re.compile(r"^:root\s*\{([^{}]*)\}", re.MULTILINE)
_VARIABLE = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+?)\s*(?:;|$)")
_USE = re.compile(r"var\((--[\w-]+)\)")


def plain(stylesheets: list[str] | tuple[str, ...]) -> str:
    """The stylesheets as one, without the variables of `:root`; of two with one name the later holds, as in CSS.

    A variable that other elements set, such as the mark of a list, stays one.
    """
    text = "\n".join(_COMMENT.sub("", sheet) for sheet in stylesheets)
    values = dict(pair for block in _ROOT.findall(text) for pair in _VARIABLE.findall(block))

    def in_place(css: str) -> str:
        while (put := _USE.sub(lambda use: values.get(use[1], use[0]), css)) != css:
            css = put
        return css

    return in_place(_ROOT.sub("", text))
