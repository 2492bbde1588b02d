"""How everything refuses: with one exception, whose message is a sentence for whoever asked."""


class Refused(Exception):
    """It cannot be done; the message says what was wrong, where, and what to do.

    `field` names the field of a form that the sentence belongs to, None for the whole form. A subclass is for a caller
    that must tell one refusal from another.
    """

    def __init__(self, sentence: str, field: str | None = None):
        super().__init__(sentence)
        self.field = field
