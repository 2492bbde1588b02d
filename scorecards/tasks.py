"""What is done about scorecards again and again."""

from people.schedule import every
from scorecards import uploads


@every(minutes=15)
def forget_uploads() -> None:
    """Uploaded spreadsheets go when their hour is over, whether or not anybody asks for them again."""
    uploads.forget_expired()
