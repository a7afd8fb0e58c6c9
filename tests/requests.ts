/** What a loader or an action answered, whether it returned or threw it. */
export interface Outcome {
  status: number;
  headers: Headers;
  data: unknown;
}

/** A request for a page, or with `form` one that sends a form to it. */
export function pageRequest(
  path: string,
  options: { form?: Record<string, string>; cookie?: string; address?: string } = {},
): Request {
  const headers = new Headers();
  if (options.cookie) headers.set("cookie", options.cookie);
  if (options.address) headers.set("x-client-address", options.address);
  const url = `http://akbuzat.example${path}`;
  if (!options.form) return new Request(url, { headers });
  return new Request(url, { method: "POST", headers, body: new URLSearchParams(options.form) });
}

/** Calls a loader or an action of a route with a request, as the router would. */
export async function call<Args>(
  handler: (args: Args) => unknown,
  request: Request,
  params: Record<string, string> = {},
): Promise<Outcome> {
  try {
    const args = { request, params, url: new URL(request.url), context: new Map(), pattern: "" };
    return outcomeOf(await handler(args as Args));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return outcomeOf(thrown);
  }
}

/** The cookies an answer sets, as the next request sends them back. */
export const cookieOf = (outcome: Outcome): string =>
  outcome.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");

function outcomeOf(result: unknown): Outcome {
  if (result instanceof Response) return { status: result.status, headers: result.headers, data: undefined };
  if (isData(result))
    return {
      status: result.init?.status ?? 200,
      headers: new Headers(result.init?.headers),
      data: result.data,
    };
  return { status: 200, headers: new Headers(), data: result };
}

/** What `data()` of React Router makes. */
const isData = (result: unknown): result is { data: unknown; init: ResponseInit | null } =>
  typeof result === "object" && result !== null && "type" in result && result.type === "DataWithResponseInit";
