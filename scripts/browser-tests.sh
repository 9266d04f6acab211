#!/usr/bin/env bash
# The interface over `lxq serve` in Debian's Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
cargo build -q --workspace --all-targets
export LXQ_BINARY=$(realpath "$target/debug/lxq")
cd tests/browser
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
fi
npx playwright test "$@"
