"""The addresses of interviews and calendar feeds."""

from django.urls import include, path

from hiring.interviews.views import (
    extending,
    feeds,
    hours,
    interviews,
    interviews_import,
    offers,
    owed,
    panels,
    rounds,
    skipping,
)

# /interviews/<interview>/
interview_urls = [
    path("", interviews.interview, name="interview"),
    path("edit/", interviews.edit, name="interview_edit"),
    path("panel/", panels.panel, name="interview_panel"),
    path("cancel/", interviews.cancel, name="interview_cancel"),
    path("no-show/", interviews.no_show, name="interview_no_show"),
    path("seats/<int:seat>/recuse/", panels.recuse, name="seat_recuse"),
    path("seats/<int:seat>/waive/", panels.waive, name="seat_waive"),
    path("seats/<int:seat>/waive/undo/", panels.unwaive, name="seat_unwaive"),
    path("seats/<int:seat>/replace/", panels.replace, name="seat_replace"),
    path("seats/<int:seat>/give-up/", panels.give_up, name="seat_give_up"),
]

urlpatterns = [
    path("openings/<str:slug>/interviews/import/", interviews_import.upload, name="interviews_import"),
    path("openings/<str:slug>/candidates/<int:pk>/interviews/new/", interviews.new, name="interview_new"),
    path("openings/<str:slug>/candidates/<int:pk>/skip/<int:stage>/", skipping.skip, name="stage_skip"),
    path("openings/<str:slug>/candidates/<int:pk>/unskip/<int:stage>/", skipping.unskip, name="stage_unskip"),
    path("openings/<str:slug>/candidates/<int:pk>/interviews/round/", rounds.new, name="round_new"),
    path("openings/<str:slug>/candidates/<int:pk>/interviews/extend/", extending.extend, name="interviews_extend"),
    path("openings/<str:slug>/candidates/<int:pk>/interviews/offer/", offers.new, name="offer_new"),
    path("offers/<int:pk>/", offers.offer, name="offer"),
    path("offers/<int:pk>/send/", offers.send, name="offer_send"),
    path("offers/<int:pk>/take-back/", offers.take_back, name="offer_take_back"),
    path("choose/<str:token>/", offers.choose, name="choose_time"),
    path("interviews/hours/", hours.hours, name="my_hours"),
    path("interviews/hours/off/", hours.add_days_off, name="days_off_add"),
    path("interviews/hours/off/<int:pk>/remove/", hours.remove_days_off, name="days_off_remove"),
    path("interviews/hours/calendar/", hours.give_own_calendar, name="own_calendar_give"),
    path("interviews/hours/calendar/remove/", hours.remove_own_calendar, name="own_calendar_remove"),
    path("interviews/owed/", owed.owed, name="scorecards_owed"),
    path("interviews/owed/ask/", owed.ask, name="scorecards_ask"),
    path("interviews/<int:pk>/", include(interview_urls)),
    path("feeds/<str:token>.ics", feeds.feed, name="feed"),
]
