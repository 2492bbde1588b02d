"""manage.py work: do the work behind the pages, until told to end."""

import os
import signal

from people.management.refusing_command import RefusingCommand
from people.worker import Worker


class Command(RefusingCommand):
    help = "Send mail, do queued tasks and periodic jobs. Any number of these may run beside each other on PostgreSQL."

    def add_arguments(self, parser):
        parser.add_argument("--poll", type=float, default=1, metavar="SECONDS", help="how long to wait when idle (1)")
        parser.add_argument("--beat", type=float, default=10, metavar="SECONDS", help="how often to say “alive” (10)")
        parser.add_argument("--with-parent", action="store_true", help="end when the process that started this ends")

    def handle(self, *, poll, beat, with_parent, **options):
        worker = Worker(poll=poll, beat=beat, parent=os.getppid() if with_parent else None)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stop())
        worker.run()
