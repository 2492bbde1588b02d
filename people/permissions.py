"""Who may do what: one table, which `access` asks and the help page and docs/permissions.md show as it stands.

Whoever is not named for a permission may not. Where the answer is more than a yes, `access` asks what it says as well;
`tests/permissions` tries every cell over HTTP.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from people.roles import Role

MANAGER, COMMITTEE, INTERVIEWER, ANYBODY = "hiring_manager", "committee", "interviewer", "signed_in"


@dataclass(frozen=True)
class RoleKind:
    """A kind of person: a role, or a part that somebody plays in one opening."""

    key: str
    name: str
    sentence: str


KINDS = (
    RoleKind(Role.ADMINISTRATOR, "Administrator", "Runs the house: people, retention, exports and backups."),
    RoleKind(
        Role.RECRUITER,
        "Recruiter",
        "Keeps blueprints, opens searches, invites candidates, writes job descriptions.",
    ),
    RoleKind(MANAGER, "Hiring manager", "Leads the search in one opening and plans its interviews."),
    RoleKind(
        COMMITTEE,
        "Committee",
        "Reads the evidence in one opening and votes; its chair records the decision.",
    ),
    RoleKind(INTERVIEWER, "Interviewer", "Sits on a panel and writes a scorecard of their own."),
    RoleKind(ANYBODY, "Anybody signed in", "Reads published blueprints and makes job descriptions from them."),
)

YES, NO = "Yes", "No"
OWN = "In their own openings"
OPEN = "Once the debrief is open, where they owe no scorecard and are not recused"
OWN_AND_OPEN = f"{OWN}: {OPEN[0].lower()}{OPEN[1:]}"
JUDGED = "Where they judged, once the debrief is open"
NEVER_OWN = "Yes, never their own"
NEVER_ONESELF = "Yes, never themselves"
OWN_NEVER_ONESELF = f"{OWN}, never themselves"
AUTHOR = "The author alone"
LETTERS = "As Interviewer A, B, C"


@dataclass(frozen=True)
class Permission:
    """One row of the table: a thing to do, and for each kind of person that may, yes or the words that limit it."""

    key: str
    what: str
    answers: Mapping[str, str]

    def cells(self) -> list[tuple[RoleKind, str]]:
        return [(kind, self.answers.get(kind.key, NO)) for kind in KINDS]


def _row(key: str, what: str, administrator=NO, recruiter=NO, manager=NO, committee=NO, interviewer=NO, anybody=NO):
    given = (administrator, recruiter, manager, committee, interviewer, anybody)
    answers = {kind.key: answer for kind, answer in zip(KINDS, given, strict=True) if answer != NO}
    return Permission(key, what, answers)


PERMISSIONS = (
    _row("read_blueprints", "Read published blueprints, make job descriptions", *(YES,) * 6),
    _row("edit_blueprints", "Import, edit and publish blueprints", YES, YES),
    _row("openings", "Openings: create, change, publish the job", YES, YES),
    _row("comment_draft", "Comment on a job description before it is published", YES, YES, OWN),
    _row("approve_draft", "Approve a job description, where the house asks for it", NO, NO, OWN),
    _row("plan", "Plan the interviews of an opening", YES, YES, OWN),
    _row("appoint_manager", "Appoint the hiring manager", NEVER_ONESELF, NEVER_ONESELF),
    _row(
        "appoint_committee",
        "Appoint the committee and its chair, while it is not deciding",
        NEVER_ONESELF,
        NEVER_ONESELF,
    ),
    _row(
        "applications",
        "Candidates and applications",
        YES,
        YES,
        OWN,
        f"{OWN}, once a debrief is open",
        "Of their panels: name and stage; the CV where the opening allows it",
    ),
    _row(
        "schedule",
        "Schedule interviews, choose their panels, move, cancel, mark as missed; withdraw an application, take it up",
        YES,
        YES,
        OWN,
    ),
    _row(
        "own_hours",
        "Say when they can interview, and have their own calendar read for busy times where the house allows it",
        *(YES,) * 6,
    ),
    _row(
        "skip",
        "Skip a planned interview",
        YES,
        YES,
        f"{OWN}, where it does not open the debrief",
    ),
    _row("advance", "Advance or stop after a round", NO, YES, OWN),
    _row("letters", "Write to candidates", YES, YES, OWN),
    _row("nudge", "Ask for a scorecard that is late", NEVER_ONESELF, NEVER_ONESELF, OWN_NEVER_ONESELF),
    _row("waive", "Waive a missing scorecard", NEVER_OWN, NEVER_OWN),
    _row("recuse_oneself", "Recuse oneself from a panel", *(YES,) * 5),
    _row("recuse", "Recuse somebody else", YES, "Until a committee is asked to vote"),
    _row("own_card", "Their own scorecard", *(AUTHOR,) * 5),
    _row("cards", "Others’ scorecards", OPEN, OPEN, OWN_AND_OPEN, OWN_AND_OPEN, JUDGED),
    _row(
        "debrief",
        "The debrief of a round: read it, write notes",
        OPEN,
        OPEN,
        OWN_AND_OPEN,
        OWN_AND_OPEN,
        JUDGED,
    ),
    _row("practise", "Practise on written answers; their ratings are their own", *(YES,) * 6),
    _row("write_practice", "Write and retire practice answers", YES, YES),
    _row("practised", "See who on a panel has practised, never how", YES, YES, OWN),
    _row("calibration", "Calibration of an opening", YES, YES, OWN, OWN),
    _row(
        "names",
        "Interviewers’ names beside leniency",
        LETTERS,
        LETTERS,
        LETTERS,
        f"The chair; to others {LETTERS[0].lower()}{LETTERS[1:]}",
        "Their own",
    ),
    _row("vote", "Vote", committee=OWN),
    _row("decide", "Record the decision", manager="Where there is no committee", committee="The chair"),
    _row(
        "record",
        "The committee’s record and the packet of a candidate",
        YES,
        YES,
        OWN,
        f"{OWN}, once a debrief is open",
    ),
    _row("feedback", "Feedback on a scorecard, once it is decided", *(AUTHOR,) * 5),
    _row(
        "timeline",
        "The timeline of an application",
        YES,
        YES,
        OWN,
        f"{OWN}, once a debrief is open",
        "Of their panels: their own interviews",
    ),
    _row("onboarding", "The plan of a hire’s first year, and its reviews", YES, YES, OWN),
    _row("foretold", "What interviews foretold of those who were hired", YES, YES, OWN),
    _row("fairness", "Selection rates and scores by group, over the whole house; whom to ask, and what", YES),
    _row("copy", "Make the copy of their data that a candidate asks for", YES),
    _row("erase", "Erase a candidate", YES, "Who applied to nothing but their own openings"),
    _row("read_retention", "Read how long data is kept, and who goes when", YES, OWN),
    _row("retention", "Say how long data is kept, set a legal hold", YES),
    _row("rules", "Choose what blocks the publishing of a job", YES),
    _row("api_keys", "Make keys for the API, for themselves or for others, who alone see the secret", YES),
    _row("connections", "Connections: what each system last asked for, and what failed", YES),
    _row("webhooks", "Webhooks: which systems are told what happened", YES),
    _row("audit", "Read the audit trail", YES),
    _row("people", "Invite people, change roles, close accounts", YES),
    _row("work", "See how mail and background work are doing", YES),
)

_HOLDERS = {permission.key: frozenset(permission.answers) for permission in PERMISSIONS}


def holders(key: str) -> frozenset[str]:
    """The kinds of people that are named for a permission, roles of the house among them."""
    return _HOLDERS[key]


def role_may(user, key: str) -> bool:
    """Whether the role that this person has in the whole house is named for a permission."""
    return user.is_authenticated and user.role in _HOLDERS[key]


def manager_may(key: str) -> bool:
    """Whether a hiring manager is named for it, in their own openings."""
    return MANAGER in _HOLDERS[key]


def as_markdown() -> str:
    """The table, as docs/permissions.md holds it."""
    head = ["", *(kind.name for kind in KINDS)]
    rows = [[permission.what, *(answer for _, answer in permission.cells())] for permission in PERMISSIONS]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"
