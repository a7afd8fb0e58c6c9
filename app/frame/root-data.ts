import { useRouteLoaderData } from "react-router";
import type { loader } from "../root.tsx";

type RootData = Awaited<ReturnType<typeof loader>>;

let last: RootData | undefined;

/**
 * What the root loader gave for this page. Where the network fails in the middle of a navigation the router has nothing;
 * in the browser, which has one reader, the last answer stands in, so that the header of the error page stays theirs.
 */
export function useRootData(): RootData | undefined {
  const data = useRouteLoaderData<typeof loader>("root");
  if (typeof document === "undefined") return data;
  last = data ?? last;
  return last;
}
