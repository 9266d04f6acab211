#!/usr/bin/env bash
# Licences and origins of all crates, by deny.toml; only where cargo-deny is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
if command -v cargo-deny >/dev/null; then
  cargo deny check licenses bans sources
else
  echo "cargo-deny 未安装，不检查许可证（安装：cargo install cargo-deny --locked）。"
fi
