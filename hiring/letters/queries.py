"""What stands in the fields of a letter, application by application."""

from django.db.models import QuerySet

from hiring.applications.queries import gone_through_by, rounds_of
from hiring.models import Application, Employer, Letter, Opening, Stage


def values_of(applications: QuerySet[Application], opening: Opening, kind: str, by) -> dict[int, dict[str, str]]:
    """{application: {field: what is put in}}. A fixed number of queries."""
    rounds, house = rounds_of(opening), Employer.objects.current().name
    return {
        application.pk: {
            "name": application.candidate.name,
            "role": opening.title,
            "house": house,
            "sender": by.name,
            "interviews": "\n".join(map(_line, _stages(application, rounds, kind))),
        }
        for application in applications.select_related("candidate")
    }


def _stages(application: Application, rounds, kind: str) -> list[Stage]:
    """The interviews of the round where it stands, or of the first one; in a letter on what to expect, all."""
    rounds = gone_through_by(application, rounds)
    if kind != Letter.Kind.BRIEF:
        rounds = [round for round in rounds if round.pk == application.round_id] or rounds[:1]
    return [stage for round in rounds for stage in round.stages.all()]


def _line(stage: Stage) -> str:
    return f"- {stage.name} ({stage.minutes} min)"
