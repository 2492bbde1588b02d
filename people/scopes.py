"""What a key of the API may be used for, within what its owner may do. Pure."""

SCOPES = {
    "read_roles": "Read roles: blueprints and what they are in a company like yours",
    "read_search": "Read searches: openings, jobs, candidates, applications, interviews",
    "write_candidates": "Write candidates",
    "write_interviews": "Schedule, move and cancel interviews",
    "read_scorecards": "Read scorecards of open debriefs, and decisions; what is read is noted as read by the owner",
    "read_calibration": "Read calibration",
}
