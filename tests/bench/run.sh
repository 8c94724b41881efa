#!/usr/bin/env bash
# Measures both programs and prints figures, never a verdict.
#   run.sh [service] [deliveries] [sso] [amazon] [orders_page] [orders_csv] [export] [window] [qr [PICTURES A KIND]] [deletion] [kills [ROUNDS]] [deletion-kills [ROUNDS]] [desktop-kills [ROUNDS]]
# All of them where none is named; the kills and orders_csv (which opens an export in LibreOffice) only where named. Those of deliveries listen on port 80 of loopback, and want root.
set -euo pipefail
source "$(dirname "$0")/../../installer/lib.sh"
cd "$ROOT"
need_packages build run test bench
mkdir -p "$BUILD"
unpack_libphonenumber
build "$BUILD" -- personal-center personal-center-service bench_programs deletion_driver
export PYTHONPATH=$ROOT/tests/contract PYTHONDONTWRITEBYTECODE=1

[[ $# -eq 0 ]] && set -- service deliveries sso amazon orders_page export window qr deletion
while [[ $# -gt 0 ]]; do
    case $1 in
    service) /usr/bin/python3 tests/bench/service.py ;;
    deliveries) /usr/bin/python3 tests/bench/deliveries.py ;;
    sso)
        /usr/bin/python3 tests/bench/sso.py
        bash installer/virtual-desktop.sh "$BUILD/bin/bench_sso_page"
        ;;
    amazon) /usr/bin/python3 tests/bench/amazon.py ;;
    export) /usr/bin/python3 tests/bench/export.py ;;
    orders_page) bash installer/virtual-desktop.sh "$BUILD/bin/bench_orders_page" ;;
    orders_csv) /usr/bin/python3 tests/bench/orders_csv.py "$BUILD" ;;
    window) bash installer/virtual-desktop.sh /usr/bin/python3 tests/bench/window.py ;;
    qr)
        pictures=40
        [[ ${2:-} =~ ^[0-9]+$ ]] && { pictures=$2; shift; }
        "$BUILD/bin/bench_qr" "$pictures"
        ;;
    deletion) /usr/bin/python3 tests/bench/deletion.py ;;
    kills | deletion-kills)
        series=${1//-/_}
        rounds=200
        [[ ${2:-} =~ ^[0-9]+$ ]] && { rounds=$2; shift; }
        /usr/bin/python3 "tests/bench/$series.py" "$rounds"
        ;;
    desktop-kills)
        rounds=100
        [[ ${2:-} =~ ^[0-9]+$ ]] && { rounds=$2; shift; }
        bash installer/virtual-desktop.sh /usr/bin/python3 tests/bench/desktop_kills.py "$rounds"
        ;;
    *) fail "run.sh [service] [deliveries] [sso] [amazon] [orders_page] [orders_csv] [export] [window] [qr [PICTURES A KIND]] [deletion] [kills [ROUNDS]] [deletion-kills [ROUNDS]] [desktop-kills [ROUNDS]]" ;;
    esac
    shift
done
