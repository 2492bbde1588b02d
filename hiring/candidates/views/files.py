"""Files of applications: kept, handed out to be saved and never to be shown in the browser, removed."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hiring.candidates.access import get_application_or_404, get_kept_application_or_404, visible_files
from hiring.candidates.file_types import LARGEST
from hiring.candidates.forms import FileForm
from hiring.candidates.operations import keep_file, remove_file
from hiring.models import CandidateFile
from people.body_limits import takes_files
from people.views.outcomes import carry_out


@takes_files(LARGEST)
@require_POST
def keep(request, slug, pk):
    application = get_kept_application_or_404(request.user, slug, pk)
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "hiring/applications/file.html", {"application": application, "form": form}, status=422)
    what = {"kind": form.cleaned_data["kind"], "name": form.cleaned_data["file"].name, "type": form.type}
    carry_out(request, keep_file, "The file is kept.", application=application, data=form.data_of_file, **what)
    return redirect("application", slug, pk)


@require_safe
def download(request, slug, pk, file):
    application = get_application_or_404(request.user, slug, pk)
    return to_save(get_object_or_404(visible_files(request.user, application), pk=file))


def to_save(kept: CandidateFile) -> FileResponse:
    """One file, to be saved: nothing in it runs, since no type is guessed and a page in it is sandboxed."""
    try:
        opened = kept.file.open("rb")
    except OSError as error:
        raise Http404("The file is not in the storage any more.") from error
    response = FileResponse(opened, as_attachment=True, filename=kept.name, content_type=kept.content_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


@require_http_methods(["GET", "POST"])
def remove(request, slug, pk, file):
    application = get_kept_application_or_404(request.user, slug, pk)
    kept = get_object_or_404(application.files, pk=file)
    if request.method == "GET":
        return render(request, "hiring/applications/remove_file.html", {"application": application, "file": kept})
    carry_out(request, remove_file, f"{kept.name} is removed.", file=kept)
    return redirect("application", slug, pk)
