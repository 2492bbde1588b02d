"""Practice answers as files: one exercise of one role each, checked against the role before anything is kept."""

import json
from dataclasses import dataclass

from hiring.planning.plain_plan import StageView
from people.refusals import Refused
from scorecards.practice.key_comparison import KeyRating

SCHEMA = "rolewright/practice@1"


@dataclass(frozen=True)
class WrittenAnswer:
    """An answer as it stands in a file: its text, and for each dimension the key with its reason."""

    role: str
    exercise: str
    title: str
    text: str
    keys: dict[str, KeyRating]


def read(content: bytes) -> list[WrittenAnswer]:
    """The answers of a file. Raises Refused."""
    try:
        document = json.loads(content)
    except ValueError as error:
        raise Refused(f"This is no JSON file in UTF-8 ({error}).") from error
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise Refused(f"A file of practice answers says “schema”: “{SCHEMA}”.")
    role, exercise, answers = (document.get(name) for name in ("role", "exercise", "answers"))
    if not (_is_text(role) and _is_text(exercise) and isinstance(answers, list) and answers):
        raise Refused("The file needs the role, the exercise and a list of answers.")
    return [_answer(role, exercise, number, given) for number, given in enumerate(answers, 1)]


def _answer(role: str, exercise: str, number: int, given) -> WrittenAnswer:
    where = f"Answer {number}"
    if not isinstance(given, dict) or not _is_text(given.get("title")) or len(given["title"]) > 200:
        raise Refused(f"{where} needs a title of at most 200 characters.")
    text, keys = given.get("text"), given.get("keys")
    if not isinstance(text, list) or not text or not all(map(_is_text, text)):
        raise Refused(f"{where} needs its text, a list of paragraphs.")
    if not isinstance(keys, dict) or not keys:
        raise Refused(f"{where} needs a key for each dimension.")
    ratings = {key: _key(f"{where}, {key}", key_given) for key, key_given in keys.items()}
    return WrittenAnswer(role, exercise, given["title"].strip(), "\n\n".join(text), ratings)


def _key(where: str, given) -> KeyRating:
    value = given.get("value") if isinstance(given, dict) else None
    if type(value) is not int or not 1 <= value <= 4:
        raise Refused(f"{where}: the value of a key is 1, 2, 3 or 4.")
    if not _is_text(given.get("reason")):
        raise Refused(f"{where}: a key needs its reason.")
    return KeyRating(value, given["reason"].strip())


def _is_text(value) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


def problems(answer: WrittenAnswer, stage: StageView | None) -> list[str]:
    """What keeps an answer from fitting its exercise in the published role, in sentences; nothing where it fits."""
    if stage is None:
        return [f"The published role “{answer.role}” has no exercise “{answer.exercise}”."]
    dimensions = {dimension.key for dimension in stage.dimensions}
    unknown = [f"“{key}” is no dimension of {stage.name}." for key in answer.keys if key not in dimensions]
    return unknown + [f"There is no key for “{key}”." for key in sorted(dimensions - set(answer.keys))]
