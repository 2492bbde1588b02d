"""The list of people, and what an administrator does to one of them."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from people import operations
from people.access import get_person_or_404, require_managing_people, visible_people
from people.forms import PeopleFilter, RoleForm
from people.models import Invitation
from people.queries.second_factors import second_factors_by_role
from people.roles import Role
from people.views.outcomes import carry_out

PER_PAGE = 50


def rest_of_query(request, page: str = "page") -> str:
    """The query string without the number of the page, for links to other pages of a list."""
    query = request.GET.copy()
    query.pop(page, None)
    return query.urlencode()


@require_GET
def people(request):
    require_managing_people(request.user)
    form = PeopleFilter(request.GET)
    matching = form.people(visible_people(request.user))
    context = {
        "form": form,
        "page": Paginator(matching, PER_PAGE).get_page(request.GET.get("page")),
        "query": rest_of_query(request),
        "invitations": Invitation.objects.waiting().select_related("invited_by"),
    }
    return render(request, "people/people.html", context)


@require_GET
def person(request, pk):
    somebody = get_person_or_404(request.user, pk)
    context = {
        "person": somebody,
        "form": RoleForm(instance=somebody),
        "has_second_factor": is_mfa_enabled(somebody),
        "is_me": somebody == request.user,
    }
    return render(request, "people/person.html", context)


@require_POST
def change_role(request, pk):
    somebody = get_person_or_404(request.user, pk)
    form = RoleForm(request.POST)
    if form.is_valid():
        role = form.cleaned_data["role"]
        carry_out(request, operations.change_role, f"{somebody} has a new role.", person=somebody, role=role)
    else:
        messages.error(request, "Choose one of the roles.")
    return redirect("me") if pk == request.user.pk else redirect("person", pk)


@require_http_methods(["GET", "POST"])
def deactivate(request, pk):
    somebody = get_person_or_404(request.user, pk)
    if request.method == "GET":
        return render(request, "people/deactivate.html", {"person": somebody})
    done = f"{somebody} is deactivated and signed out everywhere."
    carry_out(request, operations.deactivate, done, person=somebody)
    return redirect("person", pk)


@require_POST
def reactivate(request, pk):
    somebody = get_person_or_404(request.user, pk)
    carry_out(request, operations.reactivate, f"{somebody} can sign in again.", person=somebody)
    return redirect("person", pk)


@require_http_methods(["GET", "POST"])
def remove_second_factor(request, pk):
    somebody = get_person_or_404(request.user, pk)
    if request.method == "GET":
        return render(request, "people/remove_second_factor.html", {"person": somebody})
    done = f"{somebody} now signs in with the password alone."
    carry_out(request, operations.remove_second_factor, done, person=somebody)
    return redirect("person", pk)


@require_GET
def second_factors(request):
    require_managing_people(request.user)
    return render(request, "people/second_factors.html", {"roles": second_factors_by_role()})


@require_POST
def require_second_factor(request, role):
    require_managing_people(request.user)
    carry_out(request, operations.require_second_factor, f"{_each_of_role(role)} now needs a second factor.", role=role)
    return redirect("second_factors")


@require_POST
def stop_requiring_second_factor(request, role):
    require_managing_people(request.user)
    done = f"{_each_of_role(role)} may sign in without a second factor."
    carry_out(request, operations.stop_requiring_second_factor, done, role=role)
    return redirect("second_factors")


def _each_of_role(role: str) -> str:
    if role not in Role.LABELS:
        raise Http404
    return f"Each {Role.LABELS[role].lower()}"
