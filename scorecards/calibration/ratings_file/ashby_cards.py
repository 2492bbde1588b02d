"""Scorecards of Ashby, as its applicationFeedback answers them: a form, and what was submitted in it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from people.refusals import Refused
from scorecards.calibration.ratings_file.their_cards import TheirCard, TheirRating, is_deleted, person_in
from scorecards.calibration.ratings_file.their_json import first, respelt, spellings, text, unfolded

COLUMNS = {
    "candidate": "applicationId",
    "interviewer": "submittedByUser",
    "dimension": "formDefinition.sections.fields.title",
    "rating": "submittedValues.score",
    "exercise": "formDefinition.title",
}
_FORMS = ("formDefinition", "feedbackFormDefinition", "form")
_BY = ("submittedByUser", "submitter", "submittedBy", "user")
_FORM_ID = "feedbackFormDefinitionId"
_KNOWN = spellings(
    *_FORMS[:2],
    *_BY,
    *(f"{who}.{what}" for who in _BY[:1] for what in ("id", "firstName", "lastName", "email")),
    *("id", "applicationId", "submittedValues", "submittedAt", "updatedAt", "interviewTitle", "interview.title"),
    *("application.id", _FORM_ID),
)


class _Field(NamedTuple):
    title: str = ""
    section: str = ""
    kind: str = ""


def is_ashby(record: dict) -> bool:
    return "submittedValues" in respelt(record, _KNOWN)


def ashby_cards(records: Sequence[dict]) -> list[TheirCard]:
    """A card that came without its form has that of another with the same form."""
    records = [respelt(record, _KNOWN) for record in records]
    forms = {first(record, _FORM_ID): form for record in records if (form := _form(record))}
    return [_card(number, record, forms) for number, record in enumerate(records, start=1)]


def _form(record: dict) -> dict:
    return next((form for form in (unfolded(record.get(key)) for key in _FORMS) if isinstance(form, dict)), {})


def _card(number: int, record: dict, forms: dict[str, dict]) -> TheirCard:
    values = unfolded(record["submittedValues"])
    if not isinstance(values, dict):
        raise Refused(f"Scorecard {number}: “submittedValues” is no list of fields by their paths.")
    form = _form(record) or forms.get(first(record, _FORM_ID), {})
    titles = [f"{key}.title" for key in _FORMS[:2]]
    return TheirCard(
        number=first(record, "id"),
        changed=first(record, "updatedAt", "submittedAt"),
        held=first(record, "submittedAt"),
        candidate=first(record, "applicationId", "application.id", "application"),
        person=person_in(record, _BY, "firstName", "lastName"),
        exercise=first(record, *titles, "title", "interview.title", "interviewTitle") or text(form.get("title")),
        is_draft="submittedAt" in record and not record["submittedAt"],
        is_deleted=is_deleted(record),
        ratings=tuple(_ratings(values, dict(_fields(form)))),
    )


def _ratings(values: dict, fields: dict[str, _Field]) -> Iterator[TheirRating]:
    """Of the fields that are scores; the overall recommendation is none of a dimension."""
    for path, value in values.items():
        field = fields.get(path, _Field())
        scored = isinstance(value, dict) and "score" in value
        if (scored or field.kind == "Score") and not (_is_overall(path) or _is_overall(field.title)):
            word = text(value["score"] if scored else value)
            yield TheirRating(field.title or path, field.section, word)


def _is_overall(name: str) -> bool:
    return "".join(filter(str.isalpha, name.casefold())).endswith("overallrecommendation")


def _fields(form, section: str = "") -> Iterator[tuple[str, _Field]]:
    """Each field of a form by its path, in whatever sections it stands."""
    if isinstance(form, list):
        for part in form:
            yield from _fields(part, section)
    elif isinstance(form, dict):
        path, title = text(form.get("path")), text(form.get("title") or form.get("humanReadablePath"))
        if path:
            yield path, _Field(title or path, section, text(form.get("type")))
        for key in ("sections", "fields", "field"):
            if isinstance(form.get(key), list | dict):
                yield from _fields(form[key], section if path or key != "fields" else title or section)
