"""Real proxies with TLS before a server of our own: our files in deploy/, with other ports and another certificate."""

import os
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.server import free_port

DEPLOY = Path(__file__).parents[2] / "deploy"
HOST = "hiring.example.com"


def program(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for the host that signs itself, and its key."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(datetime(2020, 1, 1)).not_valid_after(datetime(2100, 1, 1))  # whatever clock a run has
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    paths = folder / "cert.pem", folder / "key.pem"
    paths[0].write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    paths[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    return paths


def trusting(cert: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(cert))


def _changed(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert old in text, f"{old} stands no more in what is deployed"
        text = text.replace(old, new)
    return text


@contextmanager
def _running(command: list[str], folder: Path) -> Iterator[None]:
    with (folder / "proxy.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env={"HOME": str(folder)})
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def nginx(folder: Path, upstream: int) -> Iterator[tuple[int, int, Path]]:
    """(port of HTTPS, port of HTTP, certificate) of nginx with our configuration."""
    cert, key = certificate(folder)
    ports = free_port(), free_port()
    changes = {"127.0.0.1:8000": f"127.0.0.1:{upstream}", "listen 443 ssl": f"listen 127.0.0.1:{ports[0]} ssl"}
    changes |= {"listen 80;": f"listen 127.0.0.1:{ports[1]};", f"/etc/ssl/{HOST}.pem": str(cert)}
    changes |= {f"/etc/ssl/private/{HOST}.key": str(key)}
    ours = folder / "rolewright.conf"
    ours.write_text(_changed((DEPLOY / "nginx.conf").read_text(), changes))
    kept = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = folder / "nginx.conf"
    who = "user root;\n" if os.geteuid() == 0 else ""  # or it may not enter the folder
    here = f"pid {folder}/pid;\nerror_log {folder}/error.log;\n"
    http = f"http {{\naccess_log off;\n{kept}include {ours};\n}}\n"
    whole.write_text(f"{who}daemon off;\nworker_processes 1;\n{here}events {{}}\n{http}")
    with _running([program("nginx"), "-e", f"{folder}/error.log", "-c", str(whole), "-p", str(folder)], folder):
        yield *ports, cert


@contextmanager
def caddy(folder: Path, upstream: int) -> Iterator[tuple[int, int, Path]]:
    """The same of Caddy."""
    cert, key = certificate(folder)
    ports = free_port(), free_port()
    changes = {f"{HOST} {{": f"https://{HOST}:{ports[0]} {{\n\ttls {cert} {key}\n\tbind 127.0.0.1"}
    changes |= {"127.0.0.1:8000": f"127.0.0.1:{upstream}"}
    text = _changed((DEPLOY / "Caddyfile").read_text(), changes)
    options = f"{{\n\tadmin off\n\thttp_port {ports[1]}\n\thttps_port {ports[0]}\n\tdefault_bind 127.0.0.1\n}}\n"
    (folder / "Caddyfile").write_text(options + text)
    with _running([program("caddy"), "run", "--config", "Caddyfile", "--adapter", "caddyfile"], folder):
        yield *ports, cert
