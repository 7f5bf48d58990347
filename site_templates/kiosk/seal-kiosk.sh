#!/bin/sh
# 改好 kiosk-settings.js 以后运行：把新的设置记进清单；给了密钥，就签名。
# To be run after a change of kiosk-settings.js: enters the settings into the list, and signs it if a key is given.
#
#   sh seal-kiosk.sh [密钥文件 / KEY FILE]
set -u
here=$(cd "$(dirname "$0")" && pwd) || exit 2
key=${1:-}
case $key in
    '' | /*) ;;
    *) key=$PWD/$key ;;
esac

# Whatever else is different is not to be approved along with the settings.
sh "$here/verify-kiosk.sh" --but-settings "$here" || exit 1
cd "$here" || exit 2
sum=$(sha256sum kiosk-settings.js | cut -d ' ' -f 1)
sed "s|^[0-9a-f]*  kiosk-settings\.js\$|$sum  kiosk-settings.js|" SHA256SUMS >SHA256SUMS.new || exit 2
mv SHA256SUMS.new SHA256SUMS
rm -f SHA256SUMS.sig
if [ -n "$key" ]; then
    ssh-keygen -Y sign -f "$key" -n ten-measures-kiosk SHA256SUMS || exit 1
    echo "已签名 / Signed: SHA256SUMS.sig"
else
    echo "清单已更新，没有签名。 / The list is up to date; it is not signed."
fi
