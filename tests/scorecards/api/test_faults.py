"""What was wrong with something sent is said by the names that were sent, in words."""

from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from scorecards.api.faults import faults, in_a_sentence
from scorecards.api.value_kinds import Address, Link, Moment, Name


class Seat(BaseModel):
    email: Address


class Sent(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: Name = "Ada"
    link: Link = ""
    at: Moment = None
    size: Annotated[int, Field(ge=1, le=50)] = 1
    part: Literal["full", "training"] = "full"
    panel: Annotated[list[Seat], Field(max_length=2)] = []


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"at": "2027-03-01T09:00:00"}, "at must be a time with an offset, such as 2027-03-01T09:00:00Z."),
        ({"at": 1803891600}, "at must be a time with an offset, such as 2027-03-01T09:00:00Z."),
        ({"at": "1803891600"}, "at must be a time with an offset, such as 2027-03-01T09:00:00Z."),
        ({"at": "morgen"}, "at must be a time with an offset, such as 2027-03-01T09:00:00Z."),
        ({"at": "2027-03-01T29:00:00Z"}, "at must be a time with an offset, such as 2027-03-01T09:00:00Z."),
        ({"size": 0}, "size must be 1 or more."),
        ({"size": 51, "start": 1}, "size must be 50 or less. 1 more in “errors”."),
        ({"size": "many"}, "size must be a whole number."),
        ({"size": 1.5}, "size must be a whole number."),
        ({"name": ""}, "name must not be empty."),
        ({"name": "a\0b"}, "name must not hold NUL characters."),
        ({"name": {}}, "name must be text."),
        ({"name": "\ud800"}, "name must be text that Unicode has."),
        ({"name": "\u200b\u2060"}, "name must not be empty."),
        ({"link": "javascript:alert(1)"}, "link must be a web address that begins with https://."),
        ({"part": "half"}, "part must be one of 'full' or 'training'."),
        ({"start": 1}, "start is not a field of this address."),
        ({"panel": [{}]}, "panel.0.email is missing."),
        ({"panel": [{"email": "mona"}]}, "panel.0.email must be a mail address."),
        ({"panel": ["mona"]}, "panel.0 must be an object of fields."),
        ({"panel": "mona"}, "panel must be a list."),
        ({"panel": [{"email": "a@b.c"}] * 3}, "panel must have at most 2 entries."),
        ([], "What was sent must be an object of fields."),
    ],
)
def test_a_fault_is_told_in_words(sent, words):
    with pytest.raises(ValidationError) as fault:
        Sent.model_validate(sent)
    errors = [{**error, "loc": ("body", "sent", *error["loc"])} for error in fault.value.errors(include_url=False)]
    assert in_a_sentence(faults(errors)) == words


def test_a_fault_that_nobody_foresaw_has_its_own_words_whatever_stands_in_them():
    unforeseen = {"type": "unforeseen", "loc": ("query", "size"), "msg": "was {odd}"}
    assert in_a_sentence(faults([unforeseen])) == "size was {odd}."
