"""What a server reads once it answers, so that nobody waits a second or two for a first PDF or a first calibration."""

from importlib import import_module

from blueprint import documents

FOR_CALIBRATIONS = ("scipy.linalg.lapack", "scipy.sparse.csgraph", "scipy.special")


def warm() -> None:
    for name in FOR_CALIBRATIONS:
        import_module(name)
    documents.warm()
