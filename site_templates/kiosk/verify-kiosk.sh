#!/bin/sh
# 核对一体机的文件：少了哪个、改动过哪个、多出来哪个，签名对不对。
# Checks the files of the kiosk: missing, changed, extra, and the signature.
#
#   sh verify-kiosk.sh [--but-settings] [文件夹 / FOLDER]
#
# 单位的公钥放在这台机器上（不放在 U 盘里）：/etc/ten-measures-kiosk/allowed_signers，或者用 KIOSK_SIGNERS 指明。
# The office's public key lies on this machine, not on the stick: there, or where KIOSK_SIGNERS says.
set -u
LC_ALL=C
export LC_ALL

but_settings=
if [ "${1:-}" = --but-settings ]; then
    but_settings=yes
    shift
fi
folder=${1:-$(dirname "$0")}
signers=${KIOSK_SIGNERS:-/etc/ten-measures-kiosk/allowed_signers}

cd "$folder" || exit 2
if [ ! -f SHA256SUMS ]; then
    echo "缺少清单 SHA256SUMS，没法核对。请重新拷贝整个文件夹。" >&2
    echo "The list SHA256SUMS is missing; nothing can be checked. Copy the whole folder again." >&2
    exit 1
fi

wrong=0
say() {
    wrong=1
    echo "$1 $2" >&2
}

# ---- The list itself

if [ -f "$signers" ] && [ -z "$but_settings" ]; then
    if [ ! -f SHA256SUMS.sig ]; then
        say "没有签名 / Not signed:" SHA256SUMS.sig
    else
        who=$(ssh-keygen -Y find-principals -s SHA256SUMS.sig -f "$signers" 2>/dev/null | head -n 1)
        if [ -n "$who" ] && ssh-keygen -Y verify -f "$signers" -I "$who" -n ten-measures-kiosk -s SHA256SUMS.sig \
            <SHA256SUMS >/dev/null 2>&1; then
            echo "签名无误 / Signed by: $who"
        else
            say "签名不对，或者不是本单位签的 / The signature is wrong, or not the office's:" SHA256SUMS.sig
        fi
    fi
elif [ -f SHA256SUMS.sig ] && [ -z "$but_settings" ]; then
    echo "有签名，但这台机器上没有单位的公钥，没有核对签名：$signers"
    echo "There is a signature, but no public key of the office on this machine; it was not checked: $signers"
fi

# ---- The files

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
sha256sum --check SHA256SUMS >"$work/checked" 2>/dev/null
sed -n 's/: FAILED open or read$//p' "$work/checked" | sort >"$work/missing"
sed -n 's/: FAILED$//p' "$work/checked" | sort >"$work/changed"
sed 's/^[0-9a-f]*  //' SHA256SUMS | sort >"$work/listed"
find . ! -type d ! -path ./SHA256SUMS ! -path ./SHA256SUMS.sig | sed 's|^\./||' | sort >"$work/there"
comm -13 "$work/listed" "$work/there" >"$work/extra"
if [ "$(wc -l <"$work/checked")" -ne "$(wc -l <SHA256SUMS)" ]; then
    say "清单读不懂 / The list cannot be read:" SHA256SUMS
fi

settings_changed=
while read -r file; do
    if [ "$file" = kiosk-settings.js ]; then
        settings_changed=yes
        [ -n "$but_settings" ] && continue
    fi
    say "改动过 / Changed:" "$file"
done <"$work/changed"
while read -r file; do say "缺少 / Missing:" "$file"; done <"$work/missing"
while read -r file; do say "多出来 / Extra:" "$file"; done <"$work/extra"

if [ "$wrong" = 0 ]; then
    echo "文件都对 / All files are as they should be: $(wc -l <SHA256SUMS)"
    exit 0
fi
if [ -n "$settings_changed" ] && [ -z "$but_settings" ]; then
    echo "改设置是您改的，就运行 sh seal-kiosk.sh 再启动。" >&2
    echo "If it was you who changed the settings, run sh seal-kiosk.sh, then start." >&2
fi
echo "别的不对，请重新拷贝整个文件夹；还不对，请告诉给您这份文件的人。" >&2
echo "For anything else, copy the whole folder again; if it stays wrong, tell whoever gave it to you." >&2
exit 1
