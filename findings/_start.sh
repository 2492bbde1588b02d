# What every finding begins with: a temporary folder, gone at the end, and `packages`.
# Ends with 1 where something is no longer as stated, with 3 where the packages cannot be had.
set -euo pipefail
PYTHON=${PYTHON:-python3}
FINDINGS=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
FOLDER=$(mktemp -d)
trap 'rm -rf "$FOLDER"' EXIT
cd "$FOLDER"
export PYTHONPATH=$FINDINGS PYTHONPYCACHEPREFIX=$FOLDER/compiled PYTHONWARNINGS=ignore OPENBLAS_NUM_THREADS=1

sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$FINDINGS/$(basename "$0")" # the guess, what was seen, and what follows
echo

packages() { # NAME==VERSION…: into an environment of its own, whose Python `python` is from then on
    local pip=(environment/bin/pip)
    if "$PYTHON" -m pip --version >/dev/null 2>&1; then # a pip that is there already saves half the time
        "$PYTHON" -m venv --without-pip environment
        pip=("$PYTHON" -m pip --python environment/bin/python)
    else
        "$PYTHON" -m venv environment
    fi
    [ $# = 0 ] || "${pip[@]}" install --quiet --disable-pip-version-check --no-compile "$@" >pip.log 2>&1 ||
        { cat pip.log >&2; exit 3; }
}

python() { "$FOLDER/environment/bin/python" "$@"; }
