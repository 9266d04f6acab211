#!/usr/bin/env bash
# Every test there is. The last lines show how many were run.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n=== %s\n' "$*"; }
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

step "interface: install and build"
make ui/dist/index.html

step "formats, lints, types"
cargo fmt --all --check
(cd ui && npm run format:check && npm run lint && npm run typecheck)

# Among the programs' own crates only the lints' metadata is made besides what the tests build.
step "Rust: lints"
cargo clippy --workspace --all-targets -- -D warnings

step "set-up: its questions and sentences"
node --test --test-reporter=spec tests/setup/*.test.mjs 2>&1 | tee "$log/setup"

step "interface: unit tests"
(cd ui && npm test) 2>&1 | tee "$log/ui"

step "Rust: tests"
scripts/rust-tests.sh 2>&1 | tee "$log/rust"

step "Rust: programs"
# The same choice of packages and features as the tests', so that no dependency is built twice.
cargo build --workspace --all-targets

step "window: WebKitGTK"
scripts/window-tests.sh 2>&1 | tee "$log/window"

step "browser: Chromium"
scripts/browser-tests.sh 2>&1 | tee "$log/browser"

step "tests run"
for part in setup ui rust window browser; do
  plain=$(sed 's/\x1b\[[0-9;]*m//g' "$log/$part")
  # Files that were tried once more have a summary of their own; the first one counts all.
  echo "$part: $(grep -E 'Tests +[0-9]+ passed|Summary|test result: ok|^# pass|^ℹ pass|[0-9]+ passed \(' <<<"$plain" | sed -n "$([ "$part" = window ] && echo 1 || echo '$')p" | xargs)"
  grep -hE '^UNSTEADY' <<<"$plain" || true
done
echo "all parts passed"
