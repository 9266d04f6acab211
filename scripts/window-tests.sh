#!/usr/bin/env bash
# The real window, driven through WebKitWebDriver, under Xvfb where there is no display. Its own
# session bus keeps the tests apart from a window that somebody has open.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
cargo build -q -p lianxinqiao -p lxq-cli
export LXQ_WINDOW_BINARY=$(realpath "$target/debug/lianxinqiao")
export LXQ_BINARY=$(realpath "$target/debug/lxq")
run=(dbus-run-session -- node --test --test-reporter=spec --test-concurrency=1 --test-timeout=300000)
if [ $# -gt 0 ]; then run+=("$@"); else run+=(tests/window/*.test.mjs); fi
[ -n "${DISPLAY:-}" ] || run=(xvfb-run -a -s "-screen 0 1920x1200x24" "${run[@]}")
# The bus and the accessibility registry talk on standard error; the tests do not.
"${run[@]}" 2> >(grep -vE '^(dbus-daemon|SpiRegistry)|^$' >&2)
