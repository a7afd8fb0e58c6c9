import { useStage } from "../context.tsx";
import type { Plotted } from "./plot.ts";

interface ToldProps {
  plotted: Plotted;
  same: boolean;
  /** Rows that were measured when the graph was foreseen; undefined where none was. */
  after: number | undefined;
}

/** What a graph does not show, and why; and whether what was foreseen was so before measuring. */
export function Told({ plotted: { points, off, tooLarge }, same, after }: ToldProps) {
  const { t } = useStage();
  return (
    <>
      {after !== undefined && (
        <p className="hint">
          {after === 0 ? t.analysis.foreseenBefore : t.analysis.foreseenAfter({ n: after })}
        </p>
      )}
      {same && <p className="hint">{t.analysis.samePair}</p>}
      {points.length + off + tooLarge === 0 && <p className="hint">{t.graphEmpty}</p>}
      {off > 0 && <p className="hint">{t.analysis.offLog({ n: off })}</p>}
      {tooLarge > 0 && <p className="hint">{t.analysis.tooLarge({ n: tooLarge })}</p>}
    </>
  );
}
