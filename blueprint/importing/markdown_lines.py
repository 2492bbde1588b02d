"""The lines of Markdown before it is read: what chats, note programs and hands put around and between them."""

import re

_FENCE = re.compile(r"\s*(`{3,}|~{3,})\s*(?:markdown|md|text|txt)?\s*\n(.*?)\n\s*\1\s*", re.IGNORECASE | re.DOTALL)
_CONTENTS = re.compile(
    r"\s*(?:\{(?:id|class)[:=][^{}]{0,200}\}|\[toc\]|\[\[_toc_\]\]|\$\{toc\}|\{:[^{}]{0,200}\})\s*", re.IGNORECASE
)
_BEFORE_CONTENTS = re.compile(r"[*-] .{0,40}(?:toc|table of contents).{0,40}", re.IGNORECASE)
_CALLOUT = re.compile(r"(\s*>\s*)\[!\w{2,20}\][-+]?[ \t]*")
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(?=\S)")
_ATTRIBUTES = re.compile(r"\s*\{[#.][^{}]{0,200}\}\s*$")
_EXAMPLE = re.compile(r"( {0,8})(?:\(@[\w-]{0,40}\)|#\.)[ \t]+(?=\S)")
_LETTERED = re.compile(r"( {2,8}|\t)([a-z])[.)]\s+(?=\S)")
_CIRCLED = re.compile(r"^([ \t]*)o(?:\t+| +(?=[^\W\d_a-z]))(?=\S)")
INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
"""Characters without width that no script needs."""


def unfenced(text: str) -> str:
    """The text of an answer of a chat that came as one block of code."""
    match = _FENCE.fullmatch(text)
    return match[2] if match else text


def tidied(lines: list[str]) -> list[str]:
    """Headings stand apart, letters that count are marks of a list, and signs for programs are gone."""
    out: list[str] = []
    letter, examples = "", 0
    for line in lines:
        if _CONTENTS.fullmatch(line):
            if out and "{:toc" in line and _BEFORE_CONTENTS.fullmatch(out[-1]):
                out.pop()
            continue
        heading = _HEADING.match(line)
        if heading:
            out += ["", f"{heading[1]} {_ATTRIBUTES.sub('', line[heading.end() :])}", ""]
            continue
        callout = _CALLOUT.match(line)
        if callout:
            line = callout[1] + line[callout.end() :]
        if example := _EXAMPLE.match(line):
            examples += 1
            line = f"{example[1]}{examples}. {line[example.end() :]}"
        line = _CIRCLED.sub(r"\1- ", line, count=1)
        lettered = _LETTERED.match(line)
        if lettered and lettered[2] == (chr(ord(letter) + 1) if letter else "a"):
            letter = lettered[2]
            line = f"{lettered[1]}- {line[lettered.end() :]}"
        elif line.strip():
            letter = ""
        out.append(line)
    return out
