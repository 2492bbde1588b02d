"""Fifty interviewers who type at once, before a real server on this machine: ./run load."""
