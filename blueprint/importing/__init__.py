"""Published articles, in whatever form they come, to blueprint documents. Pure: bytes in, documents out."""

from blueprint.importing.formats import read
from blueprint.importing.result import Imported, NotUnderstood, SectionRead

__all__ = ["Imported", "NotUnderstood", "SectionRead", "read"]
