#!/usr/bin/env bash
# The real window, driven through WebKitWebDriver, under Xvfb where there is no display. Its own
# session bus keeps the tests apart from a window that somebody has open.
#
# Where nobody watches (CI=true), a file that failed is run once more in windows of its own, and
# said to be unsteady if it passes then: engine, driver and a busy machine are part of the test.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
cargo build -q --workspace --all-targets
export LXQ_WINDOW_BINARY=$(realpath "$target/debug/lianxinqiao")
export LXQ_BINARY=$(realpath "$target/debug/lxq")
failed=$(mktemp)
trap 'rm -f "$failed"' EXIT

walk() {
  local run=(dbus-run-session -- node --test --test-concurrency=1 --test-timeout=300000)
  run+=(--test-reporter=spec --test-reporter-destination=stdout)
  run+=(--test-reporter=./tests/window/rig/failed-files.mjs "--test-reporter-destination=$failed")
  run+=("$@")
  [ -n "${DISPLAY:-}" ] || run=(xvfb-run -a -s "-screen 0 1920x1200x24" "${run[@]}")
  # The bus and the accessibility registry talk on standard error; the tests do not.
  "${run[@]}" 2> >(grep -vE '^(dbus-daemon|SpiRegistry)|^$' >&2)
}

if [ $# -gt 0 ]; then files=("$@"); else files=(tests/window/*.test.mjs); fi
walk "${files[@]}" && exit
mapfile -t again <"$failed"
[ "${CI:-}" = true ] && [ ${#again[@]} -gt 0 ] || exit 1
printf 'once more: %s\n' "${again[@]}"
walk "${again[@]}"
printf 'UNSTEADY: %s\n' "${again[@]}"
