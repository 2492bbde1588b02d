"""Interviews and their panels: scheduled, moved, cancelled, recused, waived; invitations, reminders, feeds."""
