"""Short, stable names made from words: `Lead time for changes` is `lead-time-for-changes`."""

import unicodedata

LONGEST = 80
_WORTH_KEEPING = 60


def slugify(words: str) -> str:
    """The slug of some words, in any script, of at most 60 characters cut at a word; "" where no letter or digit is."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char) or ord(char) > 0x36F)
    plain = unicodedata.normalize("NFC", plain.replace("'", "").replace("’", ""))
    spaced = "".join(char if char.isalnum() or unicodedata.category(char)[0] == "M" else " " for char in plain)
    slug = "-".join(spaced.split())
    if len(slug) <= _WORTH_KEEPING:
        return slug
    head = slug[: _WORTH_KEEPING + 1]
    return head.rsplit("-", 1)[0] if "-" in head else head[:_WORTH_KEEPING]


def unique_slug(words: str, taken: set[str], fallback: str = "item") -> str:
    """The slug of some words with -2, -3 … behind it where it is taken; the answer is added to `taken`."""
    stem = slugify(words) or fallback
    slug, number = stem, 2
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    taken.add(slug)
    return slug
