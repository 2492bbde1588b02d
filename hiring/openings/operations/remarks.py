"""The talk about a draft of a description, and the hiring manager's word on it."""

from django.db import transaction

from hiring.models import Opening, Remark
from hiring.openings import mail
from hiring.openings.queries import description_of, draft_fingerprint
from people.audit import record
from people.locks import lock
from people.models import User
from people.refusals import Refused

VERBS = {
    Remark.Kind.ASKED: "hiring.approval_asked",
    Remark.Kind.COMMENT: "hiring.draft_commented",
    Remark.Kind.CHANGES: "hiring.changes_asked",
    Remark.Kind.APPROVED: "hiring.draft_approved",
}
CHANGED = "The description was changed after you opened this page. Read it again, then say what you think of it."
NO_MANAGER = "Nobody can approve this description yet: the opening has no hiring manager."
SILENT = "Write what should change."


@transaction.atomic
def remark(*, opening: Opening, kind: str, by, text: str = "", section: str = "", seen: str | None = None) -> Remark:
    """Say something about the draft, on record; whoever it concerns is told by mail.

    An approval, or the wish for changes, is of the words with the fingerprint `seen`: Refused where they have changed.
    """
    lock(Opening, opening.pk)
    people = ("hiring_manager", "created_by")
    opening = Opening.objects.select_related("blueprint", "own_words", *people).get(pk=opening.pk)
    fingerprint = draft_fingerprint(description_of(opening))
    if kind in (Remark.Kind.APPROVED, Remark.Kind.CHANGES) and seen != fingerprint:
        raise Refused(CHANGED)
    if kind == Remark.Kind.ASKED and opening.hiring_manager is None:
        raise Refused(NO_MANAGER)
    if kind in (Remark.Kind.COMMENT, Remark.Kind.CHANGES) and not text.strip():
        raise Refused(SILENT if kind == Remark.Kind.CHANGES else "Write a comment first.")
    made = Remark.objects.create(
        opening=opening, kind=kind, text=text.strip(), section=section, fingerprint=fingerprint, made_by=by
    )
    record(VERBS[kind], opening, by=by)
    mail.tell_of_remark(made, _concerned(opening, by))
    return made


def _concerned(opening: Opening, by) -> list[User]:
    """The hiring manager hears of what recruiters say; who opened the search, or asked, of what the manager says."""
    if by != opening.hiring_manager:
        return [opening.hiring_manager] if opening.hiring_manager else []
    asked = opening.remarks.filter(kind=Remark.Kind.ASKED).select_related("made_by").last()
    return [opening.created_by, *([asked.made_by] if asked else [])]
