"""One search over everything that one may see."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from scorecards.search.queries import LONGEST_QUERY, search


@require_safe
def find(request):
    """What is found by a name; while one types, the list alone is exchanged."""
    query = request.GET.get("q", "").strip()
    context = {"query": query, "groups": search(request.user, query), "longest": LONGEST_QUERY}
    return render(request, "scorecards/search/search.html", context)
