"""How our own export says what it is; its reader is the one for all articles."""

BEGINNING = "Exported from Rolewright."
FIRST_PUBLISHED = "First published at"
NOT_UNDERSTOOD = "Not understood when it was imported"
BEFORE_THE_FIRST_HEADING = "Before the first heading"
COMPANY = "Company described"
