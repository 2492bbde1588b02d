"""`manage.py openapi`: the API's OpenAPI document, as docs/openapi.json holds it."""

import json

from people.management.refusing_command import RefusingCommand
from scorecards.api.server import document


class Command(RefusingCommand):
    help = "Prints the OpenAPI document of the API."

    def handle(self, *args, **options):
        self.stdout.write(json.dumps(document(), ensure_ascii=False, indent=1))
