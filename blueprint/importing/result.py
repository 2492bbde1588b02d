"""What an import gives back."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SectionRead:
    """One section that was read: how many things, and a phrase such as "26 responsibilities in 6 groups"."""

    key: str
    heading: str
    count: int
    text: str


@dataclass(frozen=True)
class NotUnderstood:
    """A line that was kept as it stood, and the section it stood in: a key, or the printed heading."""

    section: str
    text: str


@dataclass(frozen=True)
class Imported:
    """A document without problems, and what somebody should know before saving it."""

    document: dict
    sections: tuple[SectionRead, ...]
    not_understood: tuple[NotUnderstood, ...]
    oddities: tuple[str, ...]
    words_in: int = 0
    words_kept: int = 0
    """How many words the article has, without the page around it, and how many of them the document's texts hold;
    0 for what is no article."""
