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
class Said:
    phrase: str
    to: To


ELSEWHERE = ("people.", "blueprint.")
"""Verbs of these apps concern no application."""

NOT_HERE = Said("", To.NOBODY)

SAID: dict[str, Said] = {
    "hiring.employer_changed": NOT_HERE,
    "hiring.rules_changed": NOT_HERE,
    "hiring.opening_created": Said("created the opening", To.KEEPERS),
    "hiring.opening_changed": Said("changed what is said about the job", To.KEEPERS),
    "hiring.opening_closed": Said("closed the opening", To.KEEPERS),
    "hiring.opening_reopened": Said("opened the opening again", To.KEEPERS),
    "hiring.retention_changed": Said("changed how long applicants’ data is kept", To.RECRUITING),
    "hiring.hold_set": Said("put the opening on legal hold", To.RECRUITING),
    "hiring.hold_lifted": Said("lifted the legal hold", To.RECRUITING),
    "hiring.posting_published": Said("published the job description", To.KEEPERS),
    "hiring.posting_unpublished": Said("unpublished the job description", To.KEEPERS),
    "hiring.plan_started": Said("began the interview plan from the role", To.KEEPERS),
    "hiring.plan_changed": Said("changed the interview plan", To.KEEPERS),
    "hiring.committee_joined": Said("appointed {person} to the committee", To.KEEPERS),
    "hiring.committee_left": Said("took {person} off the committee", To.KEEPERS),
    "hiring.chair_appointed": Said("made {person} the chair of the committee", To.KEEPERS),
    "hiring.manager_appointed": Said("made {person} the hiring manager", To.KEEPERS),
    "hiring.plan_frozen": Said("froze the interview plan by scheduling the first interview", To.KEEPERS),
    "hiring.candidate_added": Said("added the candidate", To.KEEPERS),
    "hiring.candidate_changed": Said("changed what is known of the candidate", To.KEEPERS),
    "hiring.application_made": Said("entered the application", To.STANDING),
    "hiring.candidates_imported": Said("imported candidates from a file", To.KEEPERS),
    "hiring.application_advanced": Said("advanced the application to {round}", To.STANDING),
    "hiring.application_stopped": Said("stopped the application", To.STANDING),
    "hiring.application_withdrawn": Said("noted that the candidate has withdrawn", To.STANDING),
    "hiring.application_reinstated": Said("took the application up again", To.STANDING),
    "hiring.application_decided": Said("ended the application by a decision", To.COMMITTEE),
    "hiring.round_added": Said("added a round for this application: {round}", To.STANDING),
    "hiring.adjustment_set": Said("agreed an adjustment of interviews", To.KEEPERS),
    "hiring.note_written": Said("wrote a note about the application", To.KEEPERS),
    "hiring.file_kept": Said("added a file", To.KEEPERS),
    "hiring.file_removed": Said("removed a file", To.KEEPERS),
    "hiring.interview_scheduled": Said("scheduled {interview} for {day}", To.PANEL),
    "hiring.interview_changed": Said("moved {interview}, or changed where it is", To.PANEL),
    "hiring.panel_changed": Said("changed the panel of {interview}", To.PANEL),
    "hiring.interview_cancelled": Said("cancelled {interview}", To.PANEL),
    "hiring.interview_missed": Said("noted that the candidate did not come to {interview}", To.PANEL),
    "hiring.seat_given_up": Said("gave up a training seat of {interview}", To.PANEL),
    "hiring.stage_skipped": Said("skipped {stage} for this application", To.STANDING),
    "hiring.stage_unskipped": Said("took back that {stage} is skipped", To.STANDING),
    "hiring.seat_recused": Said("recused {person} from {interview}", To.PANEL),
    "hiring.seat_waived": Said("went on without {person’s} scorecard of {interview}", To.SEATS),
    "scorecards.begun": Said("began a scorecard of {interview}", To.AUTHOR),
    "scorecards.submitted": Said("submitted a scorecard of {interview}", To.SEATS),
    "scorecards.revised": Said("revised a scorecard of {interview}", To.CARD),
    "scorecards.debrief_read": Said("read the debrief of {round} for the first time", To.DEBRIEF),
    "scorecards.debrief_note_written": Said("wrote a note in the debrief of {round}", To.DEBRIEF),
    "scorecards.practice_added": NOT_HERE,
    "scorecards.practice_changed": NOT_HERE,
    "scorecards.practice_retired": NOT_HERE,
    "scorecards.practice_begun": NOT_HERE,
    "scorecards.practice_submitted": NOT_HERE,
    "scorecards.ballot_opened": Said("opened a vote of the committee", To.COMMITTEE),
    "scorecards.ballot_closed": Said("closed a vote of the committee", To.COMMITTEE),
    "scorecards.vote_cast": Said("voted", To.COMMITTEE),
    "scorecards.vote_refused": NOT_HERE,
    "scorecards.decided": Said("recorded a decision", To.COMMITTEE),
    "scorecards.decision_refused": NOT_HERE,
    "scorecards.packet_refused": NOT_HERE,
    "scorecards.packets_asked": Said("asked for the packets of the opening", To.KEEPERS),
    "scorecards.packets_stopped": Said("stopped the making of packets", To.KEEPERS),
    "scorecards.packets_downloaded": Said("downloaded the packets of the opening", To.KEEPERS),
    "scorecards.candidate_erased": Said("erased the candidate", To.RECRUITING),
    "scorecards.archive_made": Said("made a copy of what is kept about the candidate", To.RECRUITING),
    "scorecards.erasure_refused": Said("tried to erase the candidate on legal hold", To.RECRUITING),
}


def said_of(verb: str, sentence: str) -> Said:
    """What a verb says; one that is not named here says its own sentence, to those who keep the application alone."""
    if verb.startswith(ELSEWHERE):
        return NOT_HERE
    return SAID.get(verb, Said(sentence, To.KEEPERS))
