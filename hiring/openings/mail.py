"""Mail about drafts of job descriptions: that somebody asks or answers, and the way to the page with the words."""

from collections.abc import Iterable

from django.urls import reverse

from hiring.models import Remark
from people import mail
from people.models import User

KIND = "hiring.draft"


def tell_of_remark(remark: Remark, readers: Iterable[User]) -> None:
    """Nobody is told of their own remark, nor whoever has left."""
    opening = remark.opening
    page = mail.address(f"{reverse('opening', args=[opening.slug])}#remarks-heading")
    about = f"hiring.opening:{opening.pk}"
    for reader in {reader.pk: reader for reader in readers if reader.is_active and reader != remark.made_by}.values():
        mail.send("hiring/mail/remark", to=reader, kind=KIND, about=about, remark=remark, opening=opening, address=page)
