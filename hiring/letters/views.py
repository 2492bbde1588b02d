"""Writing to one candidate or several: begun from a template, shown as each letter will go, and only then sent."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from blueprint.job_description.catalogues import LANGUAGES, base_language
from hiring.candidates.access import get_kept_opening_or_404
from hiring.letters.access import require_writing
from hiring.letters.forms import LetterForm, TemplateForm
from hiring.letters.operations import WrittenLetter, seal_of, send_letters
from hiring.letters.queries import values_of
from hiring.letters.templates import put_in
from hiring.models import Letter, Opening
from hiring.supervision.views import chosen, way_back
from people.words import count


@require_POST
def write(request, slug):
    """Without a letter its template; with one, what goes to whom; with that seen, it goes."""
    opening = get_kept_opening_or_404(request.user, slug)
    require_writing(request.user, opening)
    applications = chosen(request, opening)
    if applications is None:
        return redirect(way_back(request, opening))
    people = list(applications.select_related("candidate").order_by("candidate__name", "pk"))
    reached = [application for application in people if application.candidate.email]
    context = {"opening": opening, "people": people, "reached": reached, "back": way_back(request, opening)}
    context["without"] = [application for application in people if not application.candidate.email]
    template, form = _template(request, opening), LetterForm(request.POST) if "text" in request.POST else None
    if form is None or "begin" in request.POST:
        form = LetterForm(initial=template.begun())
    context |= {"template": template, "form": form}
    if "edit" in request.POST or not form.is_valid():
        return render(request, "hiring/letters/write.html", context, status=422 if form.errors else 200)
    letters = _letters(form, reached, applications, opening, request.user)
    seal = seal_of(letters)
    if request.POST.get("seen") == seal:
        return _send(request, opening, letters, form)
    return render(request, "hiring/letters/look.html", context | {"letters": letters, "seal": seal})


def _template(request, opening: Opening) -> TemplateForm:
    language = base_language(opening.language)
    initial = {"kind": Letter.Kind.RECEIVED, "language": language if language in LANGUAGES else "en"}
    return TemplateForm(request.POST if "kind" in request.POST else None, initial=initial)


def _letters(form: LetterForm, reached, applications, opening: Opening, by) -> list[WrittenLetter]:
    given = form.cleaned_data
    values = values_of(applications, opening, given["kind"], by)
    return [
        WrittenLetter(
            application, put_in(given["subject"], values[application.pk]), put_in(given["text"], values[application.pk])
        )
        for application in reached
    ]


def _send(request, opening: Opening, letters: list[WrittenLetter], form: LetterForm):
    what = {"kind": form.cleaned_data["kind"], "language": form.cleaned_data["language"]}
    sent, refused = send_letters(letters=letters, by=request.user, **what)
    for sentence in refused:
        messages.warning(request, sentence)
    if sent:
        messages.success(request, f"{count(sent, 'letter is', 'letters are')} on the way.")
    return redirect(way_back(request, opening))
