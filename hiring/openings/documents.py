"""The employer's logo in documents."""

from hiring.models import Employer


def logo_bytes(employer: Employer) -> bytes:
    """PNG; b"" where there is none, or where its file is gone."""
    if not employer.logo or not employer.logo.storage.exists(employer.logo.name):
        return b""
    with employer.logo.open("rb") as file:
        return file.read()
