"""A store that speaks S3, on this machine, with a bucket of its own for each test."""

from collections.abc import Iterator
from itertools import count

import pytest

KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_EC2_METADATA_DISABLED": "true"}
_numbers = count(1)


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    from moto.server import ThreadedMotoServer  # noqa: PLC0415 - two seconds, for the tests of stores alone

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def files_url(s3_server, monkeypatch) -> str:
    import boto3  # noqa: PLC0415 - as above

    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    bucket = f"bucket-{next(_numbers)}"
    boto3.client("s3", endpoint_url=s3_server, region_name="us-east-1").create_bucket(Bucket=bucket)
    return f"s3://{bucket}/house?endpoint={s3_server}&region=us-east-1"


@pytest.fixture
def stored(files_url, settings, tmp_path) -> str:
    """The files of this test are in that store, and so are finished documents."""
    from config.stores import documents_in, files_in  # noqa: PLC0415 - as above

    settings.MEDIA_ROOT = tmp_path / "files"
    settings.STORAGES = {**settings.STORAGES, "default": files_in(files_url)}
    settings.CACHES = {**settings.CACHES, "documents": documents_in(files_url, tmp_path)}
    return files_url


@pytest.fixture
def keys_in(files_url, s3_server):
    """keys_in(): the keys of all objects in the bucket."""
    import boto3  # noqa: PLC0415 - as above

    bucket = files_url.removeprefix("s3://").partition("/")[0]

    def keys() -> set[str]:
        client = boto3.client("s3", endpoint_url=s3_server, region_name="us-east-1")
        return {row["Key"] for row in client.list_objects_v2(Bucket=bucket).get("Contents", [])}

    return keys
