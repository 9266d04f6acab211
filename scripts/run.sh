#!/usr/bin/env bash
# Builds, makes the demo street once, and opens the window on it. Without a display the main job
# is walked under Xvfb and pictures are kept in target/tour.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
cargo build --release -p lianxinqiao -p lxq-cli
folder=$(pwd)/target/demo-street
export LXQ_PASSPHRASE=${LXQ_PASSPHRASE:-demo-street}
if [ ! -f "$folder/device.json" ]; then
  "$target/release/lxq" --casebook "$folder" init --demo
fi
if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  exec scripts/tour.sh release
fi
echo "演示街道的口令：$LXQ_PASSPHRASE"
LXQ_CASEBOOK=$folder exec "$target/release/lianxinqiao"
