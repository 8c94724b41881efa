# Shared by run.sh and test.sh.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=$ROOT/build

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs root: run it as root, install sudo, or run: $*"
    fi
}

# Installs what is missing from the lists of installer/packages that are named, and says what first.
need_packages() {
    local package missing=()
    while read -r package; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done < <(cd "$ROOT/installer/packages" && cat "$@" | grep -v '^#' | sort -u)
    [[ ${#missing[@]} -eq 0 ]] && return
    say "Installing Debian packages: ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "${missing[@]}"
}

# libphonenumber-dev wants libboost-thread-dev 1.74, which cannot stand beside libboost1.81-dev; its headers need neither.
unpack_libphonenumber() {
    local target=$BUILD/deps/libphonenumber
    [[ -d $target/usr/include/phonenumbers ]] && return
    say "Unpacking libphonenumber-dev into ${target#"$ROOT"/}"
    local folder
    folder=$(mktemp -d)
    (
        cd "$folder"
        download() { apt-get download -qq -o APT::Sandbox::User=root libphonenumber-dev; }
        download || { as_root apt-get update -qq && download; }
    )
    mkdir -p "$target"
    dpkg -x "$folder"/libphonenumber-dev_*.deb "$target"
    rm -r "$folder"
}

# build FOLDER [cmake options…] [-- targets…]
build() {
    local folder=$1 options=()
    shift
    while [[ $# -gt 0 && $1 != -- ]]; do
        options+=("$1")
        shift
    done
    [[ $# -gt 0 ]] && shift
    say "Building in ${folder#"$ROOT"/}"
    mkdir -p "$folder"
    cmake -S "$ROOT" -B "$folder" -G Ninja -DPHONENUMBER_ROOT="$BUILD/deps/libphonenumber/usr" "${options[@]}" >"$folder/configure.log" || {
        cat "$folder/configure.log"
        return 1
    }
    ninja -C "$folder" "$@"
}
