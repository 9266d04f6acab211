#!/usr/bin/env bash
# The figures of docs/figures.md: what the core takes, then the real window against an empty one.
# Ends with an error where a goal is missed; all of it is measured even so.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh bench
target=${CARGO_TARGET_DIR:-target}
cargo build -q --release -p lxq-integration -p lianxinqiao -p lxq-cli -p lxq-empty-window
export LXQ_BENCH=$(realpath "$target/release/bench")
export LXQ_WINDOW_BINARY=$(realpath "$target/release/lianxinqiao")
export LXQ_EMPTY_WINDOW=$(realpath "$target/release/empty_window")
export LXQ_BINARY=$(realpath "$target/release/lxq")
# A peer that Debian has no package of.
peers=$target/peers
if [ ! -x "$peers/bin/python" ]; then
  /usr/bin/python3 -m venv "$peers" && "$peers/bin/pip" install -q duckdb==2.0.1 || rm -rf "$peers"
fi
[ ! -x "$peers/bin/python" ] || export LXQ_DUCKDB_PYTHON=$peers/bin/python
missed=0
"$LXQ_BENCH" || missed=1
run=(dbus-run-session -- node tests/window/bench.mjs)
[ -n "${DISPLAY:-}" ] || run=(xvfb-run -a -s "-screen 0 1920x1200x24" "${run[@]}")
# The bus and the accessibility registry talk on standard error; the figures do not.
"${run[@]}" 2> >(grep -vE '^(dbus-daemon|SpiRegistry)|^$' >&2) || missed=1
exit "$missed"
