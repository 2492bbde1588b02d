"""Where calibration answers: an opening's, one's own, anybody's spreadsheet, and what the figures mean."""

from django.urls import include, path

from scorecards.calibration.views import explanation, opening, own_scale, spreadsheet

# /calibrate/<token>/
calibrate_urls = [
    path("", spreadsheet.report, name="calibrate_report"),
    path("columns/", spreadsheet.columns, name="calibrate_columns"),
    path("forget/", spreadsheet.forget, name="calibrate_forget"),
    path("calibration.json", spreadsheet.as_json, name="calibrate_json"),
    path("calibration.pdf", spreadsheet.as_pdf, name="calibrate_pdf"),
    path("<slug:key>.csv", spreadsheet.table, {"kind": "csv"}, name="calibrate_table"),
    path("<slug:key>.xlsx", spreadsheet.table, {"kind": "xlsx"}, name="calibrate_workbook"),
]

# /openings/<slug>/calibration/
calibration_urls = [
    path("", opening.page, {"tab": "candidates"}, name="calibration"),
    path("interviewers/", opening.page, {"tab": "interviewers"}, name="calibration_interviewers"),
    path("dimensions/", opening.page, {"tab": "dimensions"}, name="calibration_dimensions"),
    path("panel/", opening.page, {"tab": "panel"}, name="calibration_panel"),
    path("<slug:tab>.pdf", opening.as_pdf, name="calibration_pdf"),
    path("<slug:key>.csv", opening.table, {"kind": "csv"}, name="calibration_table"),
    path("<slug:key>.xlsx", opening.table, {"kind": "xlsx"}, name="calibration_workbook"),
]

urlpatterns = [
    path("openings/<str:slug>/calibration/", include(calibration_urls)),
    path("calibrate/", spreadsheet.calibrate, name="calibrate"),
    path("calibrate/<str:token>/", include(calibrate_urls)),
    path("interviews/how-i-rate/", own_scale.how_i_rate, name="how_i_rate"),
    path("help/statistics/", explanation.statistics_help, name="statistics_help"),
]
