"""Where files are kept, as FILES_URL says it: "" for the disk, `s3://bucket/prefix?endpoint=…&region=…` elsewhere."""

from urllib.parse import parse_qsl, urlsplit

DISK, FILES, MADE = "disk", "files", "made"
KNOWN = {"endpoint": "endpoint_url", "region": "region_name"}
IN_MEMORY = 1024 * 1024
"""Bytes: a larger file is read through a temporary one, so that no process holds it whole."""


def s3_options(url: str) -> dict:
    """What the storage is told. ValueError, with a sentence, for what is no such address."""
    parts = urlsplit(url)
    if parts.scheme != "s3" or not parts.hostname or "@" in parts.netloc:
        raise ValueError("write s3://bucket/prefix; keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
    asked = dict(parse_qsl(parts.query, keep_blank_values=True))
    if unknown := sorted(asked.keys() - KNOWN.keys()):
        raise ValueError(f"it does not know “{unknown[0]}”; it knows endpoint and region.")
    return {
        "bucket_name": parts.hostname,
        "location": parts.path.strip("/"),
        "default_acl": None,  # the bucket’s own, which no visitor reads
        "file_overwrite": False,
        "max_memory_size": IN_MEMORY,
        **{KNOWN[name]: value for name, value in asked.items() if value},
    }


def is_of_the_store(error: BaseException | None) -> bool:
    """Whether this is what the store's library says of a store that is away, closed or not there."""
    return type(error).__module__.partition(".")[0] == "botocore"


def inside(url: str, folder: str) -> str:
    """The address of a folder below that of an s3 address: files and finished documents stand apart."""
    parts = urlsplit(url)
    return parts._replace(path=f"{parts.path.rstrip('/')}/{folder}").geturl()
