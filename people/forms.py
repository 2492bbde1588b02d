"""What people fill in: signing in (the words are ours, the checks allauth's), invitations, their own page, filters."""

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as second_factor
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.totp.internal.auth import clear_totp_secret
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import password_validators_help_text_html, validate_password
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db.models import Q
from django.utils.html import format_html

from people import operations
from people.audit import verbs
from people.mail_choices import kinds
from people.models import Invitation, User
from people.refusals import Refused
from people.roles import Role
from people.sealing import seal, unseal
from people.time_zones import by_region, is_time_zone

LONGEST_PASSWORD = 1000


class PlainForm:
    """Labels instead of placeholders, a limit to passwords, and the focus on the first field that is wrong.

    `words` maps a field's name to its label, or to (label, help text).
    """

    words: dict[str, str | tuple[str, str]] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, words in self.words.items():
            label, help_text = (words, "") if isinstance(words, str) else words
            self.fields[name].label, self.fields[name].help_text = label, help_text
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
            if isinstance(field.widget, forms.PasswordInput):
                message = f"This password is too long: {LONGEST_PASSWORD:,} characters at most."
                field.validators.append(MaxLengthValidator(LONGEST_PASSWORD, message))

    def full_clean(self):
        super().full_clean()
        wrong = [name for name in self.fields if name in self.errors]
        if self.errors and self.fields:
            first = wrong[0] if wrong else next(iter(self.fields))
            self.fields[first].widget.attrs["autofocus"] = True


NEW_PASSWORD = {"password1": ("New password", password_validators_help_text_html()), "password2": "New password again"}


class SignInForm(PlainForm, account.LoginForm):
    words = {"login": "E-mail address", "password": "Password", "remember": "Keep me signed in on this device"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ForgottenPasswordForm(PlainForm, account.ResetPasswordForm):
    words = {"email": "E-mail address"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "username"


class PasswordByLinkForm(PlainForm, account.ResetPasswordKeyForm):
    words = NEW_PASSWORD


class ChangePasswordForm(PlainForm, account.ChangePasswordForm):
    words = {"oldpassword": "Current password", **NEW_PASSWORD}


class SetPasswordForm(PlainForm, account.SetPasswordForm):
    words = NEW_PASSWORD


class PasswordAgainForm(PlainForm, account.ReauthenticateForm):
    words = {"password": "Password"}


class CodeForm(PlainForm):
    """A code is taken once."""

    words = {"code": ("Code", "Six digits from your authenticator, or one of your recovery codes.")}

    def clean_code(self):
        code = super().clean_code()
        if self.authenticator.type == Authenticator.Type.TOTP:
            try:
                operations.use_code(person=self.user, code=code)
            except Refused:
                raise get_adapter().validation_error("incorrect_code") from None
        return code


class SecondFactorForm(CodeForm, second_factor.AuthenticateForm):
    pass


class SecondFactorAgainForm(CodeForm, second_factor.ReauthenticateForm):
    pass


class SwitchOnForm(PlainForm, totp.ActivateTOTPForm):
    """However often its page is opened, the picture stays the same until it was used; the session has it sealed."""

    words = {"code": ("Code", "The six digits that your authenticator shows now.")}
    PICTURE = "second-factor-picture"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        clear_totp_secret(context.request)
        kept = context.request.session.setdefault(self.PICTURE, seal(self.secret))
        self.secret = unseal(kept)


def one_line(text: str) -> str:
    """Without line breaks and doubled spaces, so that it can stand in a mail or a title."""
    return " ".join(text.split())


class InviteForm(PlainForm, forms.ModelForm):
    class Meta:
        model = Invitation
        fields = ["email", "name", "role"]
        help_texts = {"name": "Optional. Whoever accepts the invitation can change it."}

    def clean_name(self):
        return one_line(self.cleaned_data["name"])


class RoleForm(PlainForm, forms.ModelForm):
    class Meta:
        model = User
        fields = ["role"]


class TimeZoneField(forms.ChoiceField):
    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "Open the list and type the name of a city.")
        super().__init__(choices=by_region, label="Time zone", **kwargs)


class JoinForm(PlainForm, forms.Form):
    """What an invited person sets: name, password, time zone."""

    name = forms.CharField(label="Your name", max_length=200, widget=forms.TextInput({"autocomplete": "name"}))
    password = forms.CharField(
        label="Password",
        strip=False,
        help_text=password_validators_help_text_html(),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    time_zone = TimeZoneField(initial=settings.TIME_ZONE if is_time_zone(settings.TIME_ZONE) else "UTC")

    def __init__(self, *args, invitation: Invitation, **kwargs):
        super().__init__(*args, initial={"name": invitation.name}, **kwargs)
        self.invitation = invitation

    def clean_name(self):
        return one_line(self.cleaned_data["name"])

    def clean(self):
        cleaned = super().clean()
        if password := cleaned.get("password"):
            try:
                validate_password(password, User(email=self.invitation.email, name=cleaned.get("name", "")))
            except ValidationError as error:
                self.add_error("password", error)
        return cleaned


class MailForm(forms.Form):
    """The kinds of mail that somebody wants, of those that can be switched off."""

    wanted = forms.MultipleChoiceField(required=False, label="Mail that I want", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["wanted"].choices = [
            (kind.key, format_html("{} <span class='text-body-secondary'>{}</span>", kind.name, kind.sentence))
            for kind in kinds().values()
            if kind.optional
        ]


class PreferencesForm(PlainForm, forms.ModelForm):
    time_zone = TimeZoneField()

    class Meta:
        model = User
        fields = ["name", "time_zone", "theme"]
        widgets = {"name": forms.TextInput({"autocomplete": "name"})}

    def clean_name(self):
        return one_line(self.cleaned_data["name"])


class PeopleFilter(PlainForm, forms.Form):
    q = forms.CharField(label="Name or e-mail", required=False, max_length=200, widget=forms.SearchInput)
    role = forms.ChoiceField(required=False, choices=[("", "Every role"), *Role.choices()])
    status = forms.ChoiceField(
        required=False, choices=[("", "Active"), ("inactive", "Deactivated"), ("all", "Active and deactivated")]
    )

    def people(self, people):
        """Those of `people` who match; a field with an error does not narrow the list."""
        self.is_valid()
        given = self.cleaned_data
        if given.get("status") != "all":
            people = people.filter(is_active=given.get("status") != "inactive")
        if given.get("role"):
            people = people.filter(role=given["role"])
        return people.matching(given.get("q", ""))


class TrailFilter(PlainForm, forms.Form):
    verb = forms.ChoiceField(label="What happened", required=False)
    person = forms.IntegerField(label="By or about", required=False, widget=forms.Select)
    since = forms.DateField(label="From", required=False, widget=forms.DateInput({"type": "date"}))
    until = forms.DateField(label="To", required=False, widget=forms.DateInput({"type": "date"}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["verb"].choices = [("", "Anything"), *sorted(verbs().items(), key=lambda item: item[1])]
        names = {str(person.pk): str(person) for person in User.objects.all()}
        asked = self.data.get("person", "")
        if asked.isdigit() and asked not in names:
            names[asked] = f"Person {asked}"
        self.fields["person"].widget.choices = [("", "Anybody"), *names.items()]

    def events(self, events):
        """Those of `events` that match; a field with an error does not narrow the list."""
        self.is_valid()
        given = self.cleaned_data
        if given.get("verb"):
            events = events.filter(verb=given["verb"])
        if person := given.get("person"):
            about = Q(subject=User._meta.label_lower, subject_id=person)
            events = events.filter(Q(actor_id=person) | about)
        if given.get("since"):
            events = events.filter(at__date__gte=given["since"])
        if given.get("until"):
            events = events.filter(at__date__lte=given["until"])
        return events
