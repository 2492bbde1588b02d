"""Calibration: what a table of ratings says about candidates, interviewers and dimensions, and how sure that is.

Pure: arrays and plain data in, frozen dataclasses out; NumPy and SciPy alone. docs/statistics.md explains each figure.
"""
