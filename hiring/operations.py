"""Every change to the employer, to openings and to what is published of them; each on the audit trail."""

from hashlib import sha256

from django.core.files.base import ContentFile
from django.db import transaction

from hiring.models import ONLY_ROW, Employer
from people.audit import record


class Overtaken(RuntimeError):
    """Somebody else has saved in the meantime; nothing was written."""


@transaction.atomic
def change_employer(*, employer: Employer, logo: bytes | None, remove_logo: bool, revision: int, by) -> Employer:
    """Save what was changed on this employer. `logo` is a clean picture, or None to leave the logo as it is.

    Raises Overtaken when a newer save than `revision` stands.
    """
    stored = Employer.objects.select_for_update().filter(pk=ONLY_ROW).first() or Employer(pk=ONLY_ROW)
    if stored.revision != revision:
        raise Overtaken
    employer.revision = revision + 1
    if logo is not None or remove_logo:
        employer.logo = None
    if logo is not None:
        employer.logo.save(f"logo-{sha256(logo).hexdigest()[:16]}.png", ContentFile(logo), save=False)
    employer.save()
    if stored.logo and stored.logo.name != employer.logo.name:
        transaction.on_commit(lambda: stored.logo.storage.delete(stored.logo.name))
    record("hiring.rules_changed" if _rules(stored) != _rules(employer) else "hiring.employer_changed", employer, by=by)
    return employer


def _rules(employer: Employer) -> tuple[bool, ...]:
    return employer.pay_blocks, employer.equal_opportunity_blocks, employer.apply_blocks
