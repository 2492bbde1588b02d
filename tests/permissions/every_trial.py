"""The trials of every permission, in the table's order."""

from tests.permissions.house import MARK
from tests.permissions.trials import (
    Trial,
    _candidate,
    _case,
    _reads,
    _round,
    _scheduling,
    approves,
    asks,
    either,
    every,
    fills,
    gets,
    posts,
    seat,
    shows,
)

BLUEPRINT = "head-of-baking"
MOVES = ("advance", "stop")
WHY = {"reason": "Because."}
COMMITTEE = {"ballot": "1", "choice": "yes", "reason": "Convincing."}


def _applications(name: str, what: str):
    return either(gets("application", name, (name, what)), gets("committee_application", (name, what)))


TRIALS = (
    Trial("read_blueprints", "own", gets("blueprint", BLUEPRINT)),
    Trial("edit_blueprints", "own", every(gets("blueprint_import"), gets("blueprint_new"))),
    Trial("openings", "own", every(gets("opening_edit", "own"), gets("opening_new"), posts("opening_close", "fresh"))),
    *(Trial("comment_draft", name, posts("draft_comment", name, text="Shorter.")) for name in ("own", "other")),
    *(Trial("approve_draft", name, approves(name)) for name in ("own", "other")),
    *(Trial("plan", name, gets("plan", name)) for name in ("own", "other", "alone")),
    Trial("appoint_manager", "own", fills("opening_edit", "fresh", hiring_manager="gus")),
    Trial("appoint_manager", "oneself", fills("opening_edit", "fresh", hiring_manager="oneself")),
    Trial("appoint_committee", "own", fills("plan_committee", "fresh", add="gus")),
    Trial("appoint_committee", "oneself", fills("plan_committee", "fresh", add="oneself")),
    Trial("applications", "own", _applications("own", "open")),
    Trial("applications", "closed", _applications("own", "closed")),
    Trial("applications", "other", _applications("other", "open")),
    Trial("schedule", "own", _scheduling("own")),
    Trial("schedule", "other", _scheduling("other")),
    Trial("own_hours", "own", every(gets("my_hours"), posts("own_calendar_remove"))),
    Trial("skip", "own", posts("stage_skip", "own", ("own", "new"), _case("own"), **WHY)),
    Trial("skip", "other", posts("stage_skip", "other", ("other", "new"), _case("other"), **WHY)),
    Trial("skip", "opens", posts("stage_skip", "own", ("own", "half"), _case("own", 1), **WHY)),
    *(
        Trial("advance", name, every(*(gets(f"application_{move}", name, (name, "open")) for move in MOVES)))
        for name in ("own", "other")
    ),
    *(Trial("letters", name, shows("several_write", name, chosen=(name, "open"))) for name in ("own", "other")),
    *(Trial("nudge", name, asks(name, whose="max")) for name in ("own", "other")),
    Trial("nudge", "oneself", asks("own")),
    *(Trial("waive", name, seat("seat_waive", name, "closed", whose="max", **WHY)) for name in ("own", "other")),
    Trial("waive", "oneself", seat("seat_waive", "own", "owing", **WHY)),
    Trial("recuse_oneself", "oneself", seat("seat_recuse", "own", "owing", **WHY)),
    *(Trial("recuse", name, seat("seat_recuse", name, "closed", whose="max", **WHY)) for name in ("own", "other")),
    Trial("recuse", "asked", seat("seat_recuse", "own", "voting", whose="gus", **WHY)),
    Trial("own_card", "oneself", seat("scorecard", "own", "owing")),
    Trial("own_card", "own", seat("scorecard", "own", "owing", whose="gus")),
    Trial("cards", "own", _reads("own", "open")),
    *(Trial("cards", what, _reads("own", what)) for what in ("closed", "owing", "recused")),
    Trial("cards", "other", _reads("other", "open")),
    *(
        Trial(
            "debrief",
            situation,
            every(
                gets("debrief", (name, what), _round(name), says=MARK),
                posts("debrief_note", (name, what), _round(name), text="We agree."),
            ),
        )
        for situation, name, what in (
            ("own", "own", "open"),
            ("other", "other", "open"),
            ("closed", "own", "closed"),
            ("owing", "own", "owing"),
            ("recused", "own", "recused"),
        )
    ),
    Trial("practise", "own", gets("practice")),
    Trial("write_practice", "own", gets("practice_add", BLUEPRINT, "oven-case")),
    *(Trial("practised", name, gets("practice_panels", name)) for name in ("own", "other")),
    *(Trial("calibration", name, gets("calibration", name)) for name in ("own", "other")),
    Trial("names", "names", gets("calibration_interviewers", "own", says="Gus")),
    Trial("names", "letters", gets("calibration_interviewers", "own", says=r"Interviewer [A-Z]+\b")),
    Trial("vote", "own", posts("ballot_vote", ("own", "voting"), **COMMITTEE)),
    Trial("vote", "other", posts("ballot_vote", ("other", "voting"), **COMMITTEE)),
    Trial("decide", "own", gets("decide", ("own", "voted"))),
    Trial("decide", "other", gets("decide", ("other", "voted"))),
    Trial("decide", "alone", gets("decide", ("alone", "committee"))),
    *(
        Trial("record", situation, every(gets("committee_application", at), gets("packet_page", at)))
        for situation, at in (("own", ("own", "open")), ("closed", ("own", "closed")), ("other", ("other", "open")))
    ),
    Trial("feedback", "oneself", gets("feedback", ("own", "decided"))),
    Trial("feedback", "other", gets("feedback", ("other", "decided"))),
    *(
        Trial("timeline", situation, gets("application_timeline", name, (name, what)))
        for situation, name, what in (("own", "own", "open"), ("closed", "own", "closed"), ("other", "other", "open"))
    ),
    *(
        Trial(
            "onboarding",
            name,
            every(
                gets("hire_begin", (name, "decided")), posts("hire_begin", (name, "decided"), starts_on="2026-02-02")
            ),
        )
        for name in ("own", "other")
    ),
    Trial("foretold", "own", gets("foretold")),
    Trial("fairness", "own", every(gets("fairness"), gets("fairness_questions"), gets("fairness_dimensions"))),
    *(Trial("copy", name, gets("candidate_archive", _candidate(name, "open"))) for name in ("own", "other")),
    Trial("erase", "own", posts("candidate_erase", _candidate("own", "new"), sure="on")),
    Trial("erase", "mixed", posts("candidate_erase", _candidate("own", "mixed"), sure="on")),
    *(Trial("read_retention", name, gets("opening_retention", name)) for name in ("own", "other")),
    *(
        Trial("retention", name, every(gets("retention_clocks", name), gets("retention_hold", name)))
        for name in ("own", "other")
    ),
    Trial("rules", "own", gets("employer", says='name="pay_blocks"')),
    Trial("connections", "own", gets("connections")),
    Trial("webhooks", "own", every(gets("webhooks"), gets("webhook_new"))),
    Trial("api_keys", "own", every(gets("keys"), gets("key_new"))),
    Trial("audit", "own", gets("audit")),
    Trial("people", "own", every(gets("people"), gets("invite"))),
    Trial("work", "own", gets("work")),
)
