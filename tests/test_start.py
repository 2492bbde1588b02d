"""Every command, server and worker starts with what most requests need; what few ask for is imported when it is."""

import os
import subprocess
import sys

from tests.sources import ROOT

NEEDED_BY_FEW = ["scipy.stats", "scipy.optimize", "weasyprint", "pikepdf", "openpyxl", "mammoth", "docx"]

START = """
import sys
import django
django.setup()
from django.template import engines
from django.urls import get_resolver
get_resolver().url_patterns, engines.all()
print([name for name in sys.argv[1:] if name in sys.modules])
"""


def test_a_process_starts_without_what_few_requests_need():
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "HTTPS": "no", "STATIC_MANIFEST": "no"}
    command = [sys.executable, "-c", START, *NEEDED_BY_FEW]
    started = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=True)
    assert started.stdout.strip() == "[]"
