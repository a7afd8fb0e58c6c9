import { useStage } from "../context.tsx";
import type { Plotted } from "./plot.ts";

/** What a graph does not show, and why. */
export function Told({ plotted: { points, off, tooLarge }, same }: { plotted: Plotted; same: boolean }) {
  const { t } = useStage();
  return (
    <>
      {same && <p className="hint">{t.analysis.samePair}</p>}
      {points.length + off + tooLarge === 0 && <p className="hint">{t.graphEmpty}</p>}
      {off > 0 && <p className="hint">{t.analysis.offLog({ n: off })}</p>}
      {tooLarge > 0 && <p className="hint">{t.analysis.tooLarge({ n: tooLarge })}</p>}
    </>
  );
}
