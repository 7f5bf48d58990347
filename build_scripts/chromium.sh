#!/bin/sh
# Prints the path of an installed Chromium. With --install, Debian's is installed where there is none.
set -eu

find_chromium() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name"; then
            return
        fi
    done
    return 1
}

if find_chromium; then
    exit
fi
if [ "${1:-}" = --install ] && command -v apt-get >/dev/null; then
    as_root=
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    if [ -z "$as_root" ] || sudo -n true 2>/dev/null; then
        echo "==> 安装 Chromium / installing Chromium (apt-get install chromium)" >&2
        $as_root apt-get update >&2 || true
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium >&2 || true
        find_chromium && exit
    fi
fi
echo "缺少 Chromium，浏览器测试需要它：sudo apt-get install chromium / Chromium is missing, the browser tests need it: sudo apt-get install chromium" >&2
exit 1
