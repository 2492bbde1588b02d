"""The mail that people get about interviews."""

from hiring.interviews.mail import is_still_due
from people.mail_choices import MailKind

KINDS = [
    MailKind(
        "hiring.interview", "Interviews", "When you are asked to an interview, and when it is moved or cancelled."
    ),
    MailKind(
        "hiring.reminder", "The day before", "A reminder of each interview, the day before it.", still=is_still_due
    ),
    MailKind(
        "hiring.scorecard",
        "Missing scorecards",
        "From an hour after an interview until your scorecard is in, on working days, five times at most.",
        still=is_still_due,
    ),
    MailKind("hiring.nudge", "Nudges", "When somebody asks for a scorecard of yours by hand, once a day at most."),
    MailKind("hiring.letter", "Letters", "For candidates: what somebody writes to them.", optional=False),
    MailKind("hiring.times", "Times to choose", "For candidates: times to choose from.", optional=False),
    MailKind("hiring.waived", "Waived scorecards", "When the others go on without your scorecard.", optional=False),
    MailKind(
        "hiring.draft",
        "Drafts of job descriptions",
        "When one waits for your approval, and when somebody comments on one of yours.",
    ),
    MailKind("hiring.open_seat", "Open seats", "When somebody whom you asked to a panel is recused from it."),
]
