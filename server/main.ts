import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "react-router";
import { readConfig } from "./config.ts";
import { fixedWords } from "./path-label.ts";
import { prepareData } from "./prepare-data.ts";
import { serveFolder } from "./static-files.ts";
import { createWebServer } from "./web-server.ts";

const root = resolve(import.meta.dirname, "..");

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const read = readConfig(process.env, root);
if (!read.ok) fail(read.message);
const config = read.value;

// The app reads its settings from the environment: from here on they are the checked ones.
process.env.NODE_ENV ??= "production";
process.env.PORT = String(config.port);
process.env.DATABASE_URL = `file:${config.databaseFile}`;
process.env.SESSION_SECRET = config.sessionSecret;

if (process.argv.includes("--prepare")) {
  await prepareData(config.databaseFile, root).catch((error: Error) =>
    fail(`${config.databaseFile}: ${error.message}`),
  );
}

// React chooses its production form by NODE_ENV when it is first loaded.
const { createRequestHandler } = await import("react-router");
const buildFile = join(root, "build/server/index.js");
if (!existsSync(buildFile)) fail("There is no build yet: run npm start, or npm run build.");
const build: ServerBuild = await import(pathToFileURL(buildFile).href);
/** What app/entry.server.tsx exports besides its handler. */
const entry = build.entry.module as { isHealthy?: () => Promise<boolean> };

const web = createWebServer({
  handle: createRequestHandler(build, process.env.NODE_ENV),
  isHealthy: entry.isHealthy,
  files: serveFolder(join(root, "build/client")),
  words: fixedWords(build.routes),
  publicOrigin: config.publicOrigin,
});

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await web.stop();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// What started us is gone: nobody could stop us any more.
process.on("disconnect", stop);

try {
  const port = await web.listen(config.port, config.host);
  if (process.send) process.send({ listening: port, databaseFile: config.databaseFile });
  else process.stdout.write(`Akbuzat is open at http://localhost:${port}\n`);
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    fail(`Port ${config.port} is taken: stop what uses it, or choose another: PORT=3001.`);
  if (code === "EACCES")
    fail(`Port ${config.port} needs more rights: choose one above 1023, such as PORT=3000.`);
  throw error;
}
