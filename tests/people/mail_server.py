"""A mail server for tests: takes what it is sent, or refuses it, or falls silent, as it is told."""

import socket
import socketserver
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.loopback import serving


class MailServer(socketserver.ThreadingTCPServer):
    """Speaks SMTP on a free port. Answers to RCPT and to the end of a message can be set; `taken` are the messages.

    `pause` is how many seconds it lets pass before it answers the end of a message; "" for an answer hangs up.
    """

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Session)
        self.taken: list[str] = []
        self.to_recipient, self.to_message, self.pause = "250 fine", "250 taken", 0.0

    @property
    def port(self) -> int:
        return self.server_address[1]


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 here")
        while line := self.rfile.readline():
            word = line.split(maxsplit=1)[0].upper() if line.strip() else b""
            if word == b"DATA":
                self.take()
            else:
                self.say({b"RCPT": self.server.to_recipient, b"QUIT": "221 bye"}.get(word, "250 fine"))

    def take(self):
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.decode())
        self.server.taken.append("".join(lines))
        time.sleep(self.server.pause)
        self.say(self.server.to_message)

    def say(self, answer: str):
        if not answer:
            self.connection.shutdown(socket.SHUT_RDWR)  # closed, it would stay open for as long as it is read from
            return
        self.wfile.write(f"{answer}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[MailServer]:
    with serving(MailServer()) as server:
        yield server
