import { useRef, useState } from "react";
import { parseNumeral } from "../../document/numerals.ts";
import { useStage } from "../context.tsx";
import { useFocusNext } from "../focus-next.tsx";
import type { Ends } from "./scales-of.ts";
import type { Place } from "./sketching.ts";

interface PredictButtonsProps {
  /** What is drawn now; undefined while nothing is being drawn. */
  drawn: readonly Place[] | undefined;
  kept: boolean;
  labels: { x: string; y: string };
  /** Ends of the axes that may be set, as there are no points yet. */
  ends: { x: number; y: number } | undefined;
  onEnds(change: Ends): void;
  onBegin(): void;
  onDone(): void;
  onClear(): void;
}

/** Begin, keep and take away a graph foreseen by hand. */
export function PredictButtons(props: PredictButtonsProps) {
  const { drawn, kept, labels, ends, onEnds, onBegin, onDone, onClear } = props;
  const { t } = useStage();
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  const a = t.analysis;
  const andBack = (work: () => void) => () => {
    work();
    focusNext("button");
  };
  if (!drawn)
    return (
      <div ref={root} className="table-buttons">
        <button type="button" className="button button-small" onClick={onBegin}>
          {kept ? a.predictAgain : a.predict}
        </button>
        {kept && (
          <button type="button" className="button button-small" onClick={andBack(onClear)}>
            {a.predictClear}
          </button>
        )}
      </div>
    );
  return (
    <div ref={root}>
      <p className="hint">{a.predictHint}</p>
      {ends && drawn.length === 0 && (
        <div className="graph-choices">
          <End label={a.upTo({ axis: labels.x })} end={ends.x} onEnd={(x) => onEnds({ x })} />
          <End label={a.upTo({ axis: labels.y })} end={ends.y} onEnd={(y) => onEnds({ y })} />
        </div>
      )}
      <p className="table-buttons">
        <button type="button" className="button button-small" onClick={andBack(onDone)}>
          {drawn.length > 0 ? a.predictDone : a.predictLeave}
        </button>
      </p>
    </div>
  );
}

function End({ label, end, onEnd }: { label: string; end: number; onEnd(end: number): void }) {
  const { number } = useStage();
  const [draft, setDraft] = useState<string>();
  function keep(): void {
    const typed = parseNumeral(draft ?? "");
    if (typed !== undefined && typed > 0 && typed < 1e100) onEnd(typed);
    setDraft(undefined);
  }
  return (
    <label>
      {label}
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? number(Number(end.toPrecision(4)))}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
      />
    </label>
  );
}
