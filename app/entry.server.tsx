import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  ServerRouter,
  isRouteErrorResponse,
} from "react-router";
import { takeUpMarking } from "./marking.server.ts";
import { NonceContext } from "./nonce.tsx";
import { contentSecurityPolicy, newNonce } from "./security.server.ts";

/** Asked by the server for /healthz. */
export { isHealthy } from "./db.server.ts";

// What was handed in just before a stop is marked now. A database that is not there yet has nothing waiting.
void takeUpMarking();

/** How long a page may wait for data it streams, ms; React Router reads it by this name. */
export const streamTimeout = 5_000;

/** Draws a page: people get the shell as soon as it is ready, search robots the whole page at once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const nonce = newNonce();
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("content-security-policy", contentSecurityPolicy(nonce, import.meta.env.DEV));
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache");
  headers.set("x-viewer", viewerOf(context));
  if (request.method === "HEAD") return new Response(null, { status, headers });

  return new Promise<Response>((resolve, reject) => {
    let shellSent = false;
    let statusNow = status;
    const send = () => {
      shellSent = true;
      const body = new PassThrough();
      body.once("close", () => clearTimeout(timer));
      resolve(new Response(createReadableStreamFromReadable(body), { status: statusNow, headers }));
      pipe(body);
    };
    const whole = isbot(request.headers.get("user-agent"));
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={context} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        [whole ? "onAllReady" : "onShellReady"]: send,
        // React Router logs it and draws the error page instead; the server has a plain one when that fails too.
        onShellError: (error) => {
          clearTimeout(timer);
          reject(error);
        },
        onError: (error) => {
          statusNow = 500;
          if (shellSent && !request.signal.aborted) logError(error, request);
        },
      },
    );
    // React Router gives up on streamed data at `streamTimeout`; a second later what is still missing is drawn as failed.
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Whose page this is, by an id: the service worker keeps no page of one person for another. */
function viewerOf({ staticHandlerContext }: EntryContext): string {
  const root = staticHandlerContext.loaderData?.["root"] as { viewer?: { id: string } } | undefined;
  return root?.viewer?.id ?? "nobody";
}

/** What a loader, an action or a component threw that was not a Response: written to the log under the request's id. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  // A page that does not exist, or a form the router refused: the reader has been told, nothing of ours is broken.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) logError(error, request);
};

function logError(error: unknown, request: Request): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const requestId = request.headers.get("x-request-id") ?? undefined;
  console.error(
    JSON.stringify({ time: new Date().toISOString(), level: "error", requestId, message, stack }),
  );
}
