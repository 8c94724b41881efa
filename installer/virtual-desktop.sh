#!/usr/bin/env bash
# Runs a command on a desktop of its own that no monitor shows: X server, window manager, session bus, an unlocked keychain,
# accessibility, and a home folder that is gone afterwards.
#   virtual-desktop.sh COMMAND [ARGUMENT…]
set -euo pipefail

wait_for() { # a condition, 20 s at most
    local what=$1 tries=0
    shift
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        if [[ $tries -gt 200 ]]; then
            echo "virtual desktop: $what did not come up" >&2
            exit 1
        fi
        sleep 0.1
    done
}

if [[ ${1:-} == --on-the-bus ]]; then
    shift
    echo -n test | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
    helpers=($!)
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    helpers+=($!)
    openbox --sm-disable >/dev/null 2>&1 &
    helpers+=($!)
    trap 'kill "${helpers[@]}" 2>/dev/null || true' EXIT
    owned() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner "string:$1" | grep -q 'boolean true'; }
    wait_for "the keychain" owned org.freedesktop.secrets
    wait_for "accessibility" owned org.a11y.Bus
    wait_for "the window manager" xprop -root _NET_SUPPORTING_WM_CHECK
    "$@"
    exit
fi

place=$(mktemp -d -t virtual-desktop.XXXXXX)
mkdir -m 700 "$place/home" "$place/run"
unset WAYLAND_DISPLAY XAUTHORITY XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME DBUS_SESSION_BUS_ADDRESS
export HOME=$place/home XDG_RUNTIME_DIR=$place/run XDG_SESSION_TYPE=x11 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb
export NO_AT_BRIDGE=0 LIBGL_ALWAYS_SOFTWARE=1

# The X server picks a free display and tells which.
mkfifo "$place/display"
Xvfb -displayfd 3 -screen 0 2400x1700x24 -nolisten tcp -noreset 3>"$place/display" >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null || true; wait $xvfb 2>/dev/null || true; rm -rf "$place"' EXIT
read -r -t 20 display <"$place/display" || { echo "virtual desktop: no X server" >&2; exit 1; }
export DISPLAY=:$display

dbus-run-session -- bash "${BASH_SOURCE[0]}" --on-the-bus "$@"
