"""The mail that people get about people and their accounts."""

from people.mail_choices import MailKind

KINDS = [
    MailKind("people.invitation", "Invitations", "When somebody is asked in.", optional=False, secret=True),
    MailKind(
        "people.account",
        "Your account",
        "When you ask for a new password, and when your password or second factor changes.",
        optional=False,
        secret=True,
    ),
    MailKind("people.joined", "Somebody has joined", "When somebody whom you invited accepts."),
]
