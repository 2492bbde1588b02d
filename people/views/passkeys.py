"""Passkeys: a device that also knows who holds it, and so stands for both factors. allauth and fido2 check them."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as webauthn
from allauth.mfa.webauthn import views
from allauth.mfa.webauthn.internal.auth import parse_authentication_response
from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy

from people.forms import PlainForm, one_line

LONGEST_NAME = 100
REFUSED = "This passkey was not accepted. Try again."
STRANGE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What fido2 raises where a browser would never send what came."""


class PasskeyName(forms.CharField):
    def __init__(self, **kwargs):
        super().__init__(label="Name", max_length=LONGEST_NAME, help_text="To tell it from others.", **kwargs)

    def clean(self, value):
        return one_line(super().clean(value))


class _Accepted:
    """A credential that is none, or not the right one, is said in our words."""

    def checked(self, check):
        try:
            return check()
        except STRANGE:
            raise ValidationError(REFUSED) from None
        except ValidationError as error:
            raise ValidationError(REFUSED) if getattr(error, "code", "") == "incorrect_code" else error from None


class AddPasskeyForm(_Accepted, PlainForm, webauthn.AddWebAuthnForm):
    """Only what has asked who holds it: with less, it could not stand for the password."""

    field_order = ["name", "credential"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"] = PasskeyName(required=False)
        self.fields.pop("passwordless", None)

    def clean(self):
        self.cleaned_data["passwordless"] = True
        return self.checked(super().clean)


class RenamePasskeyForm(PlainForm, webauthn.EditWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"] = PasskeyName()


class SecondFactorPasskeyForm(_Accepted, webauthn.AuthenticateWebAuthnForm):
    def clean_credential(self):
        return self.checked(super().clean_credential)


class PasskeyAgainForm(_Accepted, webauthn.ReauthenticateWebAuthnForm):
    def clean_credential(self):
        return self.checked(super().clean_credential)


class SignInPasskeyForm(_Accepted, webauthn.LoginWebAuthnForm):
    """Nothing else is asked for, so the device must have asked; allauth asks for that, and does not look."""

    def clean_credential(self):
        authenticator = self.checked(super().clean_credential)
        answer = parse_authentication_response(self.cleaned_data["credential"])
        if not answer.response.authenticator_data.is_user_verified():
            raise ValidationError(REFUSED)
        return authenticator


sign_in = views.LoginWebAuthnView.as_view(form_class=SignInPasskeyForm)
sign_in_again = views.ReauthenticateWebAuthnView.as_view(form_class=PasskeyAgainForm)


class AddPasskeyView(views.AddWebAuthnView):
    form_class = AddPasskeyForm

    def form_valid(self, form):
        response = super().form_valid(form)
        note_use(self.request)
        return response


def note_use(request) -> None:
    """Whoever sets up a factor has just used it, and is not asked for it once more before their recovery codes."""
    record_authentication(request, request.user, "mfa", reauthenticated=True)


add = AddPasskeyView.as_view()
rename = views.EditWebAuthnView.as_view(form_class=RenamePasskeyForm, success_url=reverse_lazy("mfa_index"))
remove = views.RemoveWebAuthnView.as_view(success_url=reverse_lazy("mfa_index"), context_object_name="authenticator")


def has_passkeys(user) -> bool:
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).exists()
