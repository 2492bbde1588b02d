"""What each verb of the audit trail says on a timeline, and to whom. Every verb is named here.

A phrase follows the name of who did it. In braces stands what was involved: {interview}, {person}, {round}, {day}.
"""

from dataclasses import dataclass
from enum import StrEnum


class To(StrEnum):
    """Who reads a line."""

    KEEPERS = "those who keep the application"
    RECRUITING = "recruiters and administrators"
    STANDING = "those who keep the application, and the committee once a debrief is open"
    PANEL = "those, and who sits on the panel of the interview"
    SEATS = "those, unless they are recused on the application; whose seat it is in any case"
    COMMITTEE = "those who keep the application and the committee, but who owes a card there or is recused"
    AUTHOR = "whose card it is"
    CARD = "who may read the card"
    DEBRIEF = "who may read somebody else's cards of the round"
    NOBODY = "nobody here; the audit trail has it"


@dataclass(frozen=True)
class VerbSentence:
    phrase: str
    to: To


ELSEWHERE = ("people.", "blueprint.")
"""Verbs of these apps concern no application."""

NOT_HERE = VerbSentence("", To.NOBODY)

SAID: dict[str, VerbSentence] = {
    "hiring.employer_changed": NOT_HERE,
    "hiring.rules_changed": NOT_HERE,
    "hiring.calendar_given": NOT_HERE,
    "hiring.calendar_taken_away": NOT_HERE,
    "hiring.opening_created": VerbSentence("created the opening", To.KEEPERS),
    "hiring.opening_changed": VerbSentence("changed what is said about the job", To.KEEPERS),
    "hiring.version_taken_over": VerbSentence("took over a newer version of the blueprint", To.KEEPERS),
    "hiring.words_begun": VerbSentence("began to write the description in its own words", To.KEEPERS),
    "hiring.opening_closed": VerbSentence("closed the opening", To.KEEPERS),
    "hiring.opening_reopened": VerbSentence("opened the opening again", To.KEEPERS),
    "hiring.retention_changed": VerbSentence("changed how long applicants’ data is kept", To.RECRUITING),
    "hiring.hold_set": VerbSentence("put the opening on legal hold", To.RECRUITING),
    "hiring.hold_lifted": VerbSentence("lifted the legal hold", To.RECRUITING),
    "hiring.approval_asked": VerbSentence("asked the hiring manager to approve the description", To.KEEPERS),
    "hiring.draft_commented": VerbSentence("commented on the description", To.KEEPERS),
    "hiring.changes_asked": VerbSentence("asked for changes in the description", To.KEEPERS),
    "hiring.draft_approved": VerbSentence("approved the description", To.KEEPERS),
    "hiring.posting_published": VerbSentence("published the job description", To.KEEPERS),
    "hiring.posting_unpublished": VerbSentence("unpublished the job description", To.KEEPERS),
    "hiring.plan_started": VerbSentence("began the interview plan from the role", To.KEEPERS),
    "hiring.plan_copied": VerbSentence("took over the interview plan of another opening", To.KEEPERS),
    "hiring.plan_changed": VerbSentence("changed the interview plan", To.KEEPERS),
    "hiring.committee_joined": VerbSentence("appointed {person} to the committee", To.KEEPERS),
    "hiring.committee_left": VerbSentence("took {person} off the committee", To.KEEPERS),
    "hiring.chair_appointed": VerbSentence("made {person} the chair of the committee", To.KEEPERS),
    "hiring.manager_left": VerbSentence("took the lead from {person}", To.KEEPERS),
    "hiring.manager_appointed": VerbSentence("made {person} the hiring manager", To.KEEPERS),
    "hiring.plan_frozen": VerbSentence("froze the interview plan by scheduling the first interview", To.KEEPERS),
    "hiring.candidate_added": VerbSentence("added the candidate", To.KEEPERS),
    "hiring.candidate_changed": VerbSentence("changed what is known of the candidate", To.KEEPERS),
    "hiring.application_made": VerbSentence("entered the application", To.STANDING),
    "hiring.times_offered": VerbSentence("offered times of an interview to choose from", To.KEEPERS),
    "hiring.times_taken_back": VerbSentence("took back the times to choose from", To.KEEPERS),
    "hiring.time_chosen": VerbSentence("booked the time that the candidate chose for {interview}", To.KEEPERS),
    "hiring.import_undone": VerbSentence("took back an import of candidates", To.KEEPERS),
    "hiring.import_stopped": VerbSentence("stopped an import of candidates", To.KEEPERS),
    "hiring.candidates_imported": VerbSentence("imported candidates from a file", To.KEEPERS),
    "hiring.application_advanced": VerbSentence("advanced the application to {round}", To.STANDING),
    "hiring.application_stopped": VerbSentence("stopped the application", To.STANDING),
    "hiring.application_withdrawn": VerbSentence("noted that the candidate has withdrawn", To.STANDING),
    "hiring.application_reinstated": VerbSentence("took the application up again", To.STANDING),
    "hiring.application_decided": VerbSentence("ended the application by a decision", To.COMMITTEE),
    "hiring.round_added": VerbSentence("added a round for this application: {round}", To.STANDING),
    "hiring.adjustment_set": VerbSentence("agreed an adjustment of interviews", To.KEEPERS),
    "hiring.tagged": VerbSentence("changed the tags", To.KEEPERS),
    "hiring.letter_sent": VerbSentence("wrote a letter to the candidate", To.KEEPERS),
    "hiring.note_written": VerbSentence("wrote a note about the application", To.KEEPERS),
    "hiring.file_kept": VerbSentence("added a file", To.KEEPERS),
    "hiring.file_removed": VerbSentence("removed a file", To.KEEPERS),
    "hiring.interview_scheduled": VerbSentence("scheduled {interview} for {day}", To.PANEL),
    "hiring.interview_changed": VerbSentence("moved {interview}, or changed where it is", To.PANEL),
    "hiring.panel_changed": VerbSentence("changed the panel of {interview}", To.PANEL),
    "hiring.interview_cancelled": VerbSentence("cancelled {interview}", To.PANEL),
    "hiring.interview_missed": VerbSentence("noted that the candidate did not come to {interview}", To.PANEL),
    "hiring.seat_given_up": VerbSentence("gave up a training seat of {interview}", To.PANEL),
    "hiring.stage_skipped": VerbSentence("skipped {stage} for this application", To.STANDING),
    "hiring.stage_unskipped": VerbSentence("took back that {stage} is skipped", To.STANDING),
    "hiring.seat_recused": VerbSentence("recused {person} from {interview}", To.PANEL),
    "hiring.nudged": VerbSentence("asked for {person’s} scorecard of {interview}", To.SEATS),
    "hiring.seat_waived": VerbSentence("went on without {person’s} scorecard of {interview}", To.SEATS),
    "hiring.waiver_taken_back": VerbSentence("took back that {person’s} scorecard of {interview} was waived", To.SEATS),
    "scorecards.begun": VerbSentence("began a scorecard of {interview}", To.AUTHOR),
    "scorecards.submitted": VerbSentence("submitted a scorecard of {interview}", To.SEATS),
    "scorecards.revised": VerbSentence("revised a scorecard of {interview}", To.CARD),
    "scorecards.debrief_read": VerbSentence("read the debrief of {round} for the first time", To.DEBRIEF),
    "scorecards.debrief_note_written": VerbSentence("wrote a note in the debrief of {round}", To.DEBRIEF),
    "scorecards.practice_added": NOT_HERE,
    "scorecards.practice_changed": NOT_HERE,
    "scorecards.practice_retired": NOT_HERE,
    "scorecards.practice_begun": NOT_HERE,
    "scorecards.practice_submitted": NOT_HERE,
    "scorecards.ballot_opened": VerbSentence("opened a vote of the committee", To.COMMITTEE),
    "scorecards.ballot_closed": VerbSentence("closed a vote of the committee", To.COMMITTEE),
    "scorecards.vote_cast": VerbSentence("voted", To.COMMITTEE),
    "scorecards.vote_refused": NOT_HERE,
    "scorecards.decided": VerbSentence("recorded a decision", To.COMMITTEE),
    "scorecards.decision_refused": NOT_HERE,
    "scorecards.packet_refused": NOT_HERE,
    "scorecards.packets_asked": VerbSentence("asked for the packets of the opening", To.KEEPERS),
    "scorecards.packets_stopped": VerbSentence("stopped the making of packets", To.KEEPERS),
    "scorecards.packets_downloaded": VerbSentence("downloaded the packets of the opening", To.KEEPERS),
    "scorecards.onboarding_begun": VerbSentence("began the plan of the first year", To.KEEPERS),
    "scorecards.onboarding_changed": VerbSentence("changed the plan of the first year", To.KEEPERS),
    "scorecards.hire_left": VerbSentence("noted that they left", To.KEEPERS),
    "scorecards.hire_stays": VerbSentence("took back that they left", To.KEEPERS),
    "scorecards.second_reviewer_chosen": VerbSentence("chose who reviews them as well", To.KEEPERS),
    "scorecards.review_begun": NOT_HERE,
    "scorecards.review_submitted": NOT_HERE,
    "scorecards.fairness_changed": NOT_HERE,
    "scorecards.fairness_asked": NOT_HERE,
    "scorecards.fairness_imported": NOT_HERE,
    "scorecards.candidate_erased": VerbSentence("erased the candidate", To.RECRUITING),
    "scorecards.archive_made": VerbSentence("made a copy of what is kept about the candidate", To.RECRUITING),
    "scorecards.erasure_refused": VerbSentence("tried to erase the candidate on legal hold", To.RECRUITING),
}


def said_of(verb: str, sentence: str) -> VerbSentence:
    """What a verb says; one that is not named here says its own sentence, to those who keep the application alone."""
    if verb.startswith(ELSEWHERE):
        return NOT_HERE
    return SAID.get(verb, VerbSentence(sentence, To.KEEPERS))
