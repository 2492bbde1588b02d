"""What a blueprint must know of openings, which are made from it; hiring answers."""

from typing import Protocol

from blueprint.composition import Composed
from people.registry import Registry


class Openings(Protocol):
    """Pages for a blueprint by its slug and for a choice of its variants, a query string."""

    def new_opening_page(self, slug: str, choice: str) -> str: ...

    def job_description_pages(self, slug: str, choice: str) -> dict[str, str]:
        """The pages by the name of their format."""

    def make_job_description(self, composed: Composed) -> None:
        """The PDF that such a page answers with, before anybody asks for it. Raises PdfUnavailable."""


openings: Registry[Openings] = Registry()
