import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** A server of its own over one data folder, for a journey that stops it or cuts it off. */
export type TestServer = {
  url: string;
  port: number;
  pid: number;
  /** As a power cut does: at once, with whatever was under way. Resolves when the process is gone. */
  kill: () => Promise<void>;
  /** As an administrator does: open requests are finished first. */
  stop: () => Promise<void>;
};

/**
 * Starts the built server over `dataFolder` (made and filled with the demonstration republic when empty) on `port`, or
 * on a free one. Start it again with the same two after `kill` to see what was kept. Throws when it does not come up.
 */
export async function startServer({
  dataFolder,
  port = 0,
}: {
  dataFolder: string;
  port?: number;
}): Promise<TestServer> {
  const child = spawn(process.execPath, ["server/main.ts", "--prepare"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      DEMO: "on",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: `file:${resolve(dataFolder, "akbuzat.sqlite")}`,
      SESSION_SECRET: "a secret of the browser journeys, kept between starts",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const exited = once(child, "exit");
  const heard = await Promise.race([once(child, "message"), exited.then(() => undefined)]);
  if (!heard || !child.pid) throw new Error(`the server did not start: exit code ${child.exitCode}`);
  const { listening } = heard[0] as { listening: number };
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await exited;
  };
  return {
    url: `http://127.0.0.1:${listening}`,
    port: listening,
    pid: child.pid,
    kill: end("SIGKILL"),
    stop: end("SIGTERM"),
  };
}
