"""Signing in where allauth's own views do not follow our rules."""

import logging
from contextlib import suppress
from functools import wraps

from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import IntegrityError
from django.http import Http404
from django.shortcuts import redirect, render
from requests import RequestException

from people import operations
from people.adapters import OpenIDConnectAdapter
from people.refusals import Refused
from people.sealing import Unreadable
from people.views.passkeys import SecondFactorPasskeyForm, has_passkeys, note_use

logger = logging.getLogger(__name__)


@login_not_required
def sign_up_closed(request):
    return render(request, "account/signup_closed.html", status=403)


class SecondFactorView(AuthenticateView):
    """With a code, or a passkey where there is one; a form that came without either is a form with an error."""

    webauthn_form_class = SecondFactorPasskeyForm

    def _build_forms(self):
        user, posted = self.stage.login.user, self.request.POST if self.request.method == "POST" else None
        with_passkey = posted is not None and "credential" in posted
        self.webauthn_form = None
        if with_passkey or has_passkeys(user):
            self.webauthn_form = self.get_webauthn_form_class()(user=user, data=posted if with_passkey else None)
        self.auth_form = self.get_form_class()(user=user, data=None if with_passkey else posted)
        return self.webauthn_form if with_passkey else self.auth_form


class SwitchOnView(ActivateTOTPView):
    """The picture is used up, and the code that was typed is too. Whoever has done it in another tab sees so."""

    def dispatch(self, request, *args, **kwargs):
        if is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
            return redirect("mfa_index")
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            response = super().form_valid(form)
        except IntegrityError:  # both tabs at the same moment
            return redirect("mfa_index")
        self.request.session.pop(form.PICTURE, None)
        with suppress(Refused):  # its half minute was over meanwhile
            operations.use_code(person=self.request.user, code=form.cleaned_data["code"])
        note_use(self.request)
        return response


def with_readable_codes(view):
    """Recovery codes that were sealed with another secret key are said on the page of second factors."""

    @wraps(view)
    def wrapper(request):
        try:
            return view(request)
        except Unreadable as error:
            messages.error(request, error.message)
            return redirect("mfa_index")

    return wrapper


def said_plainly(view):
    """A sign-in server that is away, or does not speak OpenID Connect, is said on a page and in the log."""

    @login_not_required
    @wraps(view)
    def wrapper(request, provider_id):
        try:
            return view(request, provider_id)
        except (RequestException, KeyError, TypeError, ValueError, AttributeError):
            logger.exception("The sign-in server did not answer as OpenID Connect asks for.")
            return render(request, "socialaccount/authentication_error.html", status=502)

    return wrapper


view_recovery_codes = with_readable_codes(recovery_codes.view_recovery_codes)
generate_recovery_codes = with_readable_codes(recovery_codes.generate_recovery_codes)
download_recovery_codes = with_readable_codes(recovery_codes.download_recovery_codes)


@said_plainly
def single_sign_on(request, provider_id):
    return _there_or_404(OAuth2LoginView, request, provider_id)


@said_plainly
def single_sign_on_callback(request, provider_id):
    return _there_or_404(OAuth2CallbackView, request, provider_id)


def _there_or_404(view, request, provider_id):
    try:
        return view.adapter_view(OpenIDConnectAdapter(request, provider_id))(request)
    except SocialApp.DoesNotExist:
        raise Http404 from None
