"""The addresses where candidates come in, and of their files."""

from django.urls import include, path

from hiring.candidates.views import candidates, files, imports

# /openings/<slug>/candidates/
candidate_urls = [
    path("new/", candidates.new, name="candidate_new"),
    path("import/", imports.upload, name="candidates_import"),
    path("import/<str:token>/", imports.preview, name="candidates_import_preview"),
    path("import/<str:token>/columns/", imports.columns, name="candidates_import_columns"),
    path("import/<str:token>/rows/<int:line>/", imports.mend, name="candidates_import_mend"),
    path("imports/<int:pk>/", imports.progress, name="candidates_import_progress"),
    path("imports/<int:pk>/undo/", imports.undo, name="candidates_import_undo"),
    path("imports/<int:pk>/stop/", imports.stop, name="candidates_import_stop"),
    path("<int:pk>/edit/", candidates.edit, name="candidate_edit"),
    path("<int:pk>/files/", files.keep, name="application_files"),
    path("<int:pk>/files/<int:file>/", files.download, name="application_file"),
    path("<int:pk>/files/<int:file>/remove/", files.remove, name="application_file_remove"),
]

urlpatterns = [path("openings/<str:slug>/candidates/", include(candidate_urls))]
