"""Every command, server and worker starts with what most requests need; what few ask for is imported when it is.

SciPy imports each of its parts where it is first named: `scipy.special.ndtr`, never `from scipy import special`.
"""

import os
import subprocess
import sys

from tests.sources import ROOT

SCIPY = ["scipy.special", "scipy.sparse", "scipy.linalg", "scipy.stats", "scipy.optimize"]
NEEDED_BY_FEW = [*SCIPY, "weasyprint", "pikepdf", "openpyxl", "mammoth", "docx"]

START = """
import sys
import django
django.setup()
from django.template import engines
from django.urls import get_resolver
get_resolver().url_patterns, engines.all()
print([name for name in sys.argv[1:] if name in sys.modules])
"""


SERVE = """
import gc
import sys
import threading
from config import wsgi
[thread.join() for thread in threading.enumerate() if thread.name == "warm"]
print(gc.isenabled(), gc.get_freeze_count() > 100_000, [name for name in sys.argv[1:] if name not in sys.modules])
"""


def printed(code: str, *names: str) -> str:
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "HTTPS": "no", "STATIC_MANIFEST": "no"}
    command = [sys.executable, "-c", code, *names]
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=True).stdout.strip()


def test_a_process_starts_without_what_few_requests_need():
    assert printed(START, *NEEDED_BY_FEW) == "[]"


def test_a_server_reads_what_the_first_pdf_and_calibration_need_once_it_answers():
    assert printed(SERVE, "scipy.special", "scipy.sparse", "scipy.linalg", "weasyprint") == "True True []"
