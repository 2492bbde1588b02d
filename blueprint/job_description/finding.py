"""What a check found in a job description."""

from dataclasses import dataclass

BLOCKING, ADVICE = "blocking", "advice"


@dataclass(frozen=True)
class Finding:
    """Something to mend (blocking) or to consider (advice), with the line that it is about.

    `section` and `heading` name the section, `line` holds the line's words and `source` where it comes from (see
    `description`); all four are "" where a finding is about the whole. `places` are those whose law asks for it.
    """

    level: str
    code: str
    message: str
    suggestion: str
    section: str = ""
    heading: str = ""
    line: str = ""
    source: str = ""
    places: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """The section and the line in words."""
        return ": ".join(filter(None, (self.heading, self.line))) or "The whole description"
