import { useLocation, useNavigate } from "react-router";

/** The two sides of the bench's page. Both have a name: the router asks the server again where a name is taken away. */
export const BENCH = "#bench";
const REPORT = "#report";

const FROM_BENCH = "from-bench";

/** Whether the bench lies behind this entry of the browser's history. */
export const cameFromBench = (state: unknown): boolean => state === FROM_BENCH;

/** Which side is up: the bench or the report of its work; `turn` leads to the report, and Back leads from it. */
export function useLeaf(): { isReport: boolean; turn: () => Promise<void> } {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  async function turn(): Promise<void> {
    if (hash !== BENCH) await navigate({ search, hash: BENCH }, { replace: true });
    await navigate({ search, hash: REPORT }, { state: FROM_BENCH });
  }
  return { isReport: hash === REPORT, turn };
}
