"""The mail that people get about scorecards and what comes of them."""

from people.mail_choices import MailKind
from scorecards.committee import mail as ballot_mail
from scorecards.debrief.mail import KIND, is_still_open
from scorecards.fairness import mail as fairness_mail
from scorecards.feedback import mail as feedback_mail

KINDS = [
    MailKind(
        KIND,
        "Open debriefs",
        "When every scorecard of a round that you lead, scheduled or judged in is there.",
        still=is_still_open,
    ),
    MailKind(
        ballot_mail.ASKED,
        "Votes asked for",
        "When a committee on which you sit votes on somebody.",
        still=ballot_mail.is_still_asked,
    ),
    MailKind(ballot_mail.OPEN, "Votes open", "When the votes of your committee can be read."),
    MailKind(
        ballot_mail.DECIDED, "Decisions", "When somebody is decided on whom your committee or your search is about."
    ),
    MailKind(
        fairness_mail.KIND,
        "Voluntary questions",
        "To people whose application has ended, by hand: whether they would answer questions that are counted.",
        optional=False,
        secret=True,
    ),
    MailKind(
        feedback_mail.KIND,
        "Feedback on your scorecards",
        "When it is decided on somebody whom you interviewed.",
        still=feedback_mail.is_still_theirs,
    ),
]
