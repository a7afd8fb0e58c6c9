import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";

/** What the server needs to know before it opens anything; every value has been checked. */
export type Config = {
  /** The address listened on; every one of the machine's when not said. */
  host: string | undefined;
  port: number;
  /** Absolute path of the SQLite file. */
  databaseFile: string;
  /** At least 32 characters; signs the cookies. */
  sessionSecret: string;
  /** The address people type, when a proxy in front ends TLS: `https://akbuzat.example`. */
  publicOrigin: string | undefined;
};

type Checked<T> = { ok: true; value: T } | { ok: false; message: string };

const FEWEST_SECRET_CHARACTERS = 32;

/**
 * Reads PORT, HOST, DATABASE_URL, SESSION_SECRET and PUBLIC_ORIGIN; `root` is the folder relative paths start from.
 * The first value that will not do comes back as a one-line message for the person who starts the server.
 */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Checked<Config> {
  const port = readPort(env.PORT);
  if (!port.ok) return port;
  const database = readDatabaseFile(env.DATABASE_URL, root);
  if (!database.ok) return database;
  const origin = readPublicOrigin(env.PUBLIC_ORIGIN);
  if (!origin.ok) return origin;
  const secret = readSecret(env.SESSION_SECRET, join(root, "data", "session-secret"));
  if (!secret.ok) return secret;
  return {
    ok: true,
    value: {
      host: env.HOST?.trim() || undefined,
      port: port.value,
      databaseFile: database.value,
      sessionSecret: secret.value,
      publicOrigin: origin.value,
    },
  };
}

function readPort(text: string | undefined): Checked<number> {
  if (!text) return { ok: true, value: 3000 };
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return { ok: true, value: port };
  return { ok: false, message: `PORT must be a whole number from 0 to 65535, is "${text}".` };
}

function readDatabaseFile(text: string | undefined, root: string): Checked<string> {
  const url = text?.trim() || "file:data/akbuzat.sqlite";
  if (/^postgres(ql)?:/i.test(url)) {
    return {
      ok: false,
      message: "DATABASE_URL: PostgreSQL is not supported yet; give a SQLite file: file:PATH.",
    };
  }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme && scheme !== "file") {
    return { ok: false, message: `DATABASE_URL must be file:PATH or a path, its scheme is "${scheme}:".` };
  }
  const path = url.replace(/^file:(\/\/(?=\/))?/i, "");
  if (path === "" || path.endsWith("/") || path === ":memory:") {
    return {
      ok: false,
      message: "DATABASE_URL must name a file that keeps the data: file:data/akbuzat.sqlite.",
    };
  }
  return { ok: true, value: isAbsolute(path) ? path : resolve(root, path) };
}

function readPublicOrigin(text: string | undefined): Checked<string | undefined> {
  if (!text) return { ok: true, value: undefined };
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash) {
    return { ok: true, value: url.origin };
  }
  return {
    ok: false,
    message: `PUBLIC_ORIGIN must be an address such as https://akbuzat.example, is "${text}".`,
  };
}

function readSecret(text: string | undefined, file: string): Checked<string> {
  const secret = text ?? keptSecret(file);
  if (secret.length >= FEWEST_SECRET_CHARACTERS) return { ok: true, value: secret };
  const place = text === undefined ? file : "SESSION_SECRET";
  return {
    ok: false,
    message: `${place} must hold at least ${FEWEST_SECRET_CHARACTERS} characters, holds ${secret.length}.`,
  };
}

/** The secret made at the first start, so that a restart signs nobody out. */
function keptSecret(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const secret = randomBytes(32).toString("base64url");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
