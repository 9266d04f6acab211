#!/usr/bin/env bash
# Walks the main job in the real window and keeps a picture of each screen in target/tour.
# tour.sh [debug|release] [--docs]: with --docs, those of the README go to docs/screenshots too.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
profile=debug
is_for_docs=0
for word in "$@"; do
  case "$word" in
    debug | release) profile=$word ;;
    --docs) is_for_docs=1 ;;
    *) echo "tour.sh [debug|release] [--docs]" >&2; exit 2 ;;
  esac
done
if [ "$profile" = debug ]; then
  cargo build -q --workspace --all-targets
fi
export LXQ_WINDOW_BINARY=$(realpath "$target/$profile/lianxinqiao")
export LXQ_BINARY=$(realpath "$target/$profile/lxq")
export LXQ_TOUR=$(pwd)/target/tour
mkdir -p "$LXQ_TOUR"
run=(bash -c "node --test --test-timeout=600000 tests/window/main-job.test.mjs && node tests/window/tour.mjs")
if [ -n "${DISPLAY:-}" ]; then
  "${run[@]}"
else
  xvfb-run -a -s "-screen 0 1920x1200x24" dbus-run-session -- "${run[@]}"
fi
echo "截图在 target/tour/"
if [ "$is_for_docs" = 1 ]; then
  mkdir -p docs/screenshots
  for pair in today:today import-trial:import intake:intake case-agreed:case calendar:calendar search:search documents:papers; do
    pictures=("$LXQ_TOUR"/[0-9]*-"${pair%%:*}"-1280.png)
    cp "${pictures[0]}" "docs/screenshots/${pair##*:}.png"
  done
  echo "README 的截图在 docs/screenshots/"
fi
