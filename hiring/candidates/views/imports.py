"""A file of candidates: read, its columns chosen, looked through row by row, mended, brought in."""

from dataclasses import asdict, replace

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hiring.candidates.access import get_import_or_404, get_kept_opening_or_404, visible_candidates
from hiring.candidates.candidates_file.candidate_rows import TableReading, as_written, lost_beginnings, rows_of
from hiring.candidates.candidates_file.column_meanings import is_turned_by_its_cells
from hiring.candidates.candidates_file.table import LARGEST, CandidatesTable
from hiring.candidates.forms.imports import FileColumnsForm, ImportForm, MendForm, TableForm
from hiring.candidates.operations.imports import begin_import, import_next_part, remember_columns, stop_import
from hiring.candidates.operations.undoing import undo_import
from hiring.candidates.queries import columns_left, columns_taken, intakes_of, left_out_of, reading_of, recent_imports
from people import kept
from people.body_limits import takes_files
from people.models import WorkerProcess
from people.numbers import number_in
from people.refusals import Refused
from people.views.outcomes import carry_out

A_PAGE = 100
ENDED = "That preview has ended: it is kept for an hour. Upload the file again."


@takes_files(LARGEST)
def upload(request, slug):
    """Read a file of candidates; nothing is saved before what it would do was shown."""
    opening = get_kept_opening_or_404(request.user, slug)
    form = TableForm(request.POST, request.FILES) if request.method == "POST" else TableForm()
    if form.is_valid():
        reading, asked = reading_of(form.table, request.user)
        token = _keep(request.user, opening, form.table, reading)
        return redirect("candidates_import_columns" if asked else "candidates_import_preview", slug, token)
    context = {"opening": opening, "form": form, "imports": recent_imports(opening)}
    return render(request, "hiring/candidates/upload.html", context, status=422 if form.is_bound else 200)


def columns(request, slug, token):
    """What each column is taken for; it is remembered for the next file with the same columns."""
    opening = get_kept_opening_or_404(request.user, slug)
    recalled = _recall(request, opening, token)
    if recalled is None:
        return redirect("candidates_import", slug)
    table, reading = recalled
    form = FileColumnsForm(request.POST or None, table=table, reading=reading)
    if form.is_valid():
        _keep(request.user, opening, table, form.reading, token)
        remember_columns(header=table.header, reading=form.reading, opening=opening)
        return redirect("candidates_import_preview", slug, token)
    turned = is_turned_by_its_cells(table.header, reading.taken)
    context = {"opening": opening, "form": form, "table": table, "turned": turned}
    return render(request, "hiring/candidates/columns.html", context, status=422 if form.is_bound else 200)


def preview(request, slug, token):
    """Row by row what an import will do; a POST without `look` does it."""
    opening = get_kept_opening_or_404(request.user, slug)
    recalled = _recall(request, opening, token)
    if recalled is None:
        return redirect("candidates_import", slug)
    form = ImportForm(request.POST or None)
    rows = rows_of(*recalled, timezone.localdate())
    known = set(visible_candidates(request.user).values_list("pk", flat=True))
    what = {"rows": rows, "opening": opening, "candidates": known, "join": form.joins}
    if request.method == "POST" and "look" not in request.POST:
        return _begin(request, token, what)
    context = {"opening": opening, "form": form, "token": token, "table": recalled[0]}
    context["lost"] = lost_beginnings(recalled[0], recalled[1].taken)
    context |= {"columns": columns_taken(*recalled), "left": columns_left(*recalled)} | _shown(
        request, intakes_of(**what), *recalled
    )
    return render(request, "hiring/candidates/preview.html", context)


def _shown(request, intakes, table: CandidatesTable, reading: TableReading) -> dict:
    """One page of the rows, all or those of a kind, and how many there are of each."""
    kinds = {
        "left_out": ("Left out", [intake for intake in intakes if not intake.is_imported]),
        "notes": ("Imported in part", [intake for intake in intakes if intake.is_imported and intake.row.notes]),
        "all": ("Every row", intakes),
    }
    first = "left_out" if any(intake.what == "wrong" for intake in intakes) else "all"
    show = request.GET.get("show") if request.GET.get("show") in kinds else first
    mending = number_in(request.GET.get("mend"))
    return {
        "page": Paginator(kinds[show][1], A_PAGE).get_page(request.GET.get("page")),
        "query": f"show={show}",
        "show": show,
        "kinds": [(key, name, len(rows)) for key, (name, rows) in kinds.items() if rows or key == "all"],
        "imported": len(intakes) - len(kinds["left_out"][1]),
        "left_out": len(kinds["left_out"][1]),
        "total": len(intakes),
        "mending": mending,
        "mend_form": mending and MendForm(written=as_written(table, reading, mending)),
    }


def _begin(request, token: str, what: dict):
    """Begin the import; the first part comes in at once, whether or not a worker runs."""
    opening = what["opening"]
    try:
        begun = begin_import(**what, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("candidates_import_preview", opening.slug, token)
    kept.forget(request.user, _kind(opening), token)
    import_next_part(candidate_import=begun.pk)
    return redirect("candidates_import_progress", opening.slug, begun.pk)


@require_POST
def mend(request, slug, token, line):
    """Keep what a row should say."""
    opening = get_kept_opening_or_404(request.user, slug)
    recalled = _recall(request, opening, token)
    if recalled is None:
        return redirect("candidates_import", slug)
    table, reading = recalled
    form = MendForm(request.POST, written=as_written(table, reading, line))
    if form.is_valid():
        reading = replace(reading, mended={**reading.mended, line: form.cleaned_data})
        _keep(request.user, opening, table, reading, token)
        rows = rows_of(table, reading, timezone.localdate())
        if still := next((row.problems for row in rows if row.line == line), ()):
            messages.warning(request, f"{table.place.capitalize()} {line}: {' '.join(still)}")
        else:
            messages.success(request, f"{table.place.capitalize()} {line} is mended.")
    return redirect("candidates_import_preview", slug, token)


@require_safe
def progress(request, slug, pk):
    """How far an import is, and what came of it; one can leave and come back."""
    running = get_import_or_404(request.user, slug, pk)
    works = WorkerProcess.objects.filter(good_until__gt=timezone.now()).exists()
    context = {"opening": running.opening, "import": running, "works": works, "left_out": left_out_of(running)}
    return render(request, "hiring/candidates/import.html", context)


@require_POST
def stop(request, slug, pk):
    running = get_import_or_404(request.user, slug, pk)
    carry_out(request, stop_import, "The import is stopped.", candidate_import=running)
    return redirect("candidates_import_progress", slug, pk)


@require_POST
def undo(request, slug, pk):
    """Take back what an import brought; what has been worked on since stays, and all of it with that."""
    finished = get_import_or_404(request.user, slug, pk)
    carry_out(request, undo_import, "The import is taken back.", candidate_import=finished)
    return redirect("candidates_import_progress", slug, pk)


def _keep(user, opening, table: CandidatesTable, reading: TableReading, token: str = "") -> str:
    return kept.keep(user, _kind(opening), {"table": asdict(table), "reading": asdict(reading)}, token)


def _recall(request, opening, token: str) -> tuple[CandidatesTable, TableReading] | None:
    """The table and how it is read; None, and a message, where they are kept no longer."""
    content = kept.recall(request.user, _kind(opening), token)
    if content is None:
        messages.error(request, ENDED)
        return None
    return CandidatesTable(**content["table"]), TableReading(**content["reading"])


def _kind(opening) -> str:
    return f"candidates-import-{opening.pk}"
