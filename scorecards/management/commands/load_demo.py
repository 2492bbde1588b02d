"""Fill an empty database with a company at work."""

from people.management.refusing_command import RefusingCommand
from scorecards import demo


class Command(RefusingCommand):
    help = "Load the demo: the shipped blueprint and a company at work. Only into a database that holds nothing else."

    def handle(self, *args, **options):
        loaded = demo.load()
        self.stdout.write("The demo is loaded." if loaded else "The demo was loaded before; it is as you left it.")
        self.stdout.write(f"Sign in with the password {demo.PASSWORD} as:")
        for email, does in demo.WHO:
            self.stdout.write(f"  {email:<24}{does}")
