"""A blueprint document in the database and back: `fill` writes it, `document_of` reads it, and nothing is lost between.

Each list of the document is rows in order of `position`. What owns an item says which list it stands in:
a group, a parent item, a variant, an exercise or a dimension, and none for a list directly under its section.
"""

from blueprint.stored.from_rows import document_of
from blueprint.stored.published import composed_to_read, document_to_read
from blueprint.stored.to_rows import fill

__all__ = ["composed_to_read", "document_of", "document_to_read", "fill"]
