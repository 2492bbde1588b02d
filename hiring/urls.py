"""Where the employer, openings and published jobs answer."""

from django.urls import include, path

from hiring.views import (
    applications,
    candidates,
    employer,
    facts,
    feeds,
    files,
    interviews,
    jobs,
    kits,
    openings,
    plan,
    publishing,
    retention,
    unopened,
)

# /employer/
employer_urls = [
    path("", employer.employer, name="employer"),
    path("theme.css", employer.stylesheet, name="employer_stylesheet"),
    path("logo", employer.logo, name="employer_logo"),
]

# /openings/<slug>/
opening_urls = [
    path("", openings.opening, name="opening"),
    path("edit/", facts.edit, name="opening_edit"),
    path("preview/", facts.preview, name="opening_preview"),
    path("publish/", publishing.publish, name="opening_publish"),
    path("unpublish/", publishing.unpublish, name="opening_unpublish"),
    path("close/", openings.close, name="opening_close"),
    path("reopen/", openings.reopen, name="opening_reopen"),
    path("description.<str:ending>", publishing.document, name="opening_document"),
    path("versions/<int:number>/", publishing.version, name="opening_version"),
    path("versions/<int:number>.<str:ending>", publishing.version_document, name="opening_version_document"),
]

# /openings/<slug>/candidates/
candidate_urls = [
    path("", applications.board, name="candidates"),
    path("list/", applications.listing, name="candidates_list"),
    path("new/", candidates.new, name="candidate_new"),
    path("import/", candidates.upload, name="candidates_import"),
    path("import/<str:token>/", candidates.preview, name="candidates_import_preview"),
    path("<int:pk>/", applications.application, name="application"),
    path("<int:pk>/edit/", candidates.edit, name="candidate_edit"),
    path("<int:pk>/advance/", applications.advance, name="application_advance"),
    path("<int:pk>/stop/", applications.stop, name="application_stop"),
    path("<int:pk>/withdraw/", applications.withdraw, name="application_withdraw"),
    path("<int:pk>/reinstate/", applications.reinstate, name="application_reinstate"),
    path("<int:pk>/notes/", applications.note, name="application_note"),
    path("<int:pk>/adjustment/", applications.adjustment, name="application_adjustment"),
    path("<int:pk>/files/", files.keep, name="application_files"),
    path("<int:pk>/files/<int:file>/", files.download, name="application_file"),
    path("<int:pk>/files/<int:file>/remove/", files.remove, name="application_file_remove"),
    path("<int:pk>/interviews/new/", interviews.new, name="interview_new"),
]

# /interviews/<interview>/
interview_urls = [
    path("", interviews.interview, name="interview"),
    path("edit/", interviews.edit, name="interview_edit"),
    path("panel/", interviews.panel, name="interview_panel"),
    path("cancel/", interviews.cancel, name="interview_cancel"),
    path("no-show/", interviews.no_show, name="interview_no_show"),
    path("seats/<int:seat>/recuse/", interviews.recuse, name="seat_recuse"),
    path("seats/<int:seat>/waive/", interviews.waive, name="seat_waive"),
]

# /openings/<slug>/plan/
plan_urls = [
    path("", plan.plan, name="plan"),
    path("start/", plan.start, name="plan_start"),
    path("rounds/add/", plan.add_round, name="plan_add_round"),
    path("rounds/<int:pk>/up/", plan.move_round, {"up": True}, name="plan_round_up"),
    path("rounds/<int:pk>/down/", plan.move_round, {"up": False}, name="plan_round_down"),
    path("rounds/<int:pk>/remove/", plan.remove_round, name="plan_round_remove"),
    path("rounds/<int:pk>/interviews/add/", plan.add_stage, name="plan_add_stage"),
    path("interviews/<int:pk>/up/", plan.move_stage, {"up": True}, name="plan_stage_up"),
    path("interviews/<int:pk>/down/", plan.move_stage, {"up": False}, name="plan_stage_down"),
    path("interviews/<int:pk>/remove/", plan.remove_stage, name="plan_stage_remove"),
    path("dimensions/<str:key>/up/", plan.move_dimension, {"up": True}, name="plan_dimension_up"),
    path("dimensions/<str:key>/down/", plan.move_dimension, {"up": False}, name="plan_dimension_down"),
]

# /openings/<slug>/retention/
retention_urls = [
    path("", retention.retention, name="opening_retention"),
    path("clocks/", retention.clocks, name="retention_clocks"),
    path("hold/", retention.hold, name="retention_hold"),
    path("lift/", retention.lift, name="retention_lift"),
]

# /openings/<slug>/
kit_urls = [
    path("kits/<int:pk>/", kits.kit, name="kit"),
    path("kits/<int:pk>.pdf", kits.kit_document, name="kit_pdf"),
    path("brief/", kits.brief, name="brief"),
    path("brief.pdf", kits.brief_document, name="brief_pdf"),
]

# /jobs/
job_urls = [
    path("", jobs.jobs, name="jobs"),
    path("<str:slug>/", jobs.job, name="job"),
    path("<str:slug>.<str:ending>", jobs.document, name="job_document"),
]

urlpatterns = [
    path("employer/", include(employer_urls)),
    path("openings/", openings.openings, name="openings"),
    path("openings/new/", openings.new, name="opening_new"),
    path("openings/<str:slug>/", include(opening_urls)),
    path("openings/<str:slug>/plan/", include(plan_urls)),
    path("openings/<str:slug>/", include(kit_urls)),
    path("openings/<str:slug>/candidates/", include(candidate_urls)),
    path("openings/<str:slug>/retention/", include(retention_urls)),
    path("retention/", retention.house, name="retention"),
    path("interviews/<int:pk>/", include(interview_urls)),
    path("feeds/<str:token>.ics", feeds.feed, name="feed"),
    path("jobs/", include(job_urls)),
    path(
        "blueprints/<str:slug>/job-description.<str:ending>",
        unopened.blueprint_job_description,
        name="blueprint_job_description",
    ),
]
