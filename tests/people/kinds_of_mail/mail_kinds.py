from people.mail_choices import Kind

KINDS = [
    Kind("kinds_of_mail.reminder", "Reminders", "When something is due."),
    Kind("kinds_of_mail.alarm", "Alarms", "When the house is on fire.", optional=False),
]
