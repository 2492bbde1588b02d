"""Voluntary questions: what is asked, whom, what they come to; and the page of whoever has a private link."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from blueprint.job_description.catalogues import wording_in
from hiring.models import Employer
from hiring.openings.views.public_frame import says_if_missing
from people.body_limits import takes_files
from people.refusals import Refused
from people.table_files.table_writer import KINDS, as_csv
from people.views.outcomes import refusals_at
from people.words import count
from scorecards.debrief.operations import note_readings
from scorecards.fairness import operations
from scorecards.fairness.access import LASTS, PrivateLink, get_private_link_or_404, require_fairness
from scorecards.fairness.differences_table import HEADER, lines_of
from scorecards.fairness.forms import AnswersFileForm, AnswersForm, QuestionsForm, as_lines
from scorecards.fairness.mean_releases import FEWEST
from scorecards.fairness.queries import kept_answers, shown_rates, unasked
from scorecards.fairness.queries.by_dimension import (
    QuestionDifferences,
    ended_once,
    has_closed_to,
    shown_differences,
)
from scorecards.fairness.suppression import THRESHOLD
from scorecards.fairness.voluntary_file import LARGEST, answers_in
from scorecards.models import Scorecard, VoluntaryQuestions


@require_safe
def rates(request):
    """The counts of the whole house that may be shown."""
    require_fairness(request.user)
    context = {
        "asked": VoluntaryQuestions.current(),
        "rates": shown_rates(),
        "unasked": unasked().count(),
        "threshold": THRESHOLD,
        "file": AnswersFileForm(),
    }
    return render(request, "scorecards/fairness/rates.html", context)


@require_safe
def dimensions(request):
    """How far scores of groups lie apart, by dimension; it counts as reading what it is made of."""
    require_fairness(request.user)
    context = {"questions": _read_differences(request.user), "fewest": FEWEST}
    return render(request, "scorecards/fairness/dimensions.html", context)


@require_safe
def dimensions_file(request):
    """The same as CSV."""
    require_fairness(request.user)
    questions = _read_differences(request.user)
    if questions is None:
        raise PermissionDenied("Scorecards of somebody whose application has ended are closed to you.")
    response = HttpResponse(as_csv(HEADER, lines_of(questions)), content_type=KINDS["csv"])
    response["Content-Disposition"] = 'attachment; filename="scores-by-group.csv"'
    return response


def _read_differences(user) -> list[QuestionDifferences] | None:
    """None where cards that may be part of it are closed to this person."""
    if has_closed_to(user):
        return None
    cards = Scorecard.objects.read_by(user, application__in=ended_once().order_by().values("pk"))
    note_readings(cards=cards, by=user)
    return shown_differences()


@require_http_methods(["GET", "POST"])
def questions(request):
    require_fairness(request.user)
    asked = VoluntaryQuestions.current()
    initial = {"is_on": asked.is_on, "questions": as_lines(asked.questions)}
    form = QuestionsForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        operations.set_questions(**form.cleaned_data, by=request.user)
        messages.success(request, "Saved.")
        return redirect("fairness")
    return render(request, "scorecards/fairness/questions.html", {"form": form}, status=422 if form.is_bound else 200)


@require_POST
def ask(request):
    """Write to everybody whose application has ended and who was not asked yet."""
    require_fairness(request.user)
    try:
        asked = operations.ask(applications=list(unasked()), by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"{count(asked, 'person', 'people')} will be asked by mail.")
    return redirect("fairness")


@takes_files(LARGEST)
@require_POST
def take_in(request):
    require_fairness(request.user)
    form = AnswersFileForm(request.POST, request.FILES)
    if form.is_valid():
        with refusals_at(form):
            answers = answers_in(form.cleaned_data["file"], VoluntaryQuestions.current().questions)
            known = operations.take_in(answers=answers, by=request.user)
            read = f"The file has lines of {count(len(answers), 'application')}, {known} of them in this house."
            messages.success(request, f"{read} Taken, but for what somebody answered here themselves.")
            return redirect("fairness")
    context = {"asked": VoluntaryQuestions.current(), "rates": shown_rates(), "unasked": unasked().count()}
    context |= {"threshold": THRESHOLD, "file": form}
    return render(request, "scorecards/fairness/rates.html", context, status=422)


@login_not_required
@says_if_missing
@never_cache
@require_http_methods(["GET", "POST"])
def answers(request, token):
    """Whoever has the link answers, answers anew, or takes it back. What is kept is shown where they ask for it."""
    link = get_private_link_or_404(token)
    asked = VoluntaryQuestions.current()
    if link.is_over or not asked.is_on:
        return _over(request, token, link, asks=asked.is_on)
    application, words = link.application, wording_in(link.application.opening.language)
    with translation.override(words.language):
        silent = words("I would rather not say")
        shows = "show" in request.POST
        posted = request.POST if request.method == "POST" and not shows else None
        form = AnswersForm(posted, questions=asked.questions, silent=silent)
        saved = False
        if form.is_valid():
            try:
                operations.answer(application=application, answers=form.cleaned_data)
                saved = True
            except Refused as refused:
                form.add_error(None, words(str(refused)))
        context = {"form": form, "application": application, "saved": saved, "words": words}
        context |= {"language": words.language, "employer": Employer.objects.current()}
        context["kept"] = kept_answers(application) if shows else None
        status = 422 if form.is_bound and not saved else 200
        return render(request, "scorecards/fairness/answers.html", context, status=status)


@login_not_required
@says_if_missing
@never_cache
@require_POST
def take_back(request, token):
    """At any time, however old the link is and whether or not anything is asked."""
    link = get_private_link_or_404(token)
    operations.answer(application=link.application, answers={})
    return _over(request, token, link, done="None of your answers is kept any more.")


@login_not_required
@says_if_missing
@never_cache
@require_POST
def send_link(request, token):
    """A new link to whoever was asked. The answer is the same whether or not one goes."""
    link = get_private_link_or_404(token)
    operations.send_link(application=link.application)
    done = "If your address is still the one at which you were asked, a new link is on its way to it."
    return _over(request, token, link, done=done)


def _over(request, token: str, link: PrivateLink, *, asks: bool = False, done: str = "") -> HttpResponse:
    words = wording_in(link.application.opening.language)
    context = {"words": words, "language": words.language, "employer": Employer.objects.current(), "token": token}
    context |= {"asks": asks, "done": done, "is_over": link.is_over, "days": LASTS.days}
    with translation.override(words.language):
        status = 200 if done else 410
        return render(request, "scorecards/fairness/answers_over.html", context, status=status)
