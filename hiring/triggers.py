"""What candidates are judged against stays as it was, and so does each description that was published.

Of a frozen plan its role, rules, weights, and the exercise, minutes and dimensions of its stages stand still; names,
the order of rounds and how many interviewers a stage wants do not. What has no interviews yet can still be added, as a
round for one application is, and goes again with such a round. A posting can still be ended, once. What was said of a
draft, noted or written to a candidate stays as it was; of a letter only the mail is forgotten, when its time comes.
That somebody gave up a seat stays too: they take none of that interview again. So does a seat that was recused, or is
waived: its person, its reason, and whether it counted. A waiver is only taken back whole.
"""

from people.triggers import Kept, changed

FROZEN = "A frozen plan never changes: candidates are judged against it."
PUBLISHED = "A published description never changes: it is only ended."

SAID = "What was said of a draft never changes."
NOTED = "A note about an applicant never changes."
SENT = "A letter to a candidate stays as it was sent."
GIVEN_UP = "That somebody gave up a seat stays on record."
ENDED = "A recused or waived seat stays on record."

PLAN_COLUMNS = (
    "opening_id",
    "role",
    "frozen_at",
    "bar",
    "quorum",
    "passes",
    "shows_cv",
    "shows_adjusted",
    "decides",
)
STAGE_COLUMNS = ("round_id", "exercise", "minutes")
POSTING_COLUMNS = (
    "opening_id",
    "version",
    "content",
    "fingerprint",
    "closes_on",
    "published_at",
    "published_by_id",
)
SEAT_COLUMNS = ("interview_id", "user_id", "is_training")
WAIVER_COLUMNS = ("waived_at", "waived_by_id", "waiver_reason")
RECUSAL_COLUMNS = ("recused_at", "recusal_reason")
LETTER_COLUMNS = ("application_id", "kind", "language", "subject", "text", "sent_by_id", "sent_at")

_OF_PLAN = "EXISTS (SELECT 1 FROM hiring_plan p WHERE p.id = {row}.plan_id AND p.frozen_at IS NOT NULL)"
_STAGE = (
    "EXISTS (SELECT 1 FROM hiring_stage s JOIN hiring_round r ON r.id = s.round_id "
    "JOIN hiring_plan p ON p.id = r.plan_id WHERE s.id = {row}.%s AND p.frozen_at IS NOT NULL AND (%s))"
)
_INTERVIEWED = "EXISTS (SELECT 1 FROM hiring_interview i WHERE i.stage_id = s.id)"
_EVERYBODYS_OR_INTERVIEWED = f"r.application_id IS NULL OR {_INTERVIEWED}"

KEPT = [
    Kept(
        "hiring_plan",
        FROZEN,
        final="{row}.frozen_at IS NOT NULL",
        changes=changed(*PLAN_COLUMNS),
        keys=(("opening_id",),),
    ),
    Kept("hiring_planneddimension", FROZEN, final=_OF_PLAN, closed=_OF_PLAN),
    Kept(
        "hiring_round",
        FROZEN,
        final=_OF_PLAN,
        changes=changed("plan_id", "application_id"),
        stays="{row}.application_id IS NULL AND " + _OF_PLAN,
    ),
    Kept(
        "hiring_stage",
        FROZEN,
        final=_STAGE % ("id", _EVERYBODYS_OR_INTERVIEWED),
        changes=changed(*STAGE_COLUMNS),
    ),
    Kept(
        "hiring_stagedimension",
        FROZEN,
        final=_STAGE % ("stage_id", _EVERYBODYS_OR_INTERVIEWED),
        closed=_STAGE % ("stage_id", _INTERVIEWED),
        keys=(("stage_id", "key"),),
    ),
    Kept(
        "hiring_posting",
        PUBLISHED,
        changes=f"({changed(*POSTING_COLUMNS)} OR OLD.unpublished_at IS NOT NULL "
        f"AND {changed('unpublished_at', 'unpublished_by_id')})",
        keys=(("opening_id", "version"), ("opening_id", "{row}.unpublished_at IS NULL")),
    ),
    Kept("hiring_remark", SAID),
    Kept("hiring_note", NOTED),
    Kept(
        "hiring_letter",
        SENT,
        changes=f"({changed(*LETTER_COLUMNS)} OR NEW.message_id IS NOT NULL AND {changed('message_id')})",
    ),
    Kept("hiring_formerseat", GIVEN_UP),
    Kept(
        "hiring_seat",
        ENDED,
        final="({row}.recused_at IS NOT NULL OR {row}.waived_at IS NOT NULL)",
        changes=f"({changed(*SEAT_COLUMNS)} OR NEW.waived_at IS NOT NULL AND {changed(*WAIVER_COLUMNS)} "
        f"OR OLD.recused_at IS NOT NULL AND {changed(*RECUSAL_COLUMNS, *WAIVER_COLUMNS)})",
        keys=(("interview_id", "user_id"),),
    ),
]
