"""What was judged never changes: submitted scorecards and what was revised beside them, what was said in a debrief,
votes that were cast, closed ballots, decisions with their reasons, reviews of who was hired, and ratings in practice.
Nor is it forgotten who has read: they judge there no more."""

from people.triggers import Kept

SUBMITTED = "A submitted scorecard never changes."
SAID = "A note of a debrief never changes."
REVIEWED = "A submitted review never changes."
DECIDED = "A vote that was cast, a closed ballot and a decision never change."
PRACTISED = "A submitted rating in practice never changes."
READ = "Who has read stays on record."

# FOR SHARE makes a save and the submission of the same card wait for each other.
_OF_CARD = "(SELECT submitted_at IS NOT NULL FROM scorecards_scorecard WHERE id = {row}.scorecard_id FOR SHARE)"

_OF_REVIEW = "(SELECT submitted_at IS NOT NULL FROM scorecards_review WHERE id = {row}.review_id FOR SHARE)"

_OF_ATTEMPT = "(SELECT submitted_at IS NOT NULL FROM scorecards_practiceattempt WHERE id = {row}.attempt_id FOR SHARE)"

KEPT = [
    Kept("scorecards_scorecard", SUBMITTED, final="{row}.submitted_at IS NOT NULL", keys=(("seat_id",),)),
    Kept("scorecards_rating", SUBMITTED, final=_OF_CARD, closed=_OF_CARD),
    Kept("scorecards_sighting", SUBMITTED, final=_OF_CARD, closed=_OF_CARD),
    Kept("scorecards_revision", SUBMITTED),
    Kept("scorecards_revisedrating", SUBMITTED, keys=(("revision_id", "key"),)),
    Kept("scorecards_debriefnote", SAID),
    Kept("scorecards_vote", DECIDED, final="{row}.cast_at IS NOT NULL", keys=(("ballot_id", "user_id"),)),
    Kept("scorecards_ballot", DECIDED, final="{row}.closed_at IS NOT NULL", keys=(("application_id", "number"),)),
    Kept(
        "scorecards_review",
        REVIEWED,
        final="{row}.submitted_at IS NOT NULL",
        keys=(("hire_id", "moment", "reviewer_id"),),
    ),
    Kept("scorecards_reviewrating", REVIEWED, final=_OF_REVIEW, closed=_OF_REVIEW),
    Kept("scorecards_decision", DECIDED, keys=(("application_id", "number"),)),
    Kept("scorecards_decisionreason", DECIDED, keys=(("decision_id", "key"),)),
    Kept(
        "scorecards_practiceattempt",
        PRACTISED,
        final="{row}.submitted_at IS NOT NULL",
        keys=(("answer_id", "user_id"),),
    ),
    Kept("scorecards_practicerating", PRACTISED, final=_OF_ATTEMPT, closed=_OF_ATTEMPT),
    Kept("scorecards_debriefreading", READ, keys=(("application_id", "round_id", "user_id"),)),
    Kept("scorecards_reviewreading", READ, keys=(("review_id", "user_id"),)),
]
