"""Anybody's spreadsheet of ratings: uploaded, its columns named where need be, its report; kept for an hour."""

from dataclasses import dataclass, field, replace
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from hiring.openings.views.pdf_response import pdf_response
from people import kept
from people.body_limits import takes_files
from people.refusals import Refused
from scorecards.calibration.documents import calibration_pdf
from scorecards.calibration.forms.spreadsheet import LARGEST, BarForm, RatingsForm, ratings_in
from scorecards.calibration.forms.understood import UnderstoodForm
from scorecards.calibration.ratings_file import Choices, RatingsFile
from scorecards.calibration.report.json_text import json_text
from scorecards.calibration.report.tables import ratings_table
from scorecards.calibration.report.view import ReportView, view_of
from scorecards.calibration.statistics.analysis import analyse
from scorecards.calibration.statistics.report import report_of
from scorecards.calibration.views.table_response import table_response

SPREADSHEET = "ratings"


@dataclass(frozen=True)
class Upload:
    """The file as it came, its name, how it is to be read, and whether somebody has looked at that and agreed."""

    data: bytes
    name: str
    choices: Choices = field(default_factory=Choices)
    is_agreed: bool = False


def _with_upload(view):
    """The view with what is kept under its token; back to the start where nothing is, any more."""

    @wraps(view)
    def inner(request, token, **kwargs):
        content = kept.recall(request.user, SPREADSHEET, token)
        if content is None:
            messages.error(request, "That spreadsheet is no longer here: it is kept for an hour. Upload it again.")
            return redirect("calibrate")
        try:
            return view(request, token, Upload(**content), **kwargs)
        except Refused:  # not before somebody has said how it is to be read
            return redirect("calibrate_columns", token)

    return inner


@takes_files(LARGEST)
def calibrate(request):
    form = RatingsForm()
    if request.method == "POST":
        form = RatingsForm(request.POST, request.FILES)
        if form.is_valid():
            token = _keep(request.user, Upload(form.data, form.cleaned_data["file"].name))
            return redirect("calibrate_columns", token)
    return render(request, "scorecards/calibration/spreadsheet/upload.html", {"form": form})


@_with_upload
def columns(request, token, upload):
    """What was understood of the file, before anything is computed; and corrected."""
    form = UnderstoodForm(request.POST or None, content=upload.data, choices=upload.choices)
    if request.method == "POST" and form.is_valid():
        is_agreed = form.is_looked_at and not form.is_changed and _is_read(upload.data, form.choices)
        _keep(request.user, replace(upload, choices=form.choices, is_agreed=is_agreed), token)
        return redirect("calibrate_report" if is_agreed else "calibrate_columns", token)
    context = {"form": form, "name": upload.name, "token": token}
    return render(request, "scorecards/calibration/spreadsheet/columns.html", context)


@require_safe
@_with_upload
def report(request, token, upload):
    view = _view(request, upload)
    form = BarForm(request.GET if "bar" in request.GET else None, initial={"bar": view.bar})
    context = {"report": view, "form": form, "token": token, "name": upload.name, "on_page": True}
    return render(request, "scorecards/calibration/spreadsheet/report.html", context)


@require_safe
@_with_upload
def table(request, token, upload, key, kind):
    """One of the report's tables, whole, as CSV or as a workbook; or the ratings as they were read."""
    tables = {"ratings": ratings_table(_agreed(upload).ratings)} if key == "ratings" else _view(request, upload).tables
    if key not in tables:
        raise Http404
    return table_response(tables[key], kind, f"calibration-{key}")


@require_safe
@_with_upload
def as_json(request, token, upload):
    """The report as `manage.py calibrate --format json` prints it."""
    headers = {"Content-Disposition": content_disposition_header(True, "calibration.json")}
    return HttpResponse("".join(json_text(_as_json(upload))), content_type="application/json", headers=headers)


@require_safe
@_with_upload
def as_pdf(request, token, upload):
    context = {"report": _view(request, upload), "name": upload.name}
    html, page = render_to_string("documents/calibration.html", context), reverse("calibrate_report", args=[token])
    return pdf_response(request, lambda: calibration_pdf(html), "calibration.pdf", page)


@require_POST
def forget(request, token):
    kept.forget(request.user, SPREADSHEET, token)
    messages.success(request, "The spreadsheet and its report are gone from here.")
    return redirect("calibrate")


def _keep(user, upload: Upload, token: str = "") -> str:
    return kept.keep(user, SPREADSHEET, vars(upload), token)


def _is_read(data: bytes, choices: Choices) -> bool:
    try:
        ratings_in(data, choices)
    except Refused:  # the page says why when it is shown again
        return False
    return True


def _agreed(upload: Upload) -> RatingsFile:
    """The ratings as somebody agreed that they are read; Refused before that."""
    if not upload.is_agreed:
        raise Refused("Look first at what was understood.")
    return ratings_in(upload.data, upload.choices)


def _as_json(upload: Upload) -> dict:
    file = _agreed(upload)
    return {"read": file.as_read} | report_of(analyse(file.ratings))


def _view(request, upload: Upload) -> ReportView:
    file = _agreed(upload)
    form = BarForm(request.GET)
    bar = form.cleaned_data["bar"] if form.is_valid() else None
    return view_of(analyse(file.ratings), missing=file.missing, unrated=file.unrated, bar=bar)
