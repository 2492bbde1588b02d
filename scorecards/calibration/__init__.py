"""Comparing interviewers, dimensions and candidates: an opening's, one's own, or anybody's spreadsheet."""
