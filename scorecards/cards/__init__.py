"""The scorecard of one seat: what it asks, drafts, submitting, revising, and one's own interviews."""
