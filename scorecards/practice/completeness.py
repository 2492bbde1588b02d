"""Whether a role's practice answers suffice: two for each exercise, mixed as real ones are, with keys that quote."""

from collections.abc import Iterator, Sequence

from blueprint.checking import SHARED, shared_runs
from blueprint.document import Problem
from scorecards.practice.answers_file import WrittenAnswer

FEWEST = 2
WORDS = (250, 450)
"""What somebody reads and rates in ten minutes."""
WORDS_OF_A_REASON = (20, 90)


def answers_lack(document: dict, answers: Sequence[WrittenAnswer]) -> Iterator[Problem]:
    """What the answers to a document's exercises lack."""
    by_id = {exercise["id"]: exercise for exercise in document["hiring"]["exercises"]}
    for key, exercise in by_id.items():
        mine = [answer for answer in answers if answer.exercise == key]
        if len(mine) < FEWEST:
            yield Problem(f"practice.{key}", f"{len(mine)} of at least {FEWEST} practice answers.")
        if len(mine) >= FEWEST and not any(key.value == 1 for answer in mine for key in answer.keys.values()):
            yield Problem(f"practice.{key}", "No answer is well below the bar on anything.")
        for answer in mine:
            yield from _answer(answer, exercise)
    for answer in answers:
        if answer.exercise not in by_id:
            yield Problem(f"practice.{answer.exercise}", "The blueprint has no such exercise.")


def answers_shared(answers: Sequence[WrittenAnswer], role: str, theirs: Sequence[WrittenAnswer]) -> Iterator[Problem]:
    """Whether the answers to another role's exercises say the same, word for word."""
    share, example = shared_runs(_spoken_texts(answers), _spoken_texts(theirs))
    if share >= SHARED:
        yield Problem("practice", f"{share:.1%} of the runs of words stand in the answers of “{role}” too: {example}…")


def _spoken_texts(answers: Sequence[WrittenAnswer]) -> Iterator[str]:
    for answer in answers:
        yield answer.text
        yield from (key.reason for key in answer.keys.values())


def _answer(answer: WrittenAnswer, exercise: dict) -> Iterator[Problem]:
    place = f"practice.{answer.exercise}.{answer.title}"
    if set(answer.keys) != set(exercise["dimensions"]):
        yield Problem(place, "Its keys are not the dimensions of the exercise.")
    count = len(answer.text.split())
    if not WORDS[0] <= count <= WORDS[1]:
        yield Problem(place, f"{count} words; {WORDS[0]} to {WORDS[1]} are what one rates in ten minutes.")
    values = {key.value for key in answer.keys.values()}
    if len(values) < 2 or min(values) > 2 or max(values) < 3:
        yield Problem(place, "It is all good or all bad; real answers are mixed.")
    for name, key in answer.keys.items():
        count = len(key.reason.split())
        if not WORDS_OF_A_REASON[0] <= count <= WORDS_OF_A_REASON[1]:
            yield Problem(f"{place}.{name}", f"A reason of {count} words, not {WORDS_OF_A_REASON}.")
        for words in unsaid(key.reason, answer.text):
            yield Problem(f"{place}.{name}", f"The reason quotes “{words}”, which was not said.")
    if not any("“" in key.reason for key in answer.keys.values()):
        yield Problem(place, "No reason quotes what was said.")


def unsaid(reason: str, text: str) -> list[str]:
    """What a reason quotes although it was not said."""
    quoted = [part.split("”")[0] for part in reason.split("“")[1:]]
    return [words for words in quoted if words.strip(".,").lower() not in text.lower()]
