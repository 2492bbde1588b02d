"""An uploaded logo made fit to show: pixels alone, and not too many."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from people.refusals import Refused

MOST_BYTES = 2 * 1024 * 1024
MOST_PIXELS = 16_000_000
SHOWN_WITHIN = (800, 320)
FORMATS = ("PNG", "JPEG", "WEBP")
UNREADABLE = "This is no picture that can be read. Upload the logo as PNG, JPEG or WebP."


def clean_logo(data: bytes) -> bytes:
    """A PNG of at most 800 by 320 pixels, drawn anew without anything else that the file held.

    Refused where it is no picture, or too large.
    """
    if len(data) > MOST_BYTES:
        raise Refused("The file is larger than 2 MB. Save the logo smaller and upload it again.")
    picture = _opened(data)
    if picture.width * picture.height > MOST_PIXELS:
        raise Refused("The picture has more than 16 million pixels. Save the logo smaller and upload it again.")
    try:
        picture = picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError) as error:
        raise Refused(UNREADABLE) from error
    picture.thumbnail(SHOWN_WITHIN)
    plain = Image.new("RGBA", picture.size)
    plain.paste(picture)
    file = BytesIO()
    plain.save(file, "PNG", optimize=True)
    return file.getvalue()


def _opened(data: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=FORMATS)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Refused(UNREADABLE) from error
