"""The application that a WSGI server runs: gunicorn config.wsgi."""

import os
from importlib import import_module
from threading import Thread

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from config.importing import kept_to_the_end
from people.deep_calls import with_room

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

with kept_to_the_end():
    application = with_room(get_wsgi_application())
    import_module(settings.ROOT_URLCONF)

from config.warm import warm

if settings.WARM:
    Thread(target=warm, name="warm", daemon=True).start()
