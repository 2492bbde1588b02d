"""What earlier apps ask about openings and interviews, answered."""

from urllib.parse import urlencode

from django.urls import reverse

FORMATS = {"pdf": "PDF", "html": "Web page", "markdown": "Markdown", "text": "Plain text"}


def feed_page(token: str) -> str:
    return reverse("feed", args=[token])


def new_opening_page(slug: str, choice: str) -> str:
    return f"{reverse('opening_new')}?{'&'.join(filter(None, [urlencode({'blueprint': slug}), choice]))}"


def job_description_pages(slug: str, choice: str) -> dict[str, str]:
    pages = {name: reverse("blueprint_job_description", args=[slug, ending]) for ending, name in FORMATS.items()}
    return {name: f"{page}?{choice}" if choice else page for name, page in pages.items()}
