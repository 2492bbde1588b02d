"""What a committee reads about one application before it votes, as plain data: the same for the page and the PDF."""

from scorecards.packets.reading import packet_of

__all__ = ["packet_of"]
