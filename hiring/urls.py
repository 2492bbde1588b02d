"""Where the employer, openings and published jobs answer."""

from django.urls import include, path

from hiring.views import employer

employer_urls = [
    path("", employer.employer, name="employer"),
    path("theme.css", employer.stylesheet, name="employer_stylesheet"),
    path("logo", employer.logo, name="employer_logo"),
]

urlpatterns = [path("employer/", include(employer_urls))]
