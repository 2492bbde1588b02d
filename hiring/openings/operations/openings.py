"""Every change to the employer, to openings and to what is published of them; each on the audit trail."""

from collections.abc import Sequence
from hashlib import sha256

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from blueprint.job_description import JobDescription
from blueprint.job_description.catalogues import LANGUAGES, base_language
from blueprint.job_description.finding import Finding
from blueprint.models import Blueprint
from blueprint.slugs import unique_slug
from hiring.models import ONLY_ROW, Employer, Opening, Place, Posting
from hiring.openings.findings import blocking, findings_of
from hiring.openings.published_description import fingerprint, finished, freeze, posted
from hiring.openings.queries import approval_awaited, description_of, is_frozen, rules_of, stored_words, today
from people.audit import record
from people.forgotten_files import forget_file
from people.locks import lock, lock_name
from people.queue import enqueue
from people.refusals import Refused

TAKEN_ADDRESSES = {"new"}
CLOSED = "This opening is closed. Open it again first."

LATE_SAVE = (
    "Somebody else saved this page while you were writing. Nothing of yours is lost: it stands in the form, "
    "not saved yet. What is stored now is listed below. Take over what you need, then save again."
)

APPOINTS_ANOTHER = "Nobody makes themselves the hiring manager. Another recruiter or an administrator does it."

KEPT_APART = ("status", "keeps_least", "keeps_most", "held_at", "held_by_id", "hold_reason")
"""What has operations of its own: a page that was loaded before never takes it back."""


class Overtaken(Refused):
    """Somebody else has saved in the meantime."""

    def __init__(self, sentence: str = LATE_SAVE):
        super().__init__(sentence)


class PlanFrozen(Refused):
    """The first interview is scheduled."""

    def __init__(self):
        super().__init__(
            "An interview is scheduled, so what candidates are judged by stands still: everybody is measured alike."
        )


class NotPublishable(Refused):
    """Findings keep the description from being published."""

    def __init__(self, findings: Sequence[Finding]):
        super().__init__("The description cannot be published yet.")
        self.findings = list(findings)


@transaction.atomic
def change_employer(*, employer: Employer, logo: bytes | None, remove_logo: bool, revision: int, by) -> Employer:
    """Save this employer. `logo` is a clean picture, None leaves the stored one.

    Overtaken where a newer save than `revision` stands.
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
        forget_file(stored.logo.name)
    record("hiring.rules_changed" if _rules(stored) != _rules(employer) else "hiring.employer_changed", employer, by=by)
    return employer


def free_address(title: str) -> str:
    """An address that nobody else takes before this transaction ends."""
    lock_name("addresses of openings")
    taken = TAKEN_ADDRESSES | set(Opening.objects.values_list("slug", flat=True))
    return unique_slug(title, taken, fallback="job")


@transaction.atomic
def create_opening(*, title: str, blueprint: Blueprint, variants: list[str], engineers: int | None, by) -> Opening:
    """Its language is the blueprint's, where descriptions know that. Refused for a blueprint that is not published."""
    if blueprint.status != Blueprint.Status.PUBLISHED:
        raise Refused("An opening begins with a published blueprint.")
    opening = Opening.objects.create(
        title=title,
        slug=free_address(title),
        blueprint=blueprint,
        variants=variants,
        engineers=engineers,
        created_by=by,
        **_language_of(blueprint),
    )
    record("hiring.opening_created", opening, by=by, blueprint=blueprint.pk)
    return opening


def _language_of(blueprint: Blueprint) -> dict[str, str]:
    language = base_language(blueprint.language or "en")
    return {"language": language} if language in LANGUAGES and language != "en" else {}


@transaction.atomic
def change_opening(*, opening: Opening, places: Sequence[dict], revision: int, by) -> Opening:
    """Save this opening and its places.

    Raises Overtaken when a newer save than `revision` stands, PlanFrozen when another role is chosen although
    candidates are judged by the one that stands, and Refused where somebody makes themselves hiring manager.
    """
    stored = Opening.objects.select_for_update().get(pk=opening.pk)
    if stored.revision != revision:
        raise Overtaken
    if _role_choice(stored) != _role_choice(opening) and is_frozen(opening):
        raise PlanFrozen
    if opening.hiring_manager_id != stored.hiring_manager_id:
        _change_manager(opening, stored.hiring_manager_id, by)
    opening.revision = revision + 1
    for name in KEPT_APART:
        setattr(opening, name, getattr(stored, name))
    opening.save()
    opening.places.all().delete()
    Place.objects.bulk_create(Place(opening=opening, position=at, **place) for at, place in enumerate(places))
    record("hiring.opening_changed", opening, by=by)
    return opening


@transaction.atomic
def publish(*, opening: Opening, revision: int, by, words: int | None = None) -> Posting:
    """Publish the stored description in the place of the one before.

    `words` is the revision of its own words that was read, None for whichever stands. Overtaken where a newer save
    than `revision` or `words` stands, NotPublishable for what the checks say, Refused where it is closed, or where the
    hiring manager has yet to approve it.
    """
    lock(Opening, opening.pk)
    opening = Opening.objects.select_related("blueprint", "own_words").get(pk=opening.pk)
    if opening.revision != revision or words not in (None, stored_words(opening).revision):
        raise Overtaken("The opening was changed after you opened this page. Read it again, then publish.")
    if opening.status != Opening.Status.OPEN:
        raise Refused(CLOSED)
    employer = Employer.objects.current()
    description = description_of(opening)
    if obstacles := blocking(findings_of(description, rules_of(employer), today())):
        raise NotPublishable(obstacles)
    if awaited := approval_awaited(opening, employer, description):
        raise Refused(awaited)
    last = opening.postings.first()
    if last and last.is_live:
        _end(last, by)
    content = content_of(opening, description)
    posting = Posting.objects.create(
        opening=opening,
        version=last.version + 1 if last else 1,
        content=content,
        fingerprint=fingerprint(content),
        closes_on=opening.closes_on,
        published_by=by,
    )
    record("hiring.posting_published", posting, by=by, opening=opening.pk)
    enqueue("hiring.tasks.make_posting", posting.pk)
    return posting


def content_of(opening: Opening, description: JobDescription) -> dict:
    """The description as it is, or would be, published; its date stays that of the first publishing."""
    first = opening.postings.order_by("version").values_list("published_at", flat=True).first()
    day = timezone.localdate(first, timezone.get_default_timezone()) if first else today()
    return freeze(finished(posted(description, day)))


@transaction.atomic
def unpublish(*, opening: Opening, by) -> None:
    """Nothing happens where nothing is published."""
    Opening.objects.select_for_update().get(pk=opening.pk)
    for posting in opening.postings.live():
        _end(posting, by)
        record("hiring.posting_unpublished", posting, by=by, opening=opening.pk)


@transaction.atomic
def close_opening(*, opening: Opening, by) -> None:
    """Its description is unpublished too."""
    unpublish(opening=opening, by=by)
    _set_status(opening, Opening.Status.CLOSED, "hiring.opening_closed", by)


@transaction.atomic
def reopen_opening(*, opening: Opening, by) -> None:
    """Its description stays unpublished."""
    _set_status(opening, Opening.Status.OPEN, "hiring.opening_reopened", by)


def _set_status(opening: Opening, status: str, verb: str, by) -> None:
    if Opening.objects.filter(pk=opening.pk).exclude(status=status).update(status=status):
        record(verb, opening, by=by)


def _end(posting: Posting, by) -> None:
    posting.unpublished_at, posting.unpublished_by = timezone.now(), by
    posting.save(update_fields=["unpublished_at", "unpublished_by"])


def _change_manager(opening: Opening, before: int | None, by) -> None:
    """Whoever goes and whoever comes is on record, each by an event of their own."""
    if opening.hiring_manager_id == by.pk:
        raise Refused(APPOINTS_ANOTHER, field="hiring_manager")
    if before:
        record("hiring.manager_left", opening, by=by, person=before)
    if opening.hiring_manager_id:
        record("hiring.manager_appointed", opening, by=by, person=opening.hiring_manager_id)


def _role_choice(opening: Opening) -> tuple[int, list[str]]:
    return opening.blueprint_id, sorted(opening.variants)


def _rules(employer: Employer) -> tuple[bool, ...]:
    return employer.pay_blocks, employer.equal_opportunity_blocks, employer.apply_blocks, employer.approval_blocks
