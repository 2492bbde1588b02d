"""What each kind of person may do, as a table; the help page shows this table as it stands."""

from dataclasses import dataclass


class Role:
    """The role that a person has in the whole house; what they are in one opening is said there."""

    ADMINISTRATOR = "administrator"
    RECRUITER = "recruiter"
    MEMBER = "member"

    LABELS = {ADMINISTRATOR: "Administrator", RECRUITER: "Recruiter", MEMBER: "Member"}

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        return list(cls.LABELS.items())

    @classmethod
    def values(cls) -> list[str]:
        return list(cls.LABELS)


@dataclass(frozen=True)
class RoleKind:
    """A kind of person: a role, or a part that somebody plays in one opening."""

    key: str
    name: str
    sentence: str


KINDS = (
    RoleKind("administrator", "Administrator", "Runs the house: people, retention, exports and backups."),
    RoleKind(
        "recruiter",
        "Recruiter",
        "Keeps blueprints, opens searches, invites candidates, writes job descriptions.",
    ),
    RoleKind("hiring_manager", "Hiring manager", "Leads the search in one opening and plans its interviews."),
    RoleKind(
        "committee",
        "Committee",
        "Reads the evidence in one opening and votes; its chair records the decision.",
    ),
    RoleKind("interviewer", "Interviewer", "Sits on a panel and writes a scorecard of their own."),
    RoleKind("signed_in", "Anybody signed in", "Reads published blueprints and makes job descriptions from them."),
)


@dataclass(frozen=True)
class Permission:
    """One row of the table: a thing to do, and for each kind of person yes, no, or the words that limit it."""

    what: str
    answers: tuple[str, ...]

    def cells(self) -> list[tuple[RoleKind, str]]:
        return list(zip(KINDS, self.answers, strict=True))


YES, NO = "Yes", "No"

PERMISSIONS = (
    Permission("Read published blueprints, make job descriptions", (YES, YES, YES, YES, YES, YES)),
    Permission("Import, edit and publish blueprints", (YES, YES, NO, NO, NO, NO)),
    Permission(
        "Openings: create, plan, appoint people, publish the job",
        (YES, YES, "Their own: plan and panel", NO, NO, NO),
    ),
    Permission(
        "Candidates and applications",
        (
            YES,
            YES,
            "In their own openings",
            "In their own openings, once a debrief is open",
            "Of their panels: name and stage; the CV where the opening allows it",
            NO,
        ),
    ),
    Permission("Their own scorecard", ("The author alone",) * 5 + (NO,)),
    Permission("Others’ scorecards", ("Once the debrief is open",) * 5 + (NO,)),
    Permission(
        "The debrief of a round: read it, write notes",
        (*("Once it is open",) * 3, "In their own openings, once it is open", "Where they judged, once it is open", NO),
    ),
    Permission("Waive a missing scorecard", (YES, YES, NO, NO, NO, NO)),
    Permission("Practise on written answers; their ratings are their own", (YES,) * 6),
    Permission("Write and retire practice answers", (YES, YES, NO, NO, NO, NO)),
    Permission("See who on a panel has practised, never how", (YES, YES, "In their own openings", NO, NO, NO)),
    Permission("Calibration of an opening", (YES, YES, "Their own openings", "Their own openings", NO, NO)),
    Permission(
        "Interviewers’ names beside leniency",
        ("As Interviewer A, B, C",) * 3 + ("The chair; to others as Interviewer A, B, C", "Their own", NO),
    ),
    Permission("Vote", (NO, NO, NO, "In their own openings", NO, NO)),
    Permission(
        "Record the decision",
        (NO, NO, "Where there is no committee", "The chair", NO, NO),
    ),
    Permission(
        "The committee’s record and the packet of a candidate",
        (YES, YES, "In their own openings", "In their own openings, once a debrief is open", NO, NO),
    ),
    Permission(
        "Feedback on a scorecard, once it is decided",
        ("The author alone",) * 5 + (NO,),
    ),
    Permission("Advance or stop after an earlier round", (NO, YES, "In their own openings", NO, NO, NO)),
    Permission(
        "The timeline of an application",
        (
            YES,
            YES,
            "In their own openings",
            "In their own openings, once a debrief is open",
            "Of their panels: their own interviews",
            NO,
        ),
    ),
    Permission("Make the copy of their data that a candidate asks for", (YES, NO, NO, NO, NO, NO)),
    Permission(
        "Audit trail, retention, export, erasure",
        (YES, "Their own openings: read, start an erasure", NO, NO, NO, NO),
    ),
)
