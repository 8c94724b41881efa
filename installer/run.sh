#!/usr/bin/env bash
# Installs what is missing, builds, and starts the desktop.
#   run.sh [--demo]     --demo: with an account on this computer's service that has something on every page
set -euo pipefail
source "$(dirname "$0")/lib.sh"
cd "$ROOT"

demo=false
case ${1:-} in
"") ;;
--demo) demo=true ;;
*) fail "run.sh [--demo]" ;;
esac

need_packages build run
mkdir -p "$BUILD"
unpack_libphonenumber
build "$BUILD" -- personal-center personal-center-service

if $demo; then
    say "Filling the local service"
    /usr/bin/python3 installer/demo.py "$BUILD/bin/personal-center-service"
fi

if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    say "There is no display here: walking through a demo in a virtual one. Its pictures:"
    need_packages test
    exec bash installer/virtual-desktop.sh /usr/bin/python3 -B tests/e2e/walkthrough.py "$BUILD/pictures"
fi

say "Starting Personal Center"
exec "$BUILD/bin/personal-center"
