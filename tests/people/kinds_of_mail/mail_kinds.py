from people.mail_choices import MailKind

KINDS = [
    MailKind("kinds_of_mail.reminder", "Reminders", "When something is due."),
    MailKind("kinds_of_mail.alarm", "Alarms", "When the house is on fire.", optional=False),
]
