"""Every change to a blueprint: a verb, atomic, with its line in the audit trail."""
