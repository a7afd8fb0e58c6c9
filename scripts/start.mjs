// Everything from a fresh clone to a served address: install, build, prepare the data, serve. Runs on Node 20 and later.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";
import { node, ownEnvironment, root } from "./run.mjs";

function stopWith(message) {
  console.error(message);
  process.exit(1);
}

if (!(await installIfNeeded())) stopWith("The packages could not be installed: see above.");
if (!(await buildIfNeeded())) stopWith("The build failed: see above.");

const server = spawn(node, ["server/main.ts", "--prepare"], {
  cwd: root,
  env: ownEnvironment({ NODE_ENV: "production" }),
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
  process.on(signal, () => server.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
}
if (process.env.npm_lifecycle_event) {
  // Between npm and us stands a shell, which a signal to npm ends without passing it on: then our parent changes.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && server.kill("SIGTERM"), 250).unref();
}
server.once("error", (error) => stopWith(`The server could not be started: ${error.message}`));
server.once("exit", (code) => process.exit(code ?? 1));
server.once("message", ({ listening, databaseFile }) => {
  console.log(`\nAkbuzat is open at http://localhost:${listening}\n`);
  const accounts = [join(dirname(databaseFile), "demo-accounts.txt"), join(root, "data/demo-accounts.txt")];
  const file = accounts.find((path) => existsSync(path));
  if (file) console.log(`${readFileSync(file, "utf8").trimEnd()}\n`);
});
