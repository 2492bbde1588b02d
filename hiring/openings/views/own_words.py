"""Writing on the preview: lines and sections of a description in an opening's own words."""

from urllib.parse import quote

from django.contrib import messages
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST

from blueprint.composition import Composed
from blueprint.job_description import JobDescription
from blueprint.job_description.checks import measures
from blueprint.job_description.described import DescribedLine, DescriptionOutline
from blueprint.job_description.description import Entry
from blueprint.job_description.laid_over import outline, worded
from blueprint.job_description.own_words import ITEM, OwnWords
from blueprint.job_description.writing import fields_of, with_fields
from blueprint.stored import composed_to_read
from hiring.models import Employer
from hiring.openings import operations
from hiring.openings.access import get_own_opening_or_404
from hiring.openings.findings import findings_of, placed
from hiring.openings.forms.own_words import PostedWords
from hiring.openings.queries import description_beneath, outline_of, own_words_of, rules_of, stored_words, today
from hiring.openings.views.line_parts import line_html
from people.draft_refusals import NewerDraft
from people.views.autosave import autosave_answer, when_saved

BLANK = DescribedLine("ADDRESS", ITEM, Entry("", ""), None)
"""The line whose fields the page copies for whichever is opened."""


@require_POST
def autosave(request, slug):
    """The lines that changed; answers with what they look like now, and with the checks."""
    opening = get_own_opening_or_404(request.user, slug)
    posted = PostedWords(request.POST, outline_of(opening))

    def store():
        row, _ = operations.write_own_words(
            opening=opening, fields=posted.right, revision=posted.revision, by=request.user
        )
        opening.own_words = row
        return row, _shown(request, opening, posted)

    return autosave_answer(store, posted.wrong)


@require_POST
def write(request, slug):
    """Save every line and do what was asked with one of them. Without scripts the whole page comes again."""
    opening = get_own_opening_or_404(request.user, slug)
    posted = PostedWords(request.POST, outline_of(opening))
    wanted = {"fields": posted.right, "revision": posted.revision, "deed": None if posted.wrong else posted.deed}
    try:
        row, at = operations.write_own_words(opening=opening, by=request.user, **wanted)
    except NewerDraft as newer:
        return _overtaken(request, opening, posted, newer)
    opening.own_words = row
    if posted.wrong:
        return _alone(request, opening, 422, wrong_lines=_named(outline_of(opening), posted.wrong))
    if request.htmx:
        context = words_context(opening, description_beneath(opening), own_words_of(opening), at=at)
        return render(request, "hiring/openings/_preview.html", context)
    if posted.fields or not posted.deed:
        messages.success(request, "Saved.")
    place = f"?open={quote(at)}#{quote(f'line-{at}')}" if at else "#preview"
    return redirect(f"{reverse('opening_edit', args=[slug])}{place}")


def words_context(opening, beneath: JobDescription, own: OwnWords, composed: Composed | None = None, **more) -> dict:
    """What the preview shows: the lines to write in, and what the checks say of them."""
    description = worded(beneath, own)
    composed = composed or composed_to_read(opening.blueprint, opening.variants)
    findings = findings_of(description, rules_of(Employer.objects.current()), today())
    row, lines = stored_words(opening), outline(beneath, own)
    return {
        "opening": opening,
        "description": description,
        "outline": lines,
        "own": own,
        "words": row,
        "saved": when_saved(row),
        "findings": placed(findings, composed, lines, employer_page=reverse("employer")),
        "measures": measures(description),
        "blank": BLANK,
        **more,
    }


def _shown(request, opening, posted: PostedWords) -> dict:
    """The lines that were written, as they look now."""
    context = words_context(opening, description_beneath(opening), own_words_of(opening))
    rows = context["outline"].rows
    written = dict.fromkeys(name.partition(":")[2] for name in posted.right)
    shown = {
        address: {
            "line": line_html(rows[address]),
            "note": render_to_string("hiring/openings/_own_note.html", {"row": rows[address]}),
            "title": rows[address].words.title,
            "text": rows[address].words.text,
        }
        for address in written
        if address in rows
    }
    return {"shown": shown, "findings": render_to_string("hiring/openings/_findings.html", context, request)}


def _overtaken(request, opening, posted: PostedWords, newer: NewerDraft):
    """Mine stays in the fields, and what is stored differently stands beside it."""
    opening.own_words = newer.row
    stored, own = fields_of(outline_of(opening)), own_words_of(opening)
    mine = with_fields(own, outline_of(opening), posted.right)
    theirs = {name: text for name, text in stored.items() if posted.fields.get(name, text) != text}
    return _alone(request, opening, 409, mine, stored_lines=_named(outline_of(opening), theirs))


def _alone(request, opening, status: int, own: OwnWords | None = None, **more):
    """The preview as a page of its own, with what kept it from being saved."""
    own = own or own_words_of(opening)
    context = words_context(opening, description_beneath(opening), own, **more)
    return render(request, "hiring/openings/own_words.html", context, status=status)


def _named(lines: DescriptionOutline, fields: dict[str, str]) -> list[tuple[str, str, str]]:
    """Fields with the words of their line and a sentence or text."""
    plain = {address: row.plain for address, row in lines.rows.items()}
    plain |= {address: part.plain for address, part in lines.sections.items()}
    return [(name, plain.get(name.partition(":")[2], "A line"), text) for name, text in fields.items()]
