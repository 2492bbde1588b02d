"""Signing in where allauth's own views do not follow our rules."""

import logging
from functools import wraps

from allauth.mfa.base.views import AuthenticateView
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from requests import RequestException

logger = logging.getLogger(__name__)


@login_not_required
def sign_up_closed(request):
    return render(request, "account/signup_closed.html", status=403)


class SecondFactorView(AuthenticateView):
    """With codes alone; a form that came without one is a form with an error."""

    def _build_forms(self):
        self.webauthn_form = None
        data = self.request.POST if self.request.method == "POST" else None
        self.auth_form = self.get_form_class()(user=self.stage.login.user, data=data)
        return self.auth_form


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


single_sign_on = said_plainly(openid_connect.login)
single_sign_on_callback = said_plainly(openid_connect.callback)
