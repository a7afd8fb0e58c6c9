import { useEffect, useRef } from "react";
import { timeOf } from "../engine/run.ts";
import { useFrame } from "../parts/frame.tsx";
import { useStage } from "./context.tsx";

const SPEEDS = [0.25, 0.5, 1, 2, 4];

/** Start, pause, one step, back to the start, the speed of time, and the time itself. */
export function PlayBar() {
  const { bench, t, number } = useStage();
  useClock();
  return (
    <div className="play-bar">
      <button
        type="button"
        className="button button-main"
        onClick={() => (bench.playing ? bench.pause() : bench.play())}
      >
        {bench.playing ? `❚❚ ${t.pause}` : `▶ ${t.play}`}
      </button>
      <button
        type="button"
        className="button"
        aria-label={t.stepOn}
        title={t.stepOn}
        onClick={() => bench.stepOnce()}
      >
        |▸
      </button>
      {!bench.readOnly && (
        <button
          type="button"
          className="button"
          onClick={() => {
            bench.pause();
            bench.do({ type: "restart" });
          }}
        >
          ↺ <span className="play-bar-word">{t.restart}</span>
        </button>
      )}
      <label className="play-bar-speed">
        <span className="visually-hidden">{t.speed}</span>
        <select value={bench.speed} onChange={(event) => bench.setSpeed(Number(event.target.value))}>
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              ×{number(speed)}
            </option>
          ))}
        </select>
      </label>
      <TimeShown />
    </div>
  );
}

function TimeShown() {
  const { bench, t, number } = useStage();
  const output = useRef<HTMLSpanElement>(null);
  const digits = bench.document.world.step >= 1 ? 0 : 2;
  useFrame(bench, (run) => {
    if (output.current)
      output.current.textContent = `${t.time} = ${number(timeOf(run), digits)} ${t.secondsShort}`;
  });
  return <span className="play-bar-time" ref={output} />;
}

/** Tells the bench how much time went by, frame by frame, while it plays and the page is seen. */
function useClock(): void {
  const { bench } = useStage();
  const { playing } = bench;
  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    let last = performance.now();
    const tick = (now: number) => {
      bench.advance(Math.max(0, now - last) / 1000);
      last = now;
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [bench, playing]);
}
