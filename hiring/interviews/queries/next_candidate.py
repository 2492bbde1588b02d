"""Who is next to be given an interview, once somebody has been."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from hiring.models import Application, Interview, RoundOutcome, TimeOffer


def without_a_date(application: Application) -> QuerySet[Application]:
    """The others in process of the same opening for whom nothing stands in their round and no times are offered, who
    applied first in front."""
    round = {"application": OuterRef("pk"), "round": OuterRef("round")}
    booked = Interview.objects.standing().filter(application=OuterRef("pk"), stage__round=OuterRef("round"))
    offered = TimeOffer.objects.open(timezone.now()).filter(application=OuterRef("pk"))
    others = Application.objects.active().filter(opening=application.opening_id).exclude(pk=application.pk)
    without = others.filter(~Exists(booked), ~Exists(offered), ~Exists(RoundOutcome.objects.filter(**round)))
    return without.select_related("candidate", "opening").order_by("applied_at", "pk")
