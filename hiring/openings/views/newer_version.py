"""A newer version of the blueprint, offered line by line to an opening that is not frozen."""

from django.contrib import messages
from django.shortcuts import redirect, render

from blueprint.difference import difference
from blueprint.stored import document_to_read
from hiring.openings import operations
from hiring.openings.access import get_own_opening_or_404
from hiring.openings.queries import newer_version_of, news_of
from people.numbers import number_in
from people.refusals import Refused


def newer_version(request, slug):
    """What it brings, to take over by choice; where there is none any more one is told so."""
    opening = get_own_opening_or_404(request.user, slug)
    version = newer_version_of(opening)
    if version is None:
        messages.info(request, "This opening stands on the newest version that it can take over.")
        return redirect("opening", slug)
    if request.method == "POST":
        return _take_over(request, opening, version)
    context = {
        "opening": opening,
        "version": version,
        "news": news_of(opening, version),
        "role": difference(document_to_read(opening.blueprint), document_to_read(version)),
    }
    return render(request, "hiring/openings/newer_version.html", context)


def _take_over(request, opening, version):
    """Only the version that one has read is taken over."""
    revision = number_in(request.POST.get("revision")) if request.POST.get("version") == str(version.pk) else None
    choices = {name.removeprefix("line:"): value for name, value in request.POST.items() if name.startswith("line:")}
    try:
        operations.take_over(opening=opening, version=version, choices=choices, revision=revision, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("opening_newer_version", opening.slug)
    messages.success(request, f"The opening stands on version {version.version} now.")
    return redirect("opening_edit", opening.slug)
