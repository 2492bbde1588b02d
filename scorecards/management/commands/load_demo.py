"""Fill an empty database with a company at work."""

from django.utils import timezone

from people.management.refusing_command import RefusingCommand
from scorecards import demo
from scorecards.demo.calendar import Calendar
from scorecards.demo.year_later import load_year_later


class Command(RefusingCommand):
    help = "Load the demo: the shipped blueprint and a company at work. Only into a database that holds nothing else."

    def add_arguments(self, parser):
        parser.add_argument(
            "--year-later", action="store_true", help="also searches of earlier years, and how their hires were met"
        )

    def handle(self, *args, year_later=False, **options):
        loaded = demo.load()
        self.stdout.write("The demo is loaded." if loaded else "The demo was loaded before; it is as you left it.")
        if not year_later:
            self.stdout.write("“load_demo --year-later” adds 24 hires of earlier years, and what was foretold of them.")
        elif load_year_later(Calendar(timezone.now())):
            self.stdout.write("24 hires of earlier years are there too: see what the interviews foretold, under Hires.")
        self.stdout.write(f"Sign in with the password {demo.PASSWORD} as:")
        for email, does in demo.WHO:
            self.stdout.write(f"  {email:<24}{does}")
