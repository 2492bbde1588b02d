"""What is booked and shorter than was agreed since."""

from django.utils import timezone

from hiring.models import Adjustment, Application, Interview


def agreed_minutes(application: Application) -> int:
    """What an adjustment adds to each interview; 0 without one."""
    return Adjustment.objects.filter(application=application).values_list("extra_minutes", flat=True).first() or 0


def too_short(application: Application) -> list[Interview]:
    """Interviews to come that take less time than their stage plans and the adjustment adds. At most two queries."""
    extra = agreed_minutes(application)
    if not extra:
        return []
    standing = application.interviews.standing().filter(starts_at__gt=timezone.now()).select_related("stage__round")
    return [interview for interview in standing if interview.minutes < interview.stage.minutes + extra]
