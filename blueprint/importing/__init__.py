"""Published articles, in whatever form they come, to blueprint documents. Pure: bytes in, documents out."""

from blueprint.importing.formats import read
from blueprint.importing.result import Found, Imported, NotUnderstood

__all__ = ["Found", "Imported", "NotUnderstood", "read"]
