"""The text of a post as its editor stores it, before the site makes paragraphs of it."""

import re

_BLOCK_TAG = (
    r"</?(?:address|article|blockquote|caption|col|colgroup|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|"
    r"pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|br)\b[^<>]{0,2000}>"
)
_ENDS = re.compile(rf"(?:{_BLOCK_TAG}|-->)\s*\Z", re.IGNORECASE)
_BEGINS = re.compile(rf"\s*(?:{_BLOCK_TAG}|<!--)", re.IGNORECASE)
_LOOKED_AT = 2_100
_CUT_NAME = re.compile(
    r"(<(?:strong|b|em|i)>[^<>:]{1,80})<br\s*/?>\s*([^<>:]{1,80}(?::|\([^<>()]{1,60}\)|\w\))\s*</(?:strong|b|em|i)>)"
)
_HAS_PARAGRAPHS = re.compile(r"<p[\s>]|<!-- wp:", re.IGNORECASE)


def with_paragraphs(text: str) -> str:
    """A classic post with its paragraphs and line breaks as tags, as the site writes them when it shows the post.

    Where the site broke a bold name in two, since its source was wrapped there, the name is one again.
    """
    text = _CUT_NAME.sub(r"\1 \2", text) if "<br" in text else text
    if _HAS_PARAGRAPHS.search(text) or "\n" not in text:
        return text
    lines = text.replace("\r\n", "\n").split("\n")
    out: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not line.strip():
            out.append("<p>")
        elif not following.strip() or _ENDS.search(line[-_LOOKED_AT:]) or _BEGINS.match(following[:_LOOKED_AT]):
            out.append(line)
        else:
            out.append(f"{line}<br>")
    return "\n".join(out)
