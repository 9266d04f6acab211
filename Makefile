# 连心桥. A newcomer needs `make run` and `make test`; each does all set-up by itself.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
MAKEFLAGS += --no-print-directory

UI_SOURCES := $(shell find ui/src ui/index.html ui/vite.config.ts ui/package-lock.json -type f 2>/dev/null)
TARGET := $(or $(CARGO_TARGET_DIR),target)

.PHONY: run test check bench simulate package types setup setup-tests unit window browser tour screenshots format clean

# Set up, build, and open the window on the demo street; without a display, walk it and keep pictures.
run: setup ui/dist/index.html
	scripts/run.sh

# Set up and run every test: interface, Rust, the real window, a real browser.
test: setup-tests
	scripts/test.sh

# The gate without windows, fast first: formats, lints, types, unit tests, generated files.
check: ui/node_modules/.package-lock.json
	cargo fmt --all --check
	(cd ui && npm run format:check && npm run lint && npm run typecheck)
	$(MAKE) ui/dist/index.html
	cargo clippy --workspace --all-targets -- -D warnings
	scripts/licences.sh
	(cd ui && npm test)
	scripts/rust-tests.sh

# Rust tests alone, or interface tests alone.
unit: ui/dist/index.html
	scripts/rust-tests.sh
	(cd ui && npm test)

# The main job in the real window (WebKitGTK under Xvfb).
window: setup-tests ui/dist/index.html
	scripts/window-tests.sh

# The interface over `lxq serve` in a real Chromium, with axe on every screen.
browser: setup-tests ui/dist/index.html
	scripts/browser-tests.sh

# Pictures of every screen of the demo street in target/tour.
tour: setup-tests ui/dist/index.html
	scripts/tour.sh

# The pictures of the README, out of the tour, in docs/screenshots.
screenshots: setup-tests ui/dist/index.html
	scripts/tour.sh --docs

# Figures: ratios against a peer in the same run (docs/figures.md); an error where a goal is missed.
bench: setup-tests ui/dist/index.html
	scripts/bench.sh

# A year of a street whose sticks are maltreated (docs/simulation.md). SHORT=1 is what `make test` runs;
# SEED=n is another year.
simulate:
	cargo run -q $(if $(SHORT),,--release) -p lxq-integration --bin simulate

# Installation packages for this system.
package: setup ui/dist/index.html
	cargo build --release -p lianxinqiao -p lxq-cli
	(cd ui && npx tauri bundle --config ../tauri.conf.json --bundles deb,rpm)

# The TypeScript types of all commands, out of the table in src-tauri/api.
types:
	cargo run -q -p lxq-api --example types > ui/src/ipc/generated.ts

format:
	cargo fmt --all
	(cd ui && npm run format)

setup:
	scripts/setup.sh

setup-tests:
	scripts/setup.sh tests

ui/node_modules/.package-lock.json: ui/package-lock.json
	# Some npm versions write no entries for other systems' optional packages and then refuse
	# their own lock file; the versions are exact in package.json either way.
	(cd ui && (npm ci --no-audit --no-fund || npm install --no-audit --no-fund --no-save))

ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	(cd ui && npm run build)
	touch ui/dist/index.html

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules tests/browser/node_modules
