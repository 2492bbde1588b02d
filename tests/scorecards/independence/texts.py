"""Every text that the database can hold: those that are marked, and the others, each with why nobody hides it."""

from collections.abc import Iterator

from django.apps import apps
from django.db import models
from django.db.models import Field, Model

MARKED = {
    "hiring.Adjustment.request",
    "hiring.Application.end_reason",
    "hiring.Interview.end_reason",
    "hiring.Letter.subject",
    "hiring.Letter.text",
    "hiring.Note.text",
    "hiring.Opening.hold_reason",
    "hiring.RoundOutcome.reason",
    "hiring.Seat.recusal_reason",
    "hiring.Seat.waiver_reason",
    "hiring.SkippedStage.reason",
    "hiring.Tag.name",
    "people.Message.body",
    "scorecards.DebriefNote.text",
    "scorecards.Decision.conditions",
    "scorecards.Decision.departure",
    "scorecards.Decision.dissent",
    "scorecards.Decision.level",
    "scorecards.Decision.reasons",
    "scorecards.DecisionReason.text",
    "scorecards.OnboardingGoal.text",
    "scorecards.PracticeKey.reason",
    "scorecards.PracticeRating.evidence",
    "scorecards.Rating.evidence",
    "scorecards.ReviewRating.evidence",
    "scorecards.RevisedRating.evidence",
    "scorecards.Revision.reason",
    "scorecards.Scorecard.pad",
    "scorecards.Scorecard.summary",
    "scorecards.Sighting.text",
    "scorecards.Vote.reason",
}
"""What somebody may write about an application: the marked world has a word of its own in each."""

FOR_EVERYBODY = {
    "hiring.Employer": "what the house says of itself",
    "hiring.OwnWords": "what an opening says of the job in its own words",
    "hiring.Remark": "what is said about a job description before it is published",
    "hiring.Place": "where a job is",
    "hiring.Posting": "a published description",
    "hiring.PrivateCalendar": "where somebody's own calendar is, sealed, and why it could not be read",
    "people.Invitation": "whom an administrator asked in",
    "people.User": "how somebody signs in",
    "hiring.Candidate": "who they are: panels know whom they meet",
    "hiring.CandidateFile": "what they sent; who reads it, the plan says",
    "scorecards.VoluntaryQuestions": "what the house asks whoever applied",
    "scorecards.ShownDifferences": "sums of the whole house, of which a page shows differences",
    "scorecards.ShownRates": "counts of the whole house",
    "scorecards.VoluntaryAnswers": "what somebody says of themselves, sealed: `fairness/test_page` looks for it",
    "people.Webhook": "which system is told; its secret is sealed",
    "people.Delivery": "what the network answered, in the program’s words",
    "people.ApiKey": "what a program is called; its secret is a hash",
    "people.Exchange": "for what scope a program asked, and which fields of the API it got wrong",
    "people.ApiAnswer": "what a program was answered, for its key alone; the API repeats it to nobody else",
    "scorecards.PracticeAnswer": "a made-up answer, written to be read",
}
"""Tables without a word about how somebody judged an application."""

NOT_ABOUT_JUDGEMENT = {
    "hiring.OwnWords.changes": "what a published description says",
    "hiring.Opening": "a job's own facts, but for the reason of a legal hold",
    "hiring.CandidateImport": "which rows of a file came in, in numbers and in the program's words",
    "hiring.ColumnChoice": "what the columns of a file are taken for",
    "hiring.ImportPart": "rows of a file of candidates that still come in: who they are",
    "hiring.Plan.role": "the role, as the opening froze it",
    "hiring.Round.name": "what a part of the plan is called: whoever is asked to an interview reads it",
    "hiring.Stage.name": "what an interview is called: whoever is asked to it reads it",
    "hiring.Application.source": "where somebody came from",
    "hiring.Letter.language": "in which language a letter is",
    "hiring.Interview.external_system": "where it is planned",
    "hiring.Interview.external_id": "its number there",
    "hiring.Interview.place": "where to go",
    "hiring.TimeOffer.place": "where to go",
    "hiring.TimeOffer.link": "where to call",
    "hiring.Interview.link": "where to call",
    "people.Message.calendar": "when and where an interview is: `test_mail` reads every one that is written",
    "people.Message.subject": "what a mail is about: `test_mail` reads every one that is written",
    "people.Message.address": "to whom",
    "people.Message.last_error": "what a mail server answered",
    "scorecards.PacketBatch.trouble": "whose packets are not in an archive, and why, in the program's words",
}

CODES = {"source", "key", "kind", "about", "token", "verb", "slug", "exercise", "role", "fingerprint"}
"""What the program writes for itself: ids of the role's lines, kinds of mail, verbs."""

NUMBERS = {"people.Event.subject", "people.Event.ids", "people.PeriodicJob.name"}
"""What must hold numbers and names of the program alone: `test_texts` looks."""

HERE = ("people", "hiring", "scorecards")


def text_fields() -> Iterator[tuple[type[Model], Field, str]]:
    """Every field of the three apps that can hold words, with its name: "hiring.Note.text". A choice holds none."""
    kinds = (models.CharField, models.TextField, models.JSONField, models.FileField)
    for model in apps.get_models():
        if model._meta.app_label in HERE:
            for field in model._meta.concrete_fields:
                if isinstance(field, kinds) and not field.choices:
                    yield model, field, f"{model._meta.label}.{field.name}"


def is_known(model: type[Model], field: Field, name: str) -> bool:
    label = model._meta.label
    if name in MARKED or name in NUMBERS or name in NOT_ABOUT_JUDGEMENT:
        return True
    is_code = field.name in CODES or isinstance(field, models.FileField)
    return is_code or label in FOR_EVERYBODY or label in NOT_ABOUT_JUDGEMENT
