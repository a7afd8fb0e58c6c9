import { useCallback, useRef } from "react";
import { useSeeking } from "./clock.tsx";
import { useStage } from "./context.tsx";

/** How far the bench has come on its way to another moment; nothing while it stands where it is. */
export function Seeking() {
  const { bench, t } = useStage();
  const bar = useRef<HTMLProgressElement>(null);
  const tell = useCallback((share: number) => {
    if (bar.current) bar.current.value = share;
  }, []);
  useSeeking(tell);
  if (bench.seeking === undefined) return null;
  return (
    <div className="stage-seeking">
      <label>
        <span role="status">{t.desk.seeking}</span>
        <progress ref={bar} max={1} />
      </label>
      <button type="button" className="quiet" onClick={() => bench.lookAhead()}>
        {t.desk.stopSeeking}
      </button>
    </div>
  );
}
