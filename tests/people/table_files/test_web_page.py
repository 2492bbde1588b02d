"""Tables of web pages, and of workbooks in XML, that some systems call .xls."""

import pytest

from people.refusals import Refused
from people.table_files.reading import sheets_of
from people.table_files.workbook import Limits

KNOWN = {"candidate", "rating"}
PAGE = """<html><head><meta charset=utf-8><style>td {color: red}</style></head><body><h2>Loop 7</h2>
<table><thead><tr><th rowspan=2>Candidate</th><th colspan="2">Ann</th></tr><tr><th>Depth</th><th>Breadth</th></tr>
</thead><tr><td>Noor&nbsp;Haddad<td><b>3</b><br/><td><img alt="4 stars"></tr>
<tr style="display: none"><td>Bo</td><td>1</td><td>2</td></tr></table>
<table><caption>Key</caption><tr><td>1</td><td>below</td></tr></table></body>"""
WORKBOOK = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s1"/></Styles><Worksheet ss:Name="Cards"><Table><Row ss:Index="3">
<Cell ss:MergeAcross="1"><Data ss:Type="String">Candidate</Data></Cell><Cell><Data>Rating</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="String">Bo</Data></Cell><Cell ss:Formula="=A1"/></Row></Table></Worksheet>
</Workbook>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_table_is_a_sheet_under_its_heading(encoding):
    first, key = sheets_of(PAGE.encode(encoding), KNOWN)
    assert (first.name, key.name) == ("Loop 7", "Key")
    assert first.rows == [
        (1, ["Candidate", "Ann"]),
        (2, ["", "Depth", "Breadth"]),
        (3, ["Noor Haddad", "3", "4 stars"]),
        (4, ["Bo", "1", "2"]),
    ]
    assert (set(first.merged), first.hidden_rows) == ({(1, 1, 2, 1), (1, 2, 1, 3)}, {4})


def test_a_workbook_in_xml_is_read_where_its_cells_say_they_stand():
    (cards,) = sheets_of(WORKBOOK.encode(), KNOWN)
    assert cards.name == "Cards"
    assert cards.rows == [(3, ["Candidate", "", "Rating"]), (4, ["", "Bo"])]
    assert (cards.merged, cards.unstored) == (((3, 1, 3, 2),), ((4, 3),))


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("<html><p>3</p></html>", "no table stands in it"),
        ("<table><tr><td>1</td></tr>" * 6, "more than 5 rows"),
        ("<table><tr><td colspan=999>1</td><td colspan=999>2</td></tr></table>", "more than 1,000 cells"),
        ("<table>" * 5_000, "no table stands in it"),
    ],
)
def test_what_holds_no_table_or_too_much_is_refused(page, sentence):
    with pytest.raises(Refused, match=sentence):
        sheets_of(page.encode(), KNOWN, Limits(rows=5, cells=1_000))
