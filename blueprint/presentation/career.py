"""Which roles of the library a career section names, so that a reader can go there."""

from collections.abc import Iterable, Mapping


def roles_named(document: dict, titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """(slug, title) of every other role that a line of the career section names, in the order in which they come.

    `titles` are the roles there are, slug → title. A title counts where it stands alone: “Engineering Manager” is not
    named by “Senior Engineering Manager”.
    """
    lines = list(_lines(row for group in document["career"] for row in group["items"]))
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        for slug, title in titles.items():
            if slug != document["slug"] and title and _names(line, title):
                first.setdefault(slug, number)
    return [(slug, titles[slug]) for slug in sorted(first, key=lambda slug: (first[slug], titles[slug]))]


def _lines(rows: Iterable[dict]) -> Iterable[str]:
    for row in rows:
        yield row["title"]
        yield row["text"]
        yield from _lines(row["children"])


def _names(line: str, title: str) -> bool:
    """Whether the title stands in the line with no capitalised word before or after it that would make it another."""
    at = line.find(title)
    while at >= 0:
        before, after = line[:at].split(" ")[-2:], line[at + len(title) :]
        part_of_a_word = (at > 0 and line[at - 1].isalnum()) or after[:1].isalnum()
        longer = (line[:at].endswith(" ") and before[0][:1].isupper() and before[0][-1:].isalnum()) or (
            after[:1] == " " and after[1:2].isupper()
        )
        if not (part_of_a_word or longer):
            return True
        at = line.find(title, at + 1)
    return False
