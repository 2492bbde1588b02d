"""What each app declares in a module of its own: its verbs, its kinds of mail, what it keeps, its periodic jobs."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import module_has_submodule


def modules_called(name: str) -> Iterator[tuple[str, ModuleType]]:
    """The module of this name in each app that has one, with the app's label, in the order of the apps."""
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, name):
            yield config.label, import_module(f"{config.name}.{name}")


def check_prefix(label: str, what: str, keys: Iterable[str]) -> None:
    """ImproperlyConfigured where a key does not begin with its app's label; `what` says what the keys are."""
    if strays := [key for key in keys if not key.startswith(f"{label}.")]:
        raise ImproperlyConfigured(f"{what} of {label} begin with “{label}.”: {', '.join(strays)} do not.")
