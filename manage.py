#!/usr/bin/env python
"""Django's command line."""

import os
import sys

import django
from django.core.management import execute_from_command_line

from config.importing import kept_to_the_end

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with kept_to_the_end():
        django.setup()
    execute_from_command_line(sys.argv)
