"""The addresses of the employer, openings and published jobs."""

from django.urls import include, path

from hiring.openings.views import (
    description_editor,
    employer,
    job_feeds,
    jobs,
    newer_version,
    openings,
    own_words,
    publishing,
    remarks,
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
    path("edit/", description_editor.edit, name="opening_edit"),
    path("preview/", description_editor.preview, name="opening_preview"),
    path("newer-version/", newer_version.newer_version, name="opening_newer_version"),
    path("words/", own_words.write, name="opening_words"),
    path("words/autosave/", own_words.autosave, name="opening_words_autosave"),
    path("draft/comment/", remarks.comment, name="draft_comment"),
    path("draft/ask/", remarks.ask, name="draft_ask"),
    path("draft/approve/", remarks.approve, name="draft_approve"),
    path("draft/changes/", remarks.ask_for_changes, name="draft_changes"),
    path("publish/", publishing.publish, name="opening_publish"),
    path("unpublish/", publishing.unpublish, name="opening_unpublish"),
    path("duplicate/", openings.duplicate, name="opening_duplicate"),
    path("close/", openings.close, name="opening_close"),
    path("reopen/", openings.reopen, name="opening_reopen"),
    path("description.<str:ending>", publishing.document, name="opening_document"),
    path("versions/<int:number>/", publishing.version, name="opening_version"),
    path("versions/<int:number>.<str:ending>", publishing.version_document, name="opening_version_document"),
]

# /jobs/
job_urls = [
    path("", jobs.jobs, name="jobs"),
    path("feed.xml", job_feeds.feed, name="job_feed"),
    path("<str:slug>/", jobs.job, name="job"),
    path("<str:slug>.<str:ending>", jobs.document, name="job_document"),
]

urlpatterns = [
    path("employer/", include(employer_urls)),
    path("openings/", openings.openings, name="openings"),
    path("openings/new/", openings.new, name="opening_new"),
    path("openings/<str:slug>/", include(opening_urls)),
    path("jobs/", include(job_urls)),
    path("sitemap.xml", job_feeds.sitemap, name="sitemap"),
    path("robots.txt", job_feeds.robots, name="robots"),
    path(
        "blueprints/<str:slug>/job-description.<str:ending>",
        unopened.blueprint_job_description,
        name="blueprint_job_description",
    ),
]
