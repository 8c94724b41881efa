#!/usr/bin/env bash
# Installs what is missing, builds everything with warnings as errors, and runs every check and test there is.
#   test.sh [--thorough] [CTEST ARGUMENT…]     --thorough adds clang-tidy and the unit tests under sanitizers
set -euo pipefail
source "$(dirname "$0")/lib.sh"
cd "$ROOT"

thorough=false
if [[ ${1:-} == --thorough ]]; then
    thorough=true
    shift
fi
steps=()
step() { # a name, then the command
    local name=$1 started=$SECONDS
    shift
    say "$name"
    "$@" || fail "$name: failed"
    steps+=("$(printf '%5d s  %s' $((SECONDS - started)) "$name")")
}

format() {
    git ls-files -z -- '*.cpp' '*.h' | xargs -0 -r clang-format-16 --dry-run -Werror
}
everything() {
    build "$BUILD" -DCMAKE_BUILD_TYPE=Release -DWARNINGS_ARE_ERRORS=ON
}
tidy() {
    /usr/bin/python3 installer/tidy.py "$BUILD"
}
sanitizers() { # what is pure, under AddressSanitizer and UndefinedBehaviorSanitizer
    build "$BUILD/sanitize" -DCMAKE_BUILD_TYPE=Debug -DWARNINGS_ARE_ERRORS=ON -DSANITIZE=ON -- unit_tests
    ASAN_OPTIONS=detect_leaks=0 bash installer/virtual-desktop.sh \
        ctest --test-dir "$BUILD/sanitize" --output-on-failure -j2 -R '^unit_' >"$BUILD/sanitize.log" || {
        cat "$BUILD/sanitize.log"
        return 1
    }
    tail -n 3 "$BUILD/sanitize.log"
}
tests() {
    bash installer/virtual-desktop.sh /usr/bin/python3 tests/contract/harness/postgresql.py \
        ctest --test-dir "$BUILD" --output-on-failure -j3 -LE contract "$@"
}
contract() { # on both databases at the same time
    /usr/bin/python3 tests/contract/harness/postgresql.py ctest --test-dir "$BUILD" --output-on-failure -j2 -L contract "$@"
}

step "Packages" need_packages build run test lint
mkdir -p "$BUILD"
unpack_libphonenumber
step "Format" format
step "Build" everything
if $thorough; then
    step "clang-tidy" tidy
    step "Sanitizers" sanitizers
fi
step "Contract" contract "$@"
say "Time taken so far"
printf '%s\n' "${steps[@]}"
say "Tests"
tests "$@"
