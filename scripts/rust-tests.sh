#!/usr/bin/env bash
# All Rust tests, with nextest where it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
if command -v cargo-nextest >/dev/null; then
  profile=default
  [ "${CI:-}" = true ] && profile=ci
  cargo nextest run --workspace --no-fail-fast --profile "$profile" "$@"
else
  cargo test --workspace --no-fail-fast "$@"
fi
