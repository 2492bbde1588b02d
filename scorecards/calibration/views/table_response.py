"""A table as a download."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from people.table_files.table_writer import KINDS
from scorecards.calibration.report.tables import ReportTable


def table_response(table: ReportTable, kind: str, name: str) -> HttpResponse:
    """The whole table as a file of this kind; name is the file's, without its ending."""
    headers = {"Content-Disposition": content_disposition_header(True, f"{name}.{kind}")}
    return HttpResponse(table.as_file(kind), content_type=KINDS[kind], headers=headers)
