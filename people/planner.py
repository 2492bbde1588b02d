"""What the database knows of its tables, by which it plans queries."""

from django.db import connection


def look_again() -> None:
    """After many rows came at once: let PostgreSQL count them now, not when its own housekeeping comes round.

    Until then it takes full tables for empty ones, and a page of milliseconds takes seconds. SQLite needs nothing.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
