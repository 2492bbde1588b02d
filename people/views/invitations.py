"""Asking people in, and coming in by invitation."""

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from people import operations
from people.access import get_invitation_or_404, require_managing_people
from people.forms import InviteForm, JoinForm
from people.models import Invitation
from people.views.outcomes import carry_out, refusals_at


@require_http_methods(["GET", "POST"])
def invite(request):
    require_managing_people(request.user)
    form = InviteForm(request.POST or None)
    if form.is_valid():
        with refusals_at(form):
            invitation = operations.invite(by=request.user, **form.cleaned_data)
            messages.success(request, f"An invitation is on its way to {invitation.email}.")
            return redirect("people")
    return render(request, "people/invite.html", {"form": form})


@require_POST
def resend_invitation(request, pk):
    invitation = get_invitation_or_404(request.user, pk)
    done = f"A new link is on its way to {invitation.email}; the earlier one has stopped working."
    carry_out(request, operations.resend_invitation, done, invitation=invitation)
    return redirect("people")


@require_POST
def revoke_invitation(request, pk):
    invitation = get_invitation_or_404(request.user, pk)
    done = f"The invitation of {invitation.email} is revoked."
    carry_out(request, operations.revoke_invitation, done, invitation=invitation)
    return redirect("people")


@sensitive_post_parameters("password")
@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def invitation(request, token):
    asked = Invitation.objects.filter(token=token).select_related("invited_by").first()
    if asked is None or asked.state != Invitation.State.OPEN:
        status = 410 if asked else 404
        return render(request, "people/invitation_closed.html", {"invitation": asked}, status=status)
    if request.user.is_authenticated:
        return render(request, "people/invitation_signed_in.html", {"invitation": asked})
    form = JoinForm(request.POST or None, invitation=asked)
    if form.is_valid():
        with refusals_at(form):
            login(request, operations.accept_invitation(invitation=asked, **form.cleaned_data))
            messages.success(request, "Welcome. Your account is ready.")
            return redirect("/")
    return render(request, "people/invitation.html", {"form": form, "invitation": asked})
