// What scripts/setup.sh says on machines that lack something; no package is ever installed.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, describe, it } from "node:test";

const SETUP = resolve(import.meta.dirname, "../../scripts/setup.sh");
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A machine: what its tools say of themselves, and whether packages are missing. */
function machine({ rust = "1.90.0", node = "v20.19.0", npm = "10.8.2", has = true, without } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "lxq-setup-"));
  folders.push(folder);
  const tool = (name, script) => {
    if (name === without) return;
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  tool("cargo", `echo "cargo ${rust}"`);
  tool("rustc", `echo "rustc ${rust} (abc 2026-01-01)"`);
  tool("node", `echo "${node}"`);
  tool("npm", `echo "${npm}"`);
  tool("dpkg-query", has ? `echo -n "install ok installed"` : "exit 1");
  tool("apt-get", `echo "$@" >> ${folder}/installed`);
  tool("sudo", `exec "$@"`);
  for (const name of ["bash", "sh", "awk", "sed", "sort", "head", "id", "cat"]) {
    symlinkSync(execFileSync("which", [name], { encoding: "utf8" }).trim(), join(folder, name));
  }
  return folder;
}

/** Runs the set-up there; `input` is what somebody types, none at all when it is left out. */
function setup(folder, { input, env = {}, tests = false } = {}) {
  const ran = spawnSync(join(folder, "bash"), [SETUP, ...(tests ? ["tests"] : [])], {
    env: { PATH: folder, DISPLAY: ":0", ...env },
    encoding: "utf8",
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    input,
  });
  return { code: ran.status, said: ran.stderr, installed: existsSync(join(folder, "installed")) };
}

describe("the set-up", () => {
  it("a machine that has everything is left alone", () => {
    assert.deepEqual(setup(machine()), { code: 0, said: "", installed: false });
  });

  for (const [tools, found, wanted] of [
    [{ rust: "1.89.0" }, "Rust 的版本是 1.89.0", "1.90"],
    [{ rust: "1.9.0" }, "Rust 的版本是 1.9.0", "1.90"],
    [{ node: "v18.20.4" }, "Node.js 的版本是 18.20.4", "20.19"],
    [{ node: "v20.9.0" }, "Node.js 的版本是 20.9.0", "20.19"],
    [{ node: "v21.7.3" }, "Node.js 的版本是 21.7.3", "22.12"],
    [{ node: "v22.3.0" }, "Node.js 的版本是 22.3.0", "22.12"],
    [{ npm: "8.19.4" }, "npm 的版本是 8.19.4", "9"],
  ]) {
    it(`${found}: too old, and it says so`, () => {
      const { code, said } = setup(machine(tools));
      assert.equal(code, 2);
      assert.match(said, new RegExp(found));
      assert.ok(said.includes(wanted), said);
    });
  }

  for (const tools of [
    { rust: "1.90.0" },
    { rust: "1.100.0-nightly" },
    { node: "v20.19.0" },
    { node: "v22.12.0" },
    { node: "v24.1.0" },
    { npm: "9.2.0" },
  ]) {
    it(`${JSON.stringify(tools)} will do`, () => {
      assert.equal(setup(machine(tools)).code, 0);
    });
  }

  it("a tool that is missing is named", () => {
    const { code, said } = setup(machine({ without: "node" }));
    assert.equal(code, 2);
    assert.match(said, /缺少 node/);
  });

  it("closed input does not end it without a word", () => {
    const { code, said, installed } = setup(machine({ has: false }));
    assert.deepEqual([code, installed], [2, false]);
    assert.match(said, /YES=1 make run/);
  });

  it("no is an answer, yes installs, and YES=1 asks nobody", () => {
    const refused = setup(machine({ has: false }), { input: "n\n" });
    assert.deepEqual([refused.code, refused.installed], [2, false]);
    const agreed = setup(machine({ has: false }), { input: "y\n" });
    assert.deepEqual([agreed.code, agreed.installed], [0, true]);
    const told = setup(machine({ has: false }), { env: { YES: "1" }, tests: true });
    assert.deepEqual([told.code, told.installed], [0, true]);
  });
});
