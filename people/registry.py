"""What an app asks of a later one, which it may not import: the later app registers its answers when it starts."""

from typing import Generic, TypeVar

Answers = TypeVar("Answers")


class Registry(Generic[Answers]):
    """Holds the answers of one later app, most often a module of it: `evidence.register(answers)`, `evidence().…`."""

    def __init__(self) -> None:
        self._registered: list[Answers] = []

    def register(self, answers: Answers) -> None:
        self._registered[:] = [answers]

    def __call__(self) -> Answers:
        return self._registered[0]
