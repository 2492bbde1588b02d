"""Fields for addresses, languages, countries and places."""

from functools import cache

from babel import Locale, UnknownLocaleError
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from blueprint.job_description.catalogues import LANGUAGES
from blueprint.job_description.currency_names import currency_code
from blueprint.job_description.locales import parsed_locale
from blueprint.job_description.typed_dates import day_typed
from hiring.openings.places import countries_from, country_line, place_line, places_from
from people.refusals import Refused

_check_web_address = URLValidator(schemes=["http", "https"], message="Write a whole address, beginning with https://.")


class WebAddressField(forms.CharField):
    """An https or http address; nothing else ever becomes a link."""

    def __init__(self, **kwargs):
        super().__init__(max_length=500, widget=forms.URLInput(attrs={"placeholder": "https://"}), **kwargs)

    def validate(self, value):
        super().validate(value)
        if value:
            _check_web_address(value)


class CountriesField(forms.CharField):
    """Countries with commas between them, as a list of ISO codes."""

    def prepare_value(self, value):
        if isinstance(value, list):
            return ", ".join(map(country_line, value))
        return value

    def to_python(self, value):
        try:
            return countries_from(super().to_python(value))
        except Refused as refused:
            raise ValidationError(str(refused)) from refused


class PlacesField(forms.CharField):
    """Places, one a line, as a list of {"city", "region", "country"}."""

    widget = forms.Textarea

    def prepare_value(self, value):
        if isinstance(value, list):
            return "\n".join(place_line(**place) for place in value)
        return value

    def to_python(self, value):
        try:
            return places_from(super().to_python(value))
        except Refused as refused:
            raise ValidationError(str(refused)) from refused


class CurrencyField(forms.CharField):
    """A currency by code, sign or name, as its ISO code."""

    def __init__(self, **kwargs):
        super().__init__(max_length=60, **kwargs)

    def to_python(self, value):
        try:
            return currency_code(super().to_python(value))
        except Refused as refused:
            raise ValidationError(str(refused)) from refused


class DayField(forms.DateField):
    """A day as the browser sends it, or as somebody writes it in any language of descriptions."""

    def to_python(self, value):
        if not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        try:
            return day_typed(value)
        except Refused as refused:
            raise ValidationError(str(refused)) from refused


@cache
def _by_name() -> dict[str, str]:
    """Tags by what languages call themselves, and by their English names."""
    own = {name.casefold(): tag for tag, name in LANGUAGES.items()}
    return own | {Locale(tag).get_language_name("en").casefold(): tag for tag in LANGUAGES}


class LanguageField(forms.CharField):
    """A language tag of the web, such as en or pt-BR, or the name of a language of descriptions, such as Deutsch."""

    def __init__(self, **kwargs):
        super().__init__(max_length=12, **kwargs)

    def to_python(self, value):
        tag = super().to_python(value)
        if not tag:
            return tag
        tag = _by_name().get(tag.casefold(), tag)
        try:
            parsed_locale(tag, sep="-")
        except (ValueError, UnknownLocaleError) as error:
            raise ValidationError(f"“{tag}” is no language known here. Write a tag such as en or pt-BR.") from error
        return tag
