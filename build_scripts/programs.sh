#!/bin/sh
# Sees to it that programs of Debian are there, for the tests that need them: programs.sh nginx wrk caddy
# What is missing is installed where that is allowed; a server that comes to the machine in this way is not left running.
set -eu

# Debian keeps servers where not everybody looks.
PATH="$PATH:/usr/sbin:/usr/local/sbin"
as_root=
[ "$(id -u)" = 0 ] || as_root="sudo -n"
missing=0

package_of() {
    case "$1" in
    nginx) echo nginx-light libnginx-mod-http-brotli-static ;;
    WebKitWebDriver) echo webkit2gtk-driver ;;
    xvfb-run) echo xvfb xauth ;;
    *) echo "$1" ;;
    esac
}

install_one() {
    command -v apt-get >/dev/null || return 1
    [ -z "$as_root" ] || sudo -n true 2>/dev/null || return 1
    echo "==> 安装 $1 / installing $1 (apt-get install $(package_of "$1"))" >&2
    $as_root apt-get update >&2 || true
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $(package_of "$1") >&2 ||
        return 1
    if command -v systemctl >/dev/null; then
        $as_root systemctl disable --now "$1" >/dev/null 2>&1 || true
    fi
}

for program in "$@"; do
    command -v "$program" >/dev/null && continue
    if ! install_one "$program" || ! command -v "$program" >/dev/null; then
        package=$(package_of "$program")
        echo "缺少 $program，测试需要它：sudo apt-get install $package / $program is missing, the tests need it: sudo apt-get install $package" >&2
        missing=1
    fi
done
exit $missing
