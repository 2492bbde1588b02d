"""manage.py create_administrator EMAIL --name NAME: the first account of a new installation."""

from people import operations
from people.management.refusing_command import RefusingCommand
from people.password_links import password_link


class Command(RefusingCommand):
    help = "Make an administrator's account and print the link by which they set their password."

    def add_arguments(self, parser):
        parser.add_argument("email", metavar="EMAIL")
        parser.add_argument("--name", required=True, help="what the person is called")

    def handle(self, *, email, name, **options):
        person = operations.create_administrator(email=email, name=name.strip())
        self.stderr.write("Open this link within three days and choose a password:")
        self.stdout.write(password_link(person))
