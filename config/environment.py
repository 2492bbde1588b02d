"""What the environment says of this installation."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def env(name: str, default: str = "") -> str:
    """The environment's value, without the spaces around it; `default` where it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def env_flag(name: str, default: bool) -> bool:
    """A yes or a no from the environment; anything else stops the start with a sentence."""
    value = env(name, "yes" if default else "no").lower()
    if value in ("1", "true", "yes", "on"):
        return True
    if value in ("0", "false", "no", "off"):
        return False
    raise ImproperlyConfigured(f"{name} is “{value}”; write yes or no.")


def env_choice(name: str, *choices: str) -> str:
    """One of the choices, the first where nothing is said; anything else stops the start with a sentence."""
    value = env(name, choices[0]).lower()
    if value not in choices:
        raise ImproperlyConfigured(f"{name} is “{value}”; write {' or '.join(choices)}.")
    return value


def kept_secret(path: Path) -> str:
    """The secret in this file, made on first use and readable by its owner alone."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text().strip()
