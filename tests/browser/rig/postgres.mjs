/** A PostgreSQL server of one's own, beside the program under test. */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

/** Starts a server, and answers its address and what stops it. */
export async function postgres() {
  const server = spawn(join(dirname(process.env.LXQ_BINARY ?? ""), "private_postgres"), {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const address = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`private_postgres ended with ${code}`)));
    createInterface({ input: server.stdout }).once("line", resolve);
  });
  return {
    address,
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}
