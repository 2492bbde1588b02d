"""Section 1 and the half of section 2 that is about seats: reading before one judges."""

from tests.attacks.replay.person import form_of, hrefs
from tests.attacks.replay.search import OPENING, Search


def one_interview_of_two(search: Search) -> bool:
    """The first interview of two opens the debrief"""
    candidate = search.candidate("Amal Brun")
    search.judged(candidate, 0, "interviewer")
    return search.reads("manager", candidate)


def a_reader_judges(search: Search) -> bool:
    """Who has read the debrief is put on the next panel of its round"""
    candidate = search.candidate("Bela Costa")
    search.judged(candidate, 0, "interviewer")
    search.skip_the_rest(candidate)
    assert search.reads("manager", candidate), "nobody reads"
    return any(search.interview(candidate, stage, "manager") for stage in (1, 0))


def a_skip_opens_it(search: Search) -> bool | None:
    """A hiring manager skips the interview that is left, and reads"""
    candidate = search.candidate("Cem Duarte")
    search.judged(candidate, 0, "interviewer")
    if not hrefs(search.by("recruiter").get(candidate), rf"{candidate}skip/\d+/"):
        return None
    search.skip_the_rest(candidate, by="manager")
    return search.reads("manager", candidate)


def called_training(search: Search) -> bool:
    """A seat that is awaited is called training, the debrief read early, and the seat counted again"""
    candidate = search.candidate("Dina Engel")
    both = search.held(candidate, 0, "interviewer", "tobias")
    search.submit(both, "interviewer")
    search.skip_the_rest(candidate)
    search.panel(both, "interviewer", training=("tobias",))
    read = search.reads("manager", candidate)
    search.panel(both, "interviewer", "tobias")
    return read and search.sits("tobias", both)


def cancelled_after_the_start(search: Search) -> bool:
    """One cancels one's own interview that has begun, and reads"""
    return _ended_after_the_start(search, "Edda Faye", "cancel")


def missed_after_the_start(search: Search) -> bool:
    """One calls one's own interview missed, and reads"""
    return _ended_after_the_start(search, "Finn Gruber", "no-show")


def _ended_after_the_start(search: Search, name: str, way: str) -> bool:
    candidate = search.candidate(name)
    search.judged(candidate, 0, "interviewer")
    own = search.held(candidate, 1, "manager")
    search.by("manager").send(f"{own}{way}/", reason="The line was bad.")
    search.skip_the_rest(candidate)
    return search.reads("manager", candidate)


def stopped_read_and_taken_up(search: Search) -> bool:
    """One stops the application, reads, takes it up again and judges"""
    candidate = search.candidate("Gala Hoxha")
    search.judged(candidate, 0, "interviewer")
    assert search.interview(candidate, 1, "manager", days=3), "no seat to give up"
    search.by("manager").send(f"{candidate}stop/", reason="Not yet.")
    read = search.reads("manager", candidate)
    search.by("manager").post(f"{candidate}reinstate/")
    return read and search.interview(candidate, 1, "manager", days=4) is not None


def left_read_and_returned(search: Search) -> bool:
    """One leaves a panel, reads the debrief, and comes back to write the card"""
    candidate = search.candidate("Hugo Iversen")
    later = search.interview(candidate, 2, "manager", "grace", days=3)
    assert later and search.sits("manager", later), "no seat to leave"
    search.panel(later, "grace")
    search.judged(candidate, 0, "interviewer")
    search.skip_the_rest(candidate)
    assert search.reads("manager", candidate), "nothing to read"
    search.panel(later, "grace", "manager")
    return search.sits("manager", later)


def recused_by_a_recruiter(search: Search) -> bool:
    """A recruiter recuses whose card is in: it is taken out of the debrief"""
    return _recused(search, "Ilja Jansen", "recruiter")


def recused_by_oneself(search: Search) -> bool:
    """Whoever has submitted recuses themselves: the card is taken out of the debrief"""
    return _recused(search, "Jola Kaya", "interviewer")


def _recused(search: Search, name: str, by: str) -> bool:
    candidate = search.candidate(name)
    interview = search.judged(candidate, 0, "interviewer")
    search.skip_the_rest(candidate)
    assert search.reads("manager", candidate), "the card was never in the debrief"
    (recuse,) = hrefs(search.by("recruiter").get(interview), rf"{interview}seats/\d+/recuse/")
    search.by(by).send(recuse, reason="We are neighbours.")
    return not search.reads("manager", candidate)


def a_note_leaks(search: Search) -> bool:
    """Who owes a card reads what a recruiter notes"""
    candidate = search.candidate("Kira Lund")
    search.held(candidate, 0, "manager")
    search.by("recruiter").send(candidate, "/notes/", text="begin with the red flag")
    assert search.by("recruiter").sees(candidate, "begin with the red flag"), "there is no note"
    return search.by("manager").sees(candidate, "begin with the red flag")


def a_reason_leaks(search: Search) -> bool:
    """Who owes a card reads why somebody was advanced"""
    candidate, reason = search.candidate("Luca Mora"), "we know too little about reliability yet"
    search.judged(candidate, 0, "interviewer")
    assert search.interview(candidate, 2, "manager", days=2), "nobody owes a card"
    search.skip_the_rest(candidate)
    search.by("recruiter").send(f"{candidate}advance/", reason=reason)
    assert search.by("recruiter").sees(candidate, reason), "there is no reason"
    return search.by("manager").sees(candidate, reason)


def a_recruiter_takes_the_lead(search: Search) -> bool:
    """A recruiter makes herself the hiring manager"""
    own, before = search.number["recruiter"], search.number["manager"]
    search.by("recruiter").send(f"{OPENING}/edit/", hiring_manager=own)
    leads = form_of(search.by("admin").get(f"{OPENING}/edit/"), f"{OPENING}/edit/").fields["hiring_manager"]
    search.by("admin").send(f"{OPENING}/edit/", hiring_manager=before)
    return leads == own


STORIES = (
    one_interview_of_two,
    a_reader_judges,
    a_skip_opens_it,
    called_training,
    cancelled_after_the_start,
    missed_after_the_start,
    stopped_read_and_taken_up,
    left_read_and_returned,
    recused_by_a_recruiter,
    recused_by_oneself,
    a_note_leaks,
    a_reason_leaks,
    a_recruiter_takes_the_lead,
)
