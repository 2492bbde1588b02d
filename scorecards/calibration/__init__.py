"""Calibration of an opening: what its open debriefs say together, as one reader may see it.

`opening.py` alone asks the database, through `rows.py`; the rest turns its answer into tables, charts and sentences.
"""
