import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import { doLab } from "../catalog/pupil.ts";
import { parseActions } from "../engine/action.ts";
import type { Props } from "../document/declare.ts";
import { createBench } from "../engine/create-bench.ts";
import type { InstrumentKinds } from "../engine/instrument.ts";
import { markRun } from "../engine/marking.ts";
import { placeOf } from "../engine/place.ts";
import { act } from "../engine/act.ts";
import { isOut, read, stateHash } from "../engine/read.ts";
import { observing } from "../engine/test-observed.ts";
import { stepTo } from "../engine/step.ts";
import { parseLab, replay, startRun, vocabulary } from "../index.ts";
import { instruments } from "../parts/index.ts";
import { StageContext } from "./context.tsx";
import { allLooks } from "./all-looks.tsx";
import { Instruments } from "./instruments.tsx";
import { freshPlace } from "./placing.tsx";
import { stage as ba } from "./texts/ba.ts";
import { stage as en } from "./texts/en.ts";
import { stage as ru } from "./texts/ru.ts";

const kinds: InstrumentKinds = instruments;
const catalogue = loadCatalogue();
const labs = catalogue.filter(({ document }) => document.drawer?.length);
const spring = labs.find(({ slug }) => slug === "spring-pendulum")?.document as (typeof labs)[0]["document"];

test("every instrument is drawn: in the scene where it lies there, else with a face; and in the drawer", () => {
  const { views, faces, pictures } = allLooks;
  for (const [name, { lies }] of Object.entries(kinds)) {
    expect((lies ? views : faces)[name], name).toBeDefined();
    expect(pictures[name], name).toBeDefined();
  }
});

test("every button of an instrument is one that it knows, and has its word in three languages", () => {
  for (const [name, kind] of Object.entries(kinds)) {
    const props: Record<string, number | string> = { of: "a.b", zero: 1, limit: 2, range: 5 };
    for (const [prop, declared] of Object.entries(kind.props as Props))
      if (declared.type === "number") props[prop] ??= declared.default;
    const made = kind.create(props, observing({ read: () => 1 }), startRandom());
    for (const button of kind.buttons?.(props) ?? []) {
      expect(made.press?.(button), `${name} ${button}`).toBe(true);
      for (const t of [ba, ru, en]) expect(Object.keys(t.faces.buttons)).toContain(button);
    }
  }
});

const startRandom = () => {
  const random = { uniform: () => 0.25, normal: () => 0, integer: () => 0, fork: () => random };
  return {
    ...random,
    state: () => ({ key: "", words: [1, 2, 3, 4] as [number, number, number, number] }),
  } as never;
};

describe("the drawer", () => {
  test("there are labs that begin with one", () => expect(labs.length).toBeGreaterThanOrEqual(3));

  test("of a document may only hold instruments that it has", () => {
    const parsed = parseLab({ ...JSON.parse(JSON.stringify(spring)), drawer: ["ruler", "microscope"] });
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual(["drawer[1]"]);
  });

  test("keeps what lies in it from being pressed or read", () => {
    const run = startRun(spring, "a");
    const before = stateHash(run);
    act(run, { step: 0, type: "press", instrument: "balance", button: "hold" });
    expect(stateHash(run)).toBe(before);
    act(run, { step: 0, type: "cell", row: 0, column: "mass", text: "200" });
    expect(markRun(run).rows[0]?.off).toContain("mass");
  });

  test.each(labs)(
    "of $slug: what was taken, laid, pressed and put away is the same when replayed",
    ({ document }) => {
      const bench = createBench({ document, seed: "b", vocabulary });
      for (const [i, id] of (document.drawer ?? []).entries()) {
        const part = document.instruments.find((one) => one.id === id);
        if (!part) throw new Error(id);
        bench.do({ type: "place", instrument: id, ...freshPlace(bench.run, part) });
        bench.do({ type: "place", instrument: id, x: 0.1 * i, y: 0.2, angle: 0.3 });
        for (const button of ["hold", "zero", "eye 0.25"])
          bench.do({ type: "press", instrument: id, button });
        bench.stepOnce();
      }
      bench.do({ type: "put-away", instrument: document.drawer?.[0] ?? "" });
      const actions = parseActions(JSON.parse(JSON.stringify(bench.actions)), document);
      if (!actions.ok) throw new Error(JSON.stringify(actions.issues));
      const again = replay(document, "b", actions.value, bench.run.step);
      expect(stateHash(again)).toBe(stateHash(bench.run));
      expect([...again.places]).toEqual([...bench.run.places]);
      for (const { id } of document.instruments) expect(isOut(again, id)).toBe(isOut(bench.run, id));
      for (const id of document.drawer?.slice(1) ?? [])
        expect(placeOf(again, id)).toMatchObject({ y: 0.2, angle: 0.3 });
    },
  );

  const asking = labs.filter(({ document }) => document.tasks.length > 0);
  test.each(asking)("of $slug: who takes nothing out has no row that could be read", ({ document }) => {
    const { seed, actions } = doLab(document, "lazy");
    const kept = actions.filter(({ type }) => type !== "place");
    const goodRows = (list: typeof actions) =>
      markRun(replay(document, seed, list)).rows.filter(({ off }) => off.length === 0).length;
    expect(goodRows(actions)).toBeGreaterThanOrEqual(5);
    expect(goodRows(kept)).toBe(0);
  });

  test.each(labs)("of $slug is read out in three languages with data of every instrument", ({ document }) => {
    for (const [lang, t] of Object.entries({ ba, ru, en })) {
      const bench = createBench({ document, seed: "a", vocabulary });
      const lab = document.texts[lang as "ba"];
      const draw = () =>
        renderToString(
          <StageContext value={{ bench, looks: allLooks, lang: lang as "ba", t, lab }}>
            <Instruments />
          </StageContext>,
        );
      const closed = draw();
      for (const id of document.drawer ?? []) expect(closed).toContain(lab.instruments[id]);
      expect(closed).toContain(t.drawer.hint);
      expect(closed).not.toMatch(/NaN|undefined|Infinity/);
      for (const id of document.drawer ?? [])
        bench.do({ type: "place", instrument: id, x: 0, y: 0, angle: 0 });
      expect(draw()).toContain(t.drawer.empty);
      expect(draw()).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe("instruments in a run", () => {
  /** A weight of 400 g on a dynamometer that ends at 2 N: over its scale, under and over twice that. */
  const weak = (limit: number) => ({
    ...spring,
    variants: [],
    drawer: [],
    instruments: spring.instruments.map((one) =>
      one.id === "dynamometer"
        ? { ...one, of: "spring.tension", range: 2, zero: 0, accuracy: 0, limit }
        : one,
    ),
  });

  test("a spring is overstretched between two doings, at the same step however the steps are gone", () => {
    const begin = () => {
      const run = startRun(weak(1.2), "a");
      act(run, { step: 0, type: "set", control: "push", value: 0.4 });
      act(run, { step: 0, type: "press", instrument: "dynamometer", button: "hold" });
      return run;
    };
    const [atOnce, oneByOne] = [begin(), begin()];
    const condition = (run: typeof atOnce) => run.instruments.get("dynamometer")?.condition?.();
    expect(condition(atOnce)).toBe("reads");
    stepTo(atOnce, 1000);
    for (let i = 1; i <= 1000; i++) {
      stepTo(oneByOne, i);
      oneByOne.instruments.get("dynamometer")?.shown();
    }
    expect(condition(atOnce)).toBe("stretched");
    expect(stateHash(oneByOne)).toBe(stateHash(atOnce));
    act(atOnce, { step: 1000, type: "press", instrument: "dynamometer", button: "mend" });
    expect(["reads", "over"]).toContain(condition(atOnce));
  });

  test("who stays below the limit keeps the spring as it was", () => {
    const run = startRun(weak(3), "a");
    act(run, { step: 0, type: "press", instrument: "dynamometer", button: "hold" });
    stepTo(run, 1000);
    expect(run.instruments.get("dynamometer")?.condition?.()).not.toBe("stretched");
  });

  test("looking a thousand times changes neither what is shown nor the state", () => {
    const [looked, left] = [startRun(spring, "a"), startRun(spring, "a")];
    for (const run of [looked, left])
      for (const instrument of ["balance", "dynamometer"]) {
        act(run, { step: 0, type: "place", instrument, x: 0, y: 0, angle: 0 });
        act(run, { step: 0, type: "press", instrument, button: "hold" });
      }
    for (let i = 0; i < 1000; i++) {
      stepTo(looked, i);
      for (const { id } of spring.instruments) looked.instruments.get(id)?.shown();
    }
    stepTo(left, 999);
    for (const { id } of spring.instruments)
      expect(looked.instruments.get(id)?.shown()).toBe(left.instruments.get(id)?.shown());
    expect(stateHash(looked)).toBe(stateHash(left));
  });

  test("a balance read now and written down five seconds later is still believed", () => {
    const run = startRun(spring, "a");
    act(run, { step: 0, type: "place", instrument: "balance", x: 0, y: 0, angle: 0 });
    for (const button of ["zero", "hold"])
      act(run, { step: 0, type: "press", instrument: "balance", button });
    for (let row = 0; row < 20; row++) {
      const seen = 1000 * (run.instruments.get("balance")?.shown() ?? 0);
      stepTo(run, run.step + 5 * 256);
      act(run, { step: run.step, type: "cell", row, column: "mass", text: seen.toFixed(1) });
    }
    expect(markRun(run).rows.flatMap(({ off }) => off)).toEqual([]);
    expect(read(run, "weight.mass")).toBe(0.2);
  });
});
