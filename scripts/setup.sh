#!/usr/bin/env bash
# Installs the system packages that building needs; with the word `tests` those of testing too, and
# with `bench` the peers that figures are measured against.
# Asks first; YES=1 answers.
set -euo pipefail

build=(build-essential pkg-config libssl-dev libwebkit2gtk-4.1-dev xvfb xauth fonts-noto-cjk)
tests=(webkit2gtk-driver chromium dbus-x11 poppler-utils libreoffice-writer-nogui)
bench=(python3-docx python3-openpyxl python3-venv postgresql)

wanted=("${build[@]}")
if [ "${1:-}" = tests ] || [ "${1:-}" = bench ] || [ -z "${DISPLAY:-}" ]; then
  wanted+=("${tests[@]}")
fi
[ "${1:-}" != bench ] || wanted+=("${bench[@]}")

for tool in cargo rustc node npm; do
  if ! command -v "$tool" >/dev/null; then
    echo "缺少 $tool。请先安装 Rust（1.90 以上）和 Node.js（20.19 以上）。" >&2
    exit 2
  fi
done

# Whether the first version is at least the second one.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

too_old() {
  echo "$1 的版本是 $2，至少需要 $3。$4" >&2
  exit 2
}

rust=$(rustc --version | awk '{ print $2 }')
at_least "$rust" 1.90 || too_old Rust "$rust" 1.90 "请运行 rustup update，或从 rust-lang.org 安装新版本。"
node=$(node --version | sed 's/^v//')
at_least "$node" 20.19 || too_old Node.js "$node" 20.19 "请从 nodejs.org 或用 nvm 安装新版本。"
# Of 21 and 22 the first ones lack what the interface's tools need.
case "$node" in
  21.* | 22.?.* | 22.1[01].*) too_old Node.js "$node" "20.19 或 22.12" "请从 nodejs.org 或用 nvm 安装新版本。" ;;
esac
npm=$(npm --version)
# Debian's own npm is 9.
at_least "$npm" 9 || too_old npm "$npm" 9 "请运行 npm install -g npm@10。"

if ! command -v dpkg-query >/dev/null; then
  echo "不是 Debian 系的系统：请自行安装与下列软件包相当的软件：${wanted[*]}" >&2
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "需要安装系统软件包：${missing[*]}"
if [ "${YES:-}" != 1 ]; then
  # Nobody can answer where input is closed: say what to do instead of ending without a word.
  if ! read -r -p "现在安装吗？[y/N] " answer; then
    echo >&2
    echo "没有人回答，未安装。如同意安装，请加上 YES=1 再运行，例如：YES=1 make run" >&2
    exit 2
  fi
  case "$answer" in
    y | Y | yes) ;;
    *) echo "未安装。" >&2; exit 2 ;;
  esac
fi
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update
"${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}"
