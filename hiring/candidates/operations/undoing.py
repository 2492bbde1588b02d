"""An import is taken back, as long as nothing was done with anything that it brought."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Model

from hiring.models import Application, Candidate, CandidateImport, Opening
from people.audit import record
from people.locks import lock
from people.models import Event
from people.refusals import Refused
from people.words import count

RUNNING = "It still runs. Stop it first."
HELD = "A legal hold stands on this opening: whoever applied stays until the hold is lifted."
NOTHING = "Nothing is left of it that could be taken back."
_MADE = ("hiring.application_made", "hiring.candidate_added")


@transaction.atomic
def undo_import(*, candidate_import: CandidateImport, by) -> int:
    """Take back the applications that an import brought, and the candidates who came with it; how many.

    Refused while it runs, where nothing is left of it, on a legal hold, and where something was done with one of them:
    an interview, a note, a letter, a file, a move, a change.
    """
    lock(CandidateImport, candidate_import.pk)
    running = CandidateImport.objects.filter(pk=candidate_import.pk).first()
    if running is None or running.finished_at is None:
        raise Refused(RUNNING if running else NOTHING)
    applications = list(running.applications.order_by("pk"))
    if not applications:
        raise Refused(NOTHING)
    lock(Application, *(application.pk for application in applications))
    candidates = _came_with(running, applications)
    lock(Opening, running.opening_id)
    lock(Candidate, *(candidate.pk for candidate in candidates))
    if Opening.objects.filter(pk=running.opening_id, held_at__isnull=False).exists():
        raise Refused(HELD)
    if touched := _touched(applications, candidates):
        names = ", ".join(str(Candidate.objects.get(pk=pk)) for pk in sorted(touched)[:3])
        raise Refused(
            f"Something was done with {count(len(touched), 'candidate')} since ({names}), so the import stays as it is."
        )
    record("hiring.import_undone", running, by=by, opening=running.opening_id, rows=len(applications))
    Application.objects.filter(pk__in=[application.pk for application in applications]).delete()
    Candidate.objects.filter(pk__in=[candidate.pk for candidate in candidates]).delete()
    CandidateImport.objects.filter(pk=running.pk).update(imported=0, trouble=f"It was taken back by {by}.")
    return len(applications)


def _came_with(running: CandidateImport, applications: list[Application]) -> list[Candidate]:
    """The candidates whom nobody knew before the import, and who applied to nothing else since."""
    theirs = [application.candidate_id for application in applications]
    new = Candidate.objects.filter(pk__in=theirs, created_at__gte=running.asked_at, created_by=running.asked_by_id)
    return list(new.exclude(applications__in=Application.objects.exclude(brought_by=running)).order_by("pk"))


def _touched(applications: list[Application], candidates: list[Candidate]) -> set[int]:
    """The candidates of whom more is kept than what the import brought, or whose trail says that somebody did more."""
    owners = {application.pk: application.candidate_id for application in applications}
    moved = {a.candidate_id for a in applications if not a.is_active or a.round_id}
    own = {owners[pk] for pk in _with_rows(Application, owners)}
    theirs = {candidate.pk for candidate in candidates}
    theirs_too = set(_with_rows(Candidate, theirs, besides=Application))
    erased = set(Candidate.objects.filter(pk__in=owners.values()).exclude(erased_at=None).values_list("pk", flat=True))
    done = Event.objects.exclude(verb__in=_MADE)
    of_applications = done.filter(subject="hiring.application", subject_id__in=owners)
    of_candidates = done.filter(subject="hiring.candidate", subject_id__in=theirs)
    trail = {owners[pk] for pk in of_applications.values_list("subject_id", flat=True)}
    return moved | own | theirs_too | erased | trail | set(of_candidates.values_list("subject_id", flat=True))


def _with_rows(model: type[Model], pks: Iterable[int], besides: type[Model] | None = None) -> Iterable[int]:
    """Those of the rows with these numbers on which another row hangs, of whatever kind."""
    for relation in model._meta.related_objects:
        if relation.related_model is not besides:
            name = relation.field.name
            rows = relation.related_model._base_manager.filter(**{f"{name}__in": list(pks)})
            yield from rows.values_list(name, flat=True).distinct()
