"""What public connectors say of the scorecards of other systems, as JSON Schemas.

Greenhouse: the stream `scorecards` of airbyte-source-greenhouse 0.6.1. Ashby: `formDefinition` and its fields of
airbyte-agent-ashby 0.1.30, the rest from its API's documentation. Types are theirs; what a reader there cannot do
without is required here, and nothing is allowed that they do not know.
"""


def _object(properties: dict, optional: tuple[str, ...] = ()) -> dict:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(items: dict) -> dict:
    return {"type": "array", "items": items}


TEXT, NUMBER, TEXT_OR_NULL = {"type": "string"}, {"type": "integer"}, {"type": ["null", "string"]}
WORDS = ["definitely_not", "no", "mixed", "yes", "strong_yes"]
PERSON = _object({"id": NUMBER, "first_name": TEXT, "last_name": TEXT, "name": TEXT, "employee_id": TEXT_OR_NULL})
RATED = {"enum": [*WORDS, "no_decision"]}

GREENHOUSE = _object(
    {
        "id": NUMBER,
        "updated_at": {**TEXT, "format": "date-time"},
        "created_at": {**TEXT, "format": "date-time"},
        "interview": TEXT,
        "interview_step": _object({"id": NUMBER, "name": TEXT}),
        "candidate_id": NUMBER,
        "application_id": NUMBER,
        "interviewed_at": {**TEXT, "format": "date-time"},
        "submitted_by": PERSON,
        "interviewer": PERSON,
        "submitted_at": {**TEXT, "format": "date-time"},
        "overall_recommendation": RATED,
        "attributes": _list(_object({"name": TEXT, "type": TEXT, "note": TEXT_OR_NULL, "rating": RATED})),
        "ratings": _object({word: {"type": "array"} for word in WORDS}),
        "questions": _list(_object({"id": {"type": ["null", "integer"]}, "question": TEXT, "answer": TEXT})),
    },
    optional=("candidate_id",),
)

_FIELD = _object(
    {
        "id": TEXT,
        "type": {"enum": ["Score", "ValueSelect", "MultiValueSelect", "LongText", "RichText", "Boolean"]},
        "path": TEXT,
        "humanReadablePath": TEXT,
        "title": TEXT,
        "isNullable": {"type": "boolean"},
        "selectableValues": _list(_object({"label": TEXT, "value": TEXT})),
    },
    optional=("selectableValues",),
)
_SECTION = _object(
    {"title": TEXT, "fields": _list(_object({"isRequired": {"type": "boolean"}, "field": _FIELD}))},
)
_SCORE = _object(
    {
        "score": {"type": "integer", "minimum": 1, "maximum": 4},
        "comments": _object({"type": {"const": "PlainText"}, "value": TEXT}),
    }
)

ASHBY = _object(
    {
        "id": {**TEXT, "format": "uuid"},
        "applicationId": TEXT,
        "interviewId": TEXT,
        "submittedAt": {**TEXT, "format": "date-time"},
        "submittedByUser": _object({"id": TEXT, "firstName": TEXT, "lastName": TEXT, "email": TEXT}),
        "formDefinition": _object({"title": TEXT, "sections": _list(_SECTION)}),
        "submittedValues": {"type": "object", "additionalProperties": {"anyOf": [TEXT, _SCORE]}},
    }
)
