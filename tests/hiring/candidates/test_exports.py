import pytest

from hiring.candidates.candidates_file.candidate_rows import TableReading, ambiguous_day, rows_of
from hiring.candidates.candidates_file.column_meanings import guessed, trouble_in
from hiring.candidates.candidates_file.table import read
from tests.hiring.candidates.exports import PEOPLE, exports
from tests.hiring.candidates.test_candidates_file import TODAY

WANTED = [(f"{person['first']} {person['last']}", person["email"], person["phone"]) for person in PEOPLE]


@pytest.mark.parametrize(("name", "data"), [pytest.param(*export, id=export[0]) for export in exports()])
def test_an_export_holds_the_same_people_whichever_system_wrote_it(name, data):
    table = read(data)
    taken = guessed(table.header)
    assert trouble_in(taken) == "" and ambiguous_day(table, taken) == ""
    rows = rows_of(table, TableReading(taken), TODAY)
    assert [(row.name, row.email, row.phone) for row in rows] == WANTED
    assert {(row.problems, row.notes, row.source) for row in rows} == {((), (), "")}
    if "linkedin" not in name:
        assert [row.number for row in rows] == [person["id"] for person in PEOPLE]
        assert [row.applied[:10] for row in rows] == [f"{person['applied']:%Y-%m-%d}" for person in PEOPLE]
