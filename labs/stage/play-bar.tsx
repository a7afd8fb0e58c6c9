import { type MouseEvent, useEffect, useRef, useState } from "react";
import { timeOf } from "../engine/run.ts";
import { useFrame } from "../parts/frame.tsx";
import { useStage } from "./context.tsx";

const SPEEDS = [0.25, 0.5, 1, 2, 4];

/** Start, pause, one step, back to the start, the speed of time, and the time itself. */
export function PlayBar() {
  const { bench, t, number } = useStage();
  useClock();
  useKeys();
  return (
    <div className="play-bar">
      <button
        type="button"
        className="button button-main"
        onClick={() => (bench.playing ? bench.pause() : bench.play())}
      >
        {bench.playing ? `❚❚ ${t.pause}` : `▶ ${t.play}`}
      </button>
      <span className="play-bar-group">
        <IconButton name={t.stepBack} sign="◂|" off={bench.run.step === 0} onClick={() => bench.stepBack()} />
        <IconButton name={t.stepOn} sign="|▸" onClick={() => bench.stepOnce()} />
      </span>
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
      {!bench.readOnly && (
        <span className="play-bar-group">
          <IconButton name={t.undo} sign="↶" off={!bench.canUndo} onClick={() => bench.undo()} />
          <IconButton name={t.redo} sign="↷" off={!bench.canRedo} onClick={() => bench.redo()} />
        </span>
      )}
      <FullScreen />
      <TimeShown />
      {bench.lookingBack && <LookingBack />}
    </div>
  );
}

interface IconButtonProps {
  name: string;
  sign: string;
  off?: boolean;
  onClick: () => void;
}

function IconButton({ name, sign, off = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={name}
      title={name}
      disabled={off}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}

/** An earlier moment is shown: what may be done with it, and the way back. */
function LookingBack() {
  const { bench, t } = useStage();
  return (
    <p className="play-bar-past" role="status">
      {t.lookingBack}{" "}
      <button type="button" className="quiet" onClick={() => bench.lookAhead()}>
        {t.lookAhead}
      </button>
    </p>
  );
}

/** The whole bench over the whole screen, where the browser can. */
function FullScreen() {
  const { t } = useStage();
  const [able, setAble] = useState(false);
  useEffect(() => setAble(document.fullscreenEnabled === true), []);
  if (!able) return null;
  const toggle = (event: MouseEvent<HTMLButtonElement>) => {
    const stage = event.currentTarget.closest(".stage");
    if (document.fullscreenElement) void document.exitFullscreen();
    else void stage?.requestFullscreen().catch(() => undefined);
  };
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={t.fullScreen}
      title={t.fullScreen}
      onClick={toggle}
    >
      ⛶
    </button>
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

/** Ctrl+Z and Ctrl+Y (or with Shift) anywhere but in a field, which has its own. */
function useKeys(): void {
  const { bench } = useStage();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) bench.redo();
      else bench.undo();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [bench]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="range"]), textarea, select');

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
