#!/usr/bin/env bash
# Builds the image of deploy/Containerfile and starts it: as root, where buildah and debootstrap are, in FOLDER (2 GB).
# Its base is a Debian that debootstrap lays here, since Docker's registry is not everywhere to be had.
set -euo pipefail
folder=$(realpath "${1:?where to build}") port=${PORT:-8000}
cd -P "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p "$folder/base"

image() { buildah --storage-driver vfs --root "$folder/images" --runroot "$folder/run" "$@"; }
inside() { image run --isolation chroot --env ALLOWED_HOSTS=127.0.0.1 --env HTTPS=no --env PORT="$port" "$made" -- "$@"; }

if ! image inspect --type image debian:bookworm-slim >/dev/null 2>&1; then
    debootstrap --variant=minbase --include=ca-certificates bookworm "$folder/base/root" >/dev/null
    cp /etc/ssl/certs/ca-certificates.crt "$folder/base/root/etc/ssl/certs/" # whom this machine trusts
    [ ! -f /etc/pip.conf ] || cp /etc/pip.conf "$folder/base/root/etc/"
    printf 'FROM scratch\nADD root /\n' >"$folder/base/Containerfile"
    image build --isolation chroot -t docker.io/library/debian:bookworm-slim "$folder/base"
fi

image build --layers --isolation chroot --pull-never -f deploy/Containerfile -t rolewright .
made=$(image from --pull-never localhost/rolewright)
server=
clear_up() {
    [ -z "$server" ] || { pkill -TERM -f "gunicorn config.wsgi --bind 0.0.0.0:$port" && wait "$server" || true; }
    image rm "$made" >/dev/null
}
trap clear_up EXIT

inside find . -maxdepth 1
inside python manage.py migrate -v0
inside python manage.py createcachetable
inside python -c 'import weasyprint; weasyprint.HTML(string="日本 हिन्दी").write_pdf("/tmp/any.pdf")'
inside deploy/web &
server=$!
for _ in $(seq 100); do
    sleep 0.5
    ! curl -fsS "http://127.0.0.1:$port/health/ready" 2>/dev/null || break
done
curl -fsS "http://127.0.0.1:$port/health/ready" -o /dev/null -w ': %{http_code}\n'
curl -fsS "http://127.0.0.1:$port/accounts/login/" | grep -o '<link [^>]*stylesheet[^>]*>' | head -1
