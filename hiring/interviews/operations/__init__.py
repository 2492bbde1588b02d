"""Interviews and their seats. Whoever is concerned is told by mail in the same transaction; each change is on record.

The application's row is held first, the interview's or the seat's afterwards, always in this order.
"""
