"""What the audit trail says happened to scorecards."""

VERBS = {
    "scorecards.begun": "began a scorecard",
    "scorecards.submitted": "submitted a scorecard",
    "scorecards.revised": "revised a submitted scorecard",
    "scorecards.debrief_read": "read the debrief of a round for the first time",
    "scorecards.debrief_note_written": "wrote a note in a debrief",
    "scorecards.practice_added": "added a practice answer",
    "scorecards.practice_changed": "changed a practice answer",
    "scorecards.practice_retired": "retired a practice answer",
    "scorecards.practice_begun": "began to rate a practice answer",
    "scorecards.practice_submitted": "submitted a rating of a practice answer",
    "scorecards.ballot_opened": "opened a vote of the committee",
    "scorecards.ballot_closed": "closed a vote of the committee",
    "scorecards.vote_cast": "voted",
    "scorecards.vote_refused": "tried to vote, or to open or close a vote, and was refused",
    "scorecards.decided": "recorded a decision",
    "scorecards.decision_refused": "tried to record a decision and was refused",
    "scorecards.candidate_erased": "erased a candidate",
    "scorecards.archive_made": "made a copy of what is kept about a candidate",
    "scorecards.erasure_refused": "tried to erase a candidate on legal hold",
}
