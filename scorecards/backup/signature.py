"""Who made a backup: an Ed25519 signature of its manifest, which names the digest of all else."""

from base64 import b64decode, b64encode
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from people.refusals import Refused
from scorecards.backup.kept_models import FORMAT

SIGNATURE = "signature"
CONTEXT = f"{FORMAT}\0".encode()
"""What a signature is for stands before what is signed: the key may serve for other things too."""


def signature_of(manifest: bytes, *, private_key: Path) -> bytes:
    """The signature by the Ed25519 key in this PEM file. Raises Refused."""
    key = _key(private_key, lambda pem: load_pem_private_key(pem, password=None), Ed25519PrivateKey)
    return b64encode(key.sign(CONTEXT + manifest))


def is_signed_by(public_key: Path, manifest: bytes, signature: bytes) -> bool:
    """Whether the key whose other half this PEM file holds has signed this manifest. Raises Refused."""
    key = _key(public_key, load_pem_public_key, Ed25519PublicKey)
    try:
        key.verify(b64decode(signature, validate=True), CONTEXT + manifest)
    except (InvalidSignature, ValueError):
        return False
    return True


def _key(path: Path, load, kind: type):
    try:
        key = load(path.read_bytes())
    except OSError as error:
        raise Refused(f"The key {path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise Refused(f"{path} holds no key without a password, as PEM.") from error
    if not isinstance(key, kind):
        wanted = "private" if kind is Ed25519PrivateKey else "public"
        raise Refused(f"{path} holds no {wanted} Ed25519 key.")
    return key
