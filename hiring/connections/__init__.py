"""Connections: what each other system last brought, asked for and was told, and what failed."""
