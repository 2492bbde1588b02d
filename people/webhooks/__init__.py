"""Webhooks: other systems are told what happened, in numbers and verbs."""
