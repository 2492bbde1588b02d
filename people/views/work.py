"""How mail and background work are doing, and what to do with mail that did not leave."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from people import operations
from people.access import get_stuck_message_or_404, require_seeing_the_work
from people.queries.work import work_state
from people.views.outcomes import carry_out


@require_GET
def work(request):
    require_seeing_the_work(request.user)
    return render(request, "people/work.html", {"state": work_state()})


@require_POST
def send_after_all(request, pk):
    message = get_stuck_message_or_404(request.user, pk)
    carry_out(request, operations.send_after_all, "The message is on its way.", message=message)
    return redirect("work")


@require_POST
def drop_message(request, pk):
    message = get_stuck_message_or_404(request.user, pk)
    carry_out(request, operations.drop_message, "The message is dropped.", message=message)
    return redirect("work")
