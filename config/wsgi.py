"""The application that a WSGI server runs: gunicorn config.wsgi."""

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

from people.deep_calls import with_room

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = with_room(get_wsgi_application())

from blueprint.documents import warm  # noqa: E402
from config.long_lived import settle  # noqa: E402

settle()
Thread(target=warm, name="warm", daemon=True).start()  # the first PDF of a process would take seconds longer
