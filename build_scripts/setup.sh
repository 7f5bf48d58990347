#!/bin/sh
# Everything that the project needs on this machine, in .venv/ and node_modules/. What is there already is left alone.
#
#   setup.sh                   Python and npm packages, as locked
#   setup.sh --with-chromium   a Chromium for the browser tests as well
#   setup.sh --for-bench       a Chromium, and Lighthouse in build/lighthouse/: 185 MB that nothing else needs
set -eu
cd "$(dirname "$0")/.."

export PIP_DISABLE_PIP_VERSION_CHECK=1
wanted_python=$(cat .python-version)
wanted_node=20
missing=0

say() { printf '==> %s\n' "$1"; }
lack() { printf '%s\n' "$1" >&2; missing=1; }
give_up() { printf '%s\n' "$1" >&2; exit 1; }

# A pyenv shim of another version answers to the name and then fails: ask each what it is.
is_wanted_python() {
    [ "$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" = "$wanted_python" ]
}

find_python() {
    for name in "python$wanted_python" python3 python; do
        if is_wanted_python "$name"; then
            echo "$name"
            return
        fi
    done
}

# First what is missing, all of it, before any work is done.
python=$(find_python)
if [ -z "$python" ]; then
    lack "缺少 Python $wanted_python：例如 pyenv install $wanted_python / Python $wanted_python is missing: for example, pyenv install $wanted_python"
elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    lack "Python $wanted_python 不能建立虚拟环境：sudo apt-get install python$wanted_python-venv / Python $wanted_python cannot make virtual environments: sudo apt-get install python$wanted_python-venv"
fi
if ! command -v node >/dev/null; then
    lack "缺少 Node $wanted_node：例如 nvm install $wanted_node / Node $wanted_node is missing: for example, nvm install $wanted_node"
elif [ "$(node -p 'parseInt(process.versions.node)')" -lt "$wanted_node" ]; then
    lack "Node $(node --version) 太旧，要 $wanted_node 或更新：例如 nvm install $wanted_node / Node $(node --version) is too old, $wanted_node or newer is needed: for example, nvm install $wanted_node"
fi
command -v npm >/dev/null ||
    lack "缺少 npm：sudo apt-get install npm / npm is missing: sudo apt-get install npm"
[ "$missing" = 0 ] || exit 1

if [ -n "${1:-}" ]; then
    sh build_scripts/chromium.sh --install >/dev/null
fi

# A stamp is a copy of the lock file that was installed.
if ! is_wanted_python .venv/bin/python; then
    say "建立 .venv（Python $wanted_python） / making .venv (Python $wanted_python)"
    "$python" -m venv --clear .venv
fi
if ! cmp -s requirements.txt .venv/installed-requirements.txt; then
    say "安装 Python 包，约一分钟 / installing Python packages, about a minute"
    .venv/bin/python -m pip install --require-hashes --requirement requirements.txt ||
        give_up "Python 包没有装好：请检查网络，或用 PIP_INDEX_URL 指定镜像，再运行一次 / The Python packages are not installed: check the network, or name a mirror in PIP_INDEX_URL, and run this again"
    cp requirements.txt .venv/installed-requirements.txt
fi
if ! cmp -s package-lock.json node_modules/installed-package-lock.json; then
    say "安装 npm 包 / installing npm packages"
    npm ci ||
        give_up "npm 包没有装好：请检查网络，或用 npm_config_registry 指定镜像，再运行一次 / The npm packages are not installed: check the network, or name a mirror in npm_config_registry, and run this again"
    cp package-lock.json node_modules/installed-package-lock.json
fi
if [ "${1:-}" = --for-bench ] &&
    ! cmp -s build_scripts/bench/package-lock.json build/lighthouse/node_modules/installed-package-lock.json; then
    say "安装 Lighthouse / installing Lighthouse"
    mkdir -p build/lighthouse
    cp build_scripts/bench/package.json build_scripts/bench/package-lock.json build/lighthouse/
    npm ci --ignore-scripts --no-audit --no-fund --prefix build/lighthouse ||
        give_up "Lighthouse 没有装好：请检查网络，或用 npm_config_registry 指定镜像，再运行一次 / Lighthouse is not installed: check the network, or name a mirror in npm_config_registry, and run this again"
    cp build_scripts/bench/package-lock.json build/lighthouse/node_modules/installed-package-lock.json
fi
