#!/bin/sh
# 先核对文件，再打开一体机的浏览器。 / Checks the files, then opens the kiosk's browser.
#
#   sh start-kiosk.sh [给浏览器的其他选项 / further options for the browser]
#
# 每次启动都用新的无痕用户资料，关闭后删除。按 Alt+F4 关闭（要有键盘）。
# Every start has a fresh incognito profile, which is deleted afterwards. Alt+F4 closes it, with a keyboard.
set -u
here=$(cd "$(dirname "$0")" && pwd) || exit 2

sh "$here/verify-kiosk.sh" "$here" || {
    echo "没有启动。 / Not started." >&2
    exit 1
}

browser=
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
        browser=$name
        break
    fi
done
if [ -z "$browser" ]; then
    echo "找不到 Chromium，请先安装：sudo apt-get install chromium" >&2
    echo "Chromium is missing. Install it first: sudo apt-get install chromium" >&2
    exit 1
fi

profile=$(mktemp -d) || exit 2
trap 'rm -rf "$profile"' EXIT
trap 'exit 1' HUP INT TERM

# With a printer, a sheet is printed without the dialog.
if grep -Eq '^[[:space:]]*printing:[[:space:]]*true' "$here/kiosk-settings.js"; then
    set -- --kiosk-printing "$@"
fi

"$browser" \
    --kiosk --incognito --user-data-dir="$profile" --disk-cache-dir="$profile/cache" --password-store=basic \
    --no-first-run --no-default-browser-check --noerrdialogs --disable-session-crashed-bubble --deny-permission-prompts \
    --disable-pinch --overscroll-history-navigation=0 --disable-smart-virtual-keyboard \
    --disable-features=Translate,OverscrollHistoryNavigation,TouchpadOverscrollHistoryNavigation \
    --disable-extensions --disable-sync --disable-background-networking --disable-component-update --no-pings \
    --host-resolver-rules="MAP * ~NOTFOUND" \
    "$@" "$here/index.html"
