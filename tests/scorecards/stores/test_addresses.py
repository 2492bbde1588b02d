"""FILES_URL: what it says, and what stops the start."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.stores import files_in
from people.file_urls import inside, s3_options


def test_an_address_names_bucket_folder_server_and_region():
    options = s3_options("s3://bucket/a/b?endpoint=http://127.0.0.1:9&region=eu-central-1")
    assert (options["bucket_name"], options["location"]) == ("bucket", "a/b")
    assert (options["endpoint_url"], options["region_name"]) == ("http://127.0.0.1:9", "eu-central-1")
    assert options["default_acl"] is None
    assert inside("s3://bucket/a?region=x", "files") == "s3://bucket/a/files?region=x"


@pytest.mark.parametrize("url", ["s3://", "https://bucket/x", "s3://key:secret@bucket", "s3://bucket?acl=public-read"])
def test_what_is_no_address_stops_the_start_with_a_sentence(url):
    with pytest.raises(ImproperlyConfigured, match="FILES_URL cannot be read"):
        files_in(url)


def test_without_one_files_are_on_the_disk():
    assert files_in("")["BACKEND"].endswith("FileSystemStorage")
