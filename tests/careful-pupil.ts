import type { Action } from "#labs/engine/action.ts";
import type { Doing } from "#labs/engine/bench.ts";
import { placeGiven } from "#labs/engine/place.ts";
import { act } from "#labs/engine/act.ts";
import { read } from "#labs/engine/read.ts";
import { stepTo } from "#labs/engine/step.ts";
import { writeLabels } from "#labs/engine/labels.ts";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { startRun } from "#labs/index.ts";

/** The built-in thread pendulum. */
export const pendulumLab = loadCatalogue().find((lab) => lab.slug === "thread-pendulum")
  ?.document as NonNullable<ReturnType<typeof loadCatalogue>[number]>["document"];

/** What a pupil does who measures the thread pendulum well: five lengths, 20 swings each, g = 9.8 ± 0.2 m/s². */
export function measureCarefully(seed: string): Action[] {
  const run = startRun(pendulumLab, seed);
  const actions: Action[] = [];
  const doNow = (doing: Doing) => {
    const action = { ...doing, step: run.step } as Action;
    actions.push(action);
    act(run, action);
  };
  const wait = (seconds: number) => stepTo(run, run.step + Math.round(seconds / pendulumLab.world.step));
  for (const instrument of pendulumLab.drawer ?? [])
    doNow({ type: "place", instrument, x: 0, y: 0, angle: 0 });
  doNow({ type: "answer", task: "predict", text: "twice" });
  for (const instrument of pendulumLab.drawer ?? [])
    doNow({ type: "place", instrument, ...placeGiven(run, instrument) });
  doNow({ type: "answer", task: "drawing", text: writeLabels({ step: 0, doings: actions.length }, []) });
  doNow({ type: "column-error", column: "length", text: "0,5" });
  doNow({ type: "column-error", column: "time", text: "0,2" });
  for (const [row, length] of [0.4, 0.6, 0.8, 1, 1.2].entries()) {
    doNow({ type: "set", control: "length", value: length });
    doNow({ type: "press", instrument: "watch", button: "reset" });
    doNow({ type: "press", instrument: "watch", button: "toggle" });
    wait(20 * read(run, "bob.period"));
    doNow({ type: "press", instrument: "watch", button: "toggle" });
    const time = run.instruments.get("watch")?.shown() ?? Number.NaN;
    doNow({ type: "cell", row, column: "length", text: String(Math.round(length * 100)) });
    doNow({ type: "cell", row, column: "count", text: "20" });
    doNow({ type: "cell", row, column: "time", text: time.toFixed(1).replace(".", ",") });
  }
  doNow({ type: "answer", task: "formula", text: "4π²l/T²" });
  doNow({ type: "answer", task: "gravity", text: "9,8", error: "0,2" });
  doNow({ type: "answer", task: "conclude", text: "length" });
  doNow({ type: "answer", task: "words", text: "T² растёт вместе с l, g = (9,8 ± 0,2) м/с²." });
  return actions;
}
