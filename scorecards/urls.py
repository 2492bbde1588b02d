"""Addresses of interviews and scorecards."""

from django.urls import include, path

from scorecards.views import (
    calibrate,
    calibration,
    card,
    committee,
    debrief,
    explained,
    feedback,
    mine,
    own_scale,
    packets,
    practice,
    practice_answers,
    privacy,
    revising,
    timeline,
)

# /scorecards/<seat>/
scorecard_urls = [
    path("", card.scorecard, name="scorecard"),
    path("autosave/", card.autosave, name="scorecard_autosave"),
    path("save/", card.save, name="scorecard_save"),
    path("submit/", card.submit, name="scorecard_submit"),
    path("revise/", revising.revise, name="scorecard_revise"),
]

# /applications/<application>/rounds/<round>/debrief/
debrief_urls = [
    path("", debrief.debrief, name="debrief"),
    path("note/", debrief.note, name="debrief_note"),
]

# /applications/<application>/committee/
committee_urls = [
    path("", committee.application, name="committee_application"),
    path("open/", committee.open_vote, name="ballot_open"),
    path("vote/", committee.vote, name="ballot_vote"),
    path("close/", committee.close, name="ballot_close"),
    path("decide/", committee.decide_on, name="decide"),
    path("more-information/", committee.more_information, name="more_information"),
    path("files/<int:pk>/", committee.file, name="committee_file"),
]

# /calibrate/<token>/
calibrate_urls = [
    path("", calibrate.report, name="calibrate_report"),
    path("columns/", calibrate.columns, name="calibrate_columns"),
    path("forget/", calibrate.forget, name="calibrate_forget"),
    path("calibration.json", calibrate.as_json, name="calibrate_json"),
    path("calibration.pdf", calibrate.as_pdf, name="calibrate_pdf"),
    path("<slug:key>.csv", calibrate.table, name="calibrate_table"),
]

# /openings/<slug>/calibration/
calibration_urls = [
    path("", calibration.page, {"tab": "candidates"}, name="calibration"),
    path("interviewers/", calibration.page, {"tab": "interviewers"}, name="calibration_interviewers"),
    path("dimensions/", calibration.page, {"tab": "dimensions"}, name="calibration_dimensions"),
    path("panel/", calibration.page, {"tab": "panel"}, name="calibration_panel"),
    path("<slug:tab>.pdf", calibration.as_pdf, name="calibration_pdf"),
    path("<slug:key>.csv", calibration.table, name="calibration_table"),
]

# /openings/<slug>/packets/
packets_urls = [
    path("", packets.packets, name="packets"),
    path("ask/", packets.ask, name="packets_ask"),
    path("<int:pk>/", packets.batch, name="packet_batch"),
    path("<int:pk>/stop/", packets.stop, name="packet_batch_stop"),
    path("<int:pk>/packets.zip", packets.download, name="packet_batch_file"),
]

# /practice/<answer>/
practice_urls = [
    path("", practice.answer, name="practice_answer"),
    path("autosave/", practice.autosave, name="practice_autosave"),
    path("save/", practice.save, name="practice_save"),
    path("submit/", practice.submit, name="practice_submit"),
    path("change/", practice_answers.change, name="practice_change"),
    path("retire/", practice_answers.retire, name="practice_retire"),
]

urlpatterns = [
    path("openings/<str:slug>/calibration/", include(calibration_urls)),
    path("openings/<str:slug>/packets/", include(packets_urls)),
    path("openings/<str:slug>/timeline/", timeline.of_one_opening, name="opening_timeline"),
    path("openings/<str:slug>/candidates/<int:pk>/timeline/", timeline.of_one_application, name="application_timeline"),
    path("calibrate/", calibrate.calibrate, name="calibrate"),
    path("calibrate/<str:token>/", include(calibrate_urls)),
    path("help/statistics/", explained.statistics_help, name="statistics_help"),
    path("interviews/", mine.my_interviews, name="my_interviews"),
    path("committee/", committee.committee, name="committee"),
    path("applications/<int:application>/committee/", include(committee_urls)),
    path("interviews/how-i-rate/", own_scale.how_i_rate, name="how_i_rate"),
    path("applications/<int:application>/feedback/", feedback.feedback, name="feedback"),
    path("applications/<int:application>/packet/", packets.packet, name="packet_page"),
    path("applications/<int:application>/packet.pdf", packets.packet_document, name="packet"),
    path("scorecards/<int:pk>/", include(scorecard_urls)),
    path("applications/<int:application>/rounds/<int:round>/debrief/", include(debrief_urls)),
    path("practice/", practice.practice, name="practice"),
    path("practice/<int:pk>/", include(practice_urls)),
    path("practice/for/<int:pk>/", practice_answers.for_seat, name="practice_for_seat"),
    path("practice/<str:role>/<str:exercise>/add/", practice_answers.add, name="practice_add"),
    path("openings/<str:slug>/practice/", practice_answers.panels, name="practice_panels"),
    path("candidates/<int:pk>/erase/", privacy.erase, name="candidate_erase"),
    path("candidates/<int:pk>/archive/", privacy.archive, name="candidate_archive"),
]
