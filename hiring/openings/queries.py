"""What an opening says in its description: facts, employer, places."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from blueprint.composition import variant_for_headcount
from blueprint.job_description.checks import Rules
from blueprint.job_description.describe import describe
from blueprint.job_description.described import DescriptionOutline
from blueprint.job_description.description import JobDescription
from blueprint.job_description.facts import Apply, Facts, Pay, Place, Stage
from blueprint.job_description.facts import Employer as EmployerFacts
from blueprint.job_description.laid_over import outline, worded
from blueprint.job_description.newer_version import Newer, newer
from blueprint.job_description.own_words import OwnWords, from_data
from blueprint.models import Blueprint
from blueprint.stored import composed_to_read, document_to_read
from hiring.models import Employer, Opening, Plan, Posting, Remark
from hiring.models import OwnWords as StoredWords
from hiring.models import Stage as PlannedStage
from hiring.openings.job_list import ListedJob
from hiring.openings.published_description import fingerprint, finished, freeze, thaw


def description_of(opening: Opening) -> JobDescription:
    """Of a stored opening, in its own words: what its pages, documents and files say."""
    return worded(description_beneath(opening), own_words_of(opening))


def description_beneath(opening: Opening) -> JobDescription:
    """Of a stored opening, without its own words."""
    composed = composed_to_read(opening.blueprint, opening.variants)
    return describe(composed, facts_of(opening, places_of(opening), Employer.objects.current()))


def outline_of(opening: Opening) -> DescriptionOutline:
    return outline(description_beneath(opening), own_words_of(opening))


def stored_words(opening: Opening) -> StoredWords:
    """The row of its own words, or an unsaved one that changes nothing."""
    return getattr(opening, "own_words", None) or StoredWords(opening=opening)


def own_words_of(opening: Opening) -> OwnWords:
    return from_data(stored_words(opening).changes)


def draft_fingerprint(description: JobDescription) -> str:
    """The same for two drafts that read the same, on whatever day."""
    return fingerprint(freeze(finished(description)))


def approval_of(opening: Opening, description: JobDescription) -> Remark | None:
    """The hiring manager's approval of these words; None where they have not given it, or asked for changes since."""
    words = opening.remarks.filter(made_by=opening.hiring_manager_id, kind__in=("approved", "changes"))
    last = words.select_related("made_by").last() if opening.hiring_manager_id else None
    return last if last and last.kind == "approved" and last.fingerprint == draft_fingerprint(description) else None


def approval_awaited(opening: Opening, employer: Employer, description: JobDescription) -> str:
    """Why this house does not publish these words yet, as a sentence; "" where it does."""
    if not employer.approval_blocks or approval_of(opening, description):
        return ""
    if opening.hiring_manager is None:
        return "Here a hiring manager approves each description, and this opening has none yet."
    return f"{opening.hiring_manager} has yet to approve the description as it stands."


def is_frozen(opening: Opening) -> bool:
    """Whether candidates are judged by its role as it stands."""
    return Plan.objects.filter(opening=opening).exclude(frozen_at=None).exists()


def newer_version_of(opening: Opening) -> Blueprint | None:
    """The published version that is newer than the opening's own; None where it is frozen, or closed."""
    newer = Blueprint.objects.published().of(opening.blueprint.slug).filter(version__gt=opening.blueprint.version)
    version = newer.first() if opening.status == Opening.Status.OPEN else None
    return version if version and not is_frozen(opening) else None


def variants_in(document: dict, opening: Opening) -> list[str]:
    """The opening's variants, as far as this document has them; its size by the headcount where one is given."""
    axes = {variant["id"]: axis["axis"] for axis in document["variants"] for variant in axis["items"]}
    size = variant_for_headcount(document, opening.engineers) if opening.engineers else None
    chosen = [name for name in opening.variants if name in axes and not (size and axes[name] == "company_size")]
    return chosen + ([size.id] if size else [])


def news_of(opening: Opening, version: Blueprint) -> Newer:
    """What this version changes in the opening's description, beside what its own words change."""
    facts = facts_of(opening, places_of(opening), Employer.objects.current())
    after = composed_to_read(version, variants_in(document_to_read(version), opening))
    before = composed_to_read(opening.blueprint, opening.variants)
    return newer(describe(before, facts), describe(after, facts), own_words_of(opening))


def facts_of(opening: Opening, places: Sequence[dict], employer: Employer) -> Facts:
    """Without the day of posting, which publishing adds."""
    return Facts(
        employer=employer_facts(employer, opening.language),
        title=opening.title,
        places=tuple(Place(**place) for place in places),
        remote=opening.is_remote,
        remote_countries=tuple(opening.remote_countries),
        office_days=opening.office_days,
        office_period=opening.office_period,
        department=opening.department,
        seniority=opening.seniority,
        employment_type=opening.employment,
        hours=opening.hours,
        pay=_pay(opening),
        team=opening.team,
        budget=opening.budget,
        start=opening.starts,
        apply=Apply(opening.apply_url, opening.apply_email, opening.apply_text),
        adjustments_contact=opening.adjustments_contact or employer.contact,
        closing_date=opening.closes_on,
        identifier=opening.requisition or opening.slug,
        language=opening.language,
        time_zone=settings.TIME_ZONE,
        opening=opening.opening_paragraph,
        responsibilities=_ids(opening.responsibilities),
        skills=_ids(opening.skills),
        stages=_stages(opening),
    )


def employer_facts(employer: Employer, language: str) -> EmployerFacts:
    """With its texts in this language, in the house's own where there are none.

    Without the logo, which is a file and added by whoever shows it.
    """
    texts = {name: employer.text_in(language, name) for name in Employer.TEXTS}
    untranslated = tuple(name for name, text in texts.items() if not text.strip() and getattr(employer, name))
    texts |= {name: getattr(employer, name) for name in untranslated}
    return EmployerFacts(
        name=employer.name,
        about=texts["about"],
        benefits=tuple(line.strip() for line in texts["benefits"].splitlines() if line.strip()),
        equal_opportunity=texts["equal_opportunity"],
        website=employer.website,
        colour=employer.accent,
        language=employer.language if untranslated else "",
        untranslated=untranslated,
    )


def rules_of(employer: Employer) -> Rules:
    return Rules(employer.pay_blocks, employer.equal_opportunity_blocks, employer.apply_blocks)


def places_of(opening: Opening) -> list[dict]:
    """Plain data; one query."""
    return list(opening.places.values("city", "region", "country"))


def open_jobs() -> list[ListedJob]:
    """Published jobs to which one can apply today, the newest first; one query."""
    live = Posting.objects.live().filter(Q(closes_on=None) | Q(closes_on__gte=today())).select_related("opening")
    newest = live.order_by("-published_at", "-pk")
    return [ListedJob(one.opening.slug, thaw(one.content), timezone.localdate(one.published_at)) for one in newest]


def today() -> date:
    """The house's day, by which closing dates are read, whoever asks."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


def _pay(opening: Opening) -> Pay | None:
    pay = Pay(opening.pay_low, opening.pay_high, opening.pay_currency, opening.pay_period, opening.pay_extra)
    return None if pay == Pay(period=opening.pay_period, currency=opening.pay_currency) else pay


def _stages(opening: Opening) -> tuple[Stage, ...] | None:
    """The interviews that the plan foresees for everybody, in order; None where nothing is planned. One query."""
    planned = PlannedStage.objects.filter(round__plan__opening=opening.pk, round__application=None)
    stages = tuple(Stage(name, minutes, minutes) for name, minutes in planned.values_list("name", "minutes"))
    return stages or None


def _ids(chosen: list[str] | None) -> tuple[str, ...] | None:
    return None if chosen is None else tuple(chosen)
