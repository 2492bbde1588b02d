"""`manage.py openapi`: the API's OpenAPI document, as docs/openapi.json holds it."""

import json

from django.core.management.base import BaseCommand

from scorecards.api.server import document


class Command(BaseCommand):
    help = "Prints the OpenAPI document of the API."
    requires_system_checks = []

    def handle(self, *args, **options):
        self.stdout.write(json.dumps(document(), ensure_ascii=False, indent=1))
