import { redirect } from "react-router";
import type { Role } from "#db/schema.ts";
import {
  createSession,
  deleteExpiredSessions,
  extendSession,
  getSession,
  revokeSession,
  type Session,
  type Viewer,
} from "#db/sessions.ts";
import { pagePath } from "./addresses.ts";
import { isHttps, readCookie, writeCookie } from "./cookies.server.ts";
import { db } from "./db.server.ts";
import { notFound } from "./responses.server.ts";

export type { Viewer } from "#db/sessions.ts";

/** Browsers keep no cookie longer; the server's own clock ends the session. */
const COOKIE_MAX_AGE_S = 400 * 86_400;

const CLEAN_EVERY_MS = 3_600_000;

type Found = { viewer: Viewer; session: Session } | undefined;

/** One lookup a request, however many loaders ask. */
const found = new WeakMap<Request, Promise<Found>>();

/** Who is signed in, or `undefined`. */
export async function getViewer(request: Request): Promise<Viewer | undefined> {
  return (await findSession(request))?.viewer;
}

/** The session the request comes with, for the page that lists sessions. */
export async function getCurrentSession(request: Request): Promise<Session | undefined> {
  return (await findSession(request))?.session;
}

/** Who is signed in; everyone else is sent to sign in and comes back to this page. */
export async function requirePerson(request: Request): Promise<Viewer> {
  const viewer = await getViewer(request);
  if (viewer) return viewer;
  const query = new URLSearchParams();
  if (readCookie(request, cookieName(request)) !== undefined) query.set("expired", "1");
  query.set("to", pagePath(request));
  throw redirect(`/sign-in?${query}`);
}

/** Who is signed in, when their role is one of these; for others the page does not exist. */
export async function requireRole(request: Request, ...roles: Role[]): Promise<Viewer> {
  const viewer = await requirePerson(request);
  if (!roles.includes(viewer.role)) throw notFound();
  return viewer;
}

/** Signs a person in; returns the `Set-Cookie`. On a shared computer it ends with the browser or after a school day. */
export async function startSession(
  request: Request,
  session: { personId: string; shared: boolean },
): Promise<string> {
  const now = new Date();
  await cleanUp(now);
  const token = await createSession(db, { ...session, now });
  return writeCookie(
    request,
    cookieName(request),
    token,
    session.shared ? {} : { maxAgeS: COOKIE_MAX_AGE_S },
  );
}

/** Signs out; returns the `Set-Cookie` that takes the cookie away. */
export async function endSession(request: Request): Promise<string> {
  const current = await findSession(request);
  if (current) await revokeSession(db, current.viewer.id, current.session.id);
  return forgetSession(request);
}

/** The `Set-Cookie` that takes the session's cookie away. */
export function forgetSession(request: Request): string {
  return writeCookie(request, cookieName(request), "", { maxAgeS: 0 });
}

let cleanedAt = 0;

/** Once an hour is enough: it reads the whole table. */
async function cleanUp(now: Date): Promise<void> {
  if (now.getTime() - cleanedAt < CLEAN_EVERY_MS) return;
  cleanedAt = now.getTime();
  await deleteExpiredSessions(db, now);
}

function findSession(request: Request): Promise<Found> {
  let promise = found.get(request);
  if (!promise) {
    promise = lookUp(request);
    found.set(request, promise);
  }
  return promise;
}

async function lookUp(request: Request): Promise<Found> {
  const token = readCookie(request, cookieName(request));
  if (!token) return undefined;
  const now = new Date();
  const result = await getSession(db, token, now);
  if (result) await extendSession(db, result.session, now);
  return result;
}

/** `__Host-` ties the cookie to this host alone; browsers take it over TLS only. */
const cookieName = (request: Request) => (isHttps(request) ? "__Host-session" : "session");
