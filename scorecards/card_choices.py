"""The answers that a scorecard offers, each as it is stored and in words. Pure."""

RECOMMENDATIONS = {"strong_yes": "Strong yes", "yes": "Yes", "no": "No", "strong_no": "Strong no"}
"""What the author would do on this interview alone, the strongest yes first."""

CONFIDENCES = {"low": "Low", "medium": "Medium", "high": "High"}

REASONS = {
    "not_reached": "We did not get to it",
    "not_shown": "There was no occasion to show it",
    "cannot_judge": "I cannot judge it",
}
"""Why a dimension has no rating; it is not a low rating and counts in no mean."""

UNSAID = "unsaid"
"""In the place of a reason that is still to be said; no submitted card says so."""
