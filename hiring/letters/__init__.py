"""Letters to candidates: begun from a template, shown as they will go, sent from the outbox and never by themselves."""
