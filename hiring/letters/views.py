"""Writing to one candidate or several: begun from a template, shown as each letter will go, and only then sent."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from blueprint.job_description.catalogues import LANGUAGES, base_language
from hiring.candidates.access import get_kept_opening_or_404
from hiring.letters.access import require_writing
from hiring.letters.forms import LetterForm, TemplateForm
from hiring.letters.operations import WrittenLetter, seal_of, send_letters
from hiring.letters.queries import against_letters, usual_kind, values_of
from hiring.letters.templates import put_in, template_of
from hiring.models import Opening
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
    template, form = _template(request, opening, people), LetterForm(request.POST) if "text" in request.POST else None
    if form is None or "begin" in request.POST:
        context["former"] = _own_words(request)
        form = LetterForm(initial=template.begun())
    context |= {"template": template, "form": form}
    if "edit" in request.POST or not form.is_valid():
        return render(request, "hiring/letters/write.html", context, status=422 if form.errors else 200)
    values = _values(form, applications, opening, request.user)
    letters = _letters(form, reached, values)
    seal = seal_of(letters)
    if request.POST.get("seen") == seal:
        return _send(request, opening, letters, form)
    given = form.cleaned_data
    context["warnings"] = against_letters(reached, values, given["kind"], given["text"], request.user)
    return render(request, "hiring/letters/look.html", context | {"letters": letters, "seal": seal})


def _template(request, opening: Opening, people) -> TemplateForm:
    """With what it begins; or with what it had begun, where it is written already."""
    language = base_language(opening.language)
    usual = {"kind": usual_kind(people), "language": language if language in LANGUAGES else "en"}
    begun = {name: request.POST[name] for name in usual if request.POST.get(name)}
    return TemplateForm(request.POST if "begin" in request.POST else None, initial=usual | begun)


def _own_words(request) -> str:
    """What had been written before another template was taken; "" where it was a template as it stands."""
    text = "\n".join(request.POST.get("text", "").split("\r\n"))
    begun = request.POST.get("kind", ""), request.POST.get("language", "")
    return "" if text == template_of(*begun)[1] else text


def _values(form: LetterForm, applications, opening: Opening, by) -> dict[int, dict[str, str]]:
    given = form.cleaned_data
    return values_of(applications, opening, given["kind"], given["language"], by)


def _letters(form: LetterForm, reached, values: dict[int, dict[str, str]]) -> list[WrittenLetter]:
    given = form.cleaned_data
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
