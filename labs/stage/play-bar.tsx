import { useEffect, useRef, useState } from "react";
import type { Bench } from "../engine/bench.ts";
import { timeOf } from "../engine/read.ts";
import { say, useFrame } from "../parts/frame.tsx";
import { useClock } from "./clock.tsx";
import { useStage } from "./context.tsx";
import { IconButton } from "./icon-button.tsx";
import { Help } from "./help.tsx";
import { useKept } from "./kept.tsx";
import { useShortcuts } from "./keys.tsx";

const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4];

/** What the buttons of the bar set going. */
export interface Player {
  playing: boolean;
  toggle(): void;
  /** Undefined at the beginning. */
  back: (() => void) | undefined;
  on(): void;
}

/** Start, pause, one step, back to the start, the speed of time, and the time itself; of the world, or of another `player`. */
export function PlayBar({ player }: { player?: Player }) {
  const { bench, t, number } = useStage();
  const { playing, toggle, back, on } = player ?? worldOf(bench);
  const bar = useRef<HTMLDivElement>(null);
  const [single, setSingle] = useKept("akbuzat-keys", ["on", "off"], "on");
  useClock();
  usePlayKeys(bar, single === "on", { playing, toggle, back, on });
  return (
    <div className="play-bar" ref={bar}>
      <button type="button" className="button button-main" onClick={toggle}>
        {playing ? `❚❚ ${t.pause}` : `▶ ${t.play}`}
      </button>
      <span className="play-bar-group">
        <IconButton name={t.stepBack} sign="◂|" off={!back} onClick={() => back?.()} />
        <IconButton name={t.stepOn} sign="|▸" onClick={on} />
      </span>
      {!bench.readOnly && (
        <button
          type="button"
          className="button"
          title={t.restart}
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
      <span className="play-bar-group">
        <FullScreen />
        <Help single={single === "on"} onSingle={(on) => setSingle(on ? "on" : "off")} />
      </span>
      <TimeShown />
      {bench.lookingBack && <LookingBack />}
    </div>
  );
}

/** The world goes step by step. */
const worldOf = (bench: Bench): Player => ({
  playing: bench.playing,
  toggle: () => (bench.playing ? bench.pause() : bench.play()),
  back: bench.run.step === 0 && !bench.playing ? undefined : () => bench.stepBack(),
  on: () => bench.stepOnce(),
});

/** The keys of the play bar, anywhere on the page but in a field. */
function usePlayKeys(
  bar: { readonly current: HTMLElement | null },
  single: boolean,
  { toggle, back, on }: Player,
): void {
  const { bench } = useStage();
  const faster = (by: 1 | -1) => {
    const next = SPEEDS[SPEEDS.indexOf(bench.speed) + by];
    if (next) bench.setSpeed(next);
  };
  const press = (selector: string) =>
    bar.current?.closest(".stage")?.querySelector<HTMLElement>(selector)?.click();
  useShortcuts(
    {
      alone: {
        Space: toggle,
        Comma: () => back?.(),
        Period: on,
        BracketLeft: () => faster(-1),
        BracketRight: () => faster(1),
        KeyF: () => press("[data-key=full-screen]"),
        KeyS: () => press("[data-key=speak]"),
        KeyD: () => press("[data-key=describe]"),
        "Shift+Slash": () => press("[data-key=help]"),
        "Shift+Digit7": () => press("[data-key=help]"),
      },
      ctrl: {
        KeyZ: () => bench.undo(),
        KeyY: () => bench.redo(),
        "Shift+KeyZ": () => bench.redo(),
      },
    },
    single,
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
  const [on, setOn] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    setAble(document.fullscreenEnabled === true);
    const change = () => setOn(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", change);
    return () => document.removeEventListener("fullscreenchange", change);
  }, []);
  if (!able) return null;
  const toggle = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    else
      void button.current
        ?.closest(".stage")
        ?.requestFullscreen()
        .catch(() => undefined);
  };
  return (
    <button
      ref={button}
      type="button"
      className="button button-icon"
      data-key="full-screen"
      aria-label={t.fullScreen}
      aria-pressed={on}
      title={t.fullScreen}
      onClick={toggle}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon">
        <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
      </svg>
    </button>
  );
}

function TimeShown() {
  const { bench, t, number } = useStage();
  const output = useRef<HTMLSpanElement>(null);
  // a single step shows
  const { step } = bench.document.world;
  const digits = step >= 1 ? 0 : step < 0.005 ? 3 : 2;
  useFrame(bench, (run) => {
    say(output.current, `${t.time} = ${number(timeOf(run), digits)} ${t.secondsShort}`);
  });
  return (
    <span className="play-bar-time">
      <span ref={output} />
    </span>
  );
}
