"""What search engines and job boards read of all jobs: a sitemap, the rules for robots, a feed."""

from xml.etree import ElementTree as etree

from django.http import HttpResponse
from django.urls import reverse

from hiring.models import Employer
from hiring.openings.job_feed import feed_xml
from hiring.openings.queries import open_jobs
from hiring.openings.views.jobs import public

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


@public
def sitemap(request):
    """The careers page and every job to which one can apply."""
    root = etree.Element("urlset", xmlns=SITEMAP)
    _page(root, request.build_absolute_uri(reverse("jobs")))
    for job in open_jobs():
        _page(root, request.build_absolute_uri(reverse("job", args=[job.slug])), job.posted.isoformat())
    return HttpResponse(etree.tostring(root, encoding="utf-8", xml_declaration=True), content_type="application/xml")


@public
def robots(request):
    """Robots may read the jobs and what their pages need, and nothing else."""
    lines = ["User-agent: *", "Allow: /jobs/", "Allow: /static/", "Allow: /employer/", "Disallow: /"]
    lines.append(f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@public
def feed(request):
    employer, home = Employer.objects.current(), request.build_absolute_uri(reverse("jobs"))
    jobs = [(job, request.build_absolute_uri(reverse("job", args=[job.slug]))) for job in open_jobs()]
    return HttpResponse(feed_xml(employer.name, home, jobs), content_type="application/xml; charset=utf-8")


def _page(root: etree.Element, address: str, changed: str = "") -> None:
    url = etree.SubElement(root, "url")
    etree.SubElement(url, "loc").text = address
    if changed:
        etree.SubElement(url, "lastmod").text = changed
