import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LabDocument } from "../document/document.ts";
import type { Model } from "../document/model.ts";
import { parseLab, startRun } from "../index.ts";
import { act } from "./act.ts";
import { read, stateHash } from "./read.ts";
import type { Run } from "./run.ts";
import { stepTo } from "./step.ts";
import { cos, cosh, exp, log, sin, tanh } from "./math.ts";

const words = { title: "t", summary: "s" };

function documentOf(model: Partial<Model>, given: object = {}, dt = 0.01): LabDocument {
  const parsed = parseLab({
    format: 1,
    slug: "model",
    grade: 9,
    licence: "CC BY 4.0",
    world: { gravity: 9.8, step: dt, bounds: [-1, -1, 1, 1] },
    parts: [],
    models: [{ id: "m", variables: [], values: [], events: [], ...model }],
    texts: { ba: words, ru: words, en: words },
    ...given,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const runOf = (model: Partial<Model>, given: object = {}, dt = 0.01): Run =>
  startRun(documentOf(model, given, dt), "seed");

/** Seconds of the run, in whole steps. */
const seconds = (run: Run, t: number) => {
  stepTo(run, Math.round(t / run.document.world.step));
  expect(run.stopped).toBeUndefined();
};

const decay: Partial<Model> = {
  variables: [{ id: "n", unit: "1", start: 1000, rate: "-n / lifetime" }],
  values: [
    { id: "lifetime", unit: "s", formula: "20 s" },
    { id: "activity", unit: "Bq", formula: "n / lifetime" },
  ],
};

describe("a model", () => {
  test("of decay has n = n₀ exp(−t/τ) and the activity that goes with it", () => {
    const run = runOf(decay);
    expect(read(run, "m.n")).toBe(1000);
    seconds(run, 30);
    expect(read(run, "m.n") / (1000 * exp(-1.5))).toBeCloseTo(1, 11);
    expect(read(run, "m.activity")).toBe(read(run, "m.n") / 20);
  });

  test("of a capacitor charging through a resistor has U (1 − exp(−t/RC))", () => {
    const run = runOf({
      variables: [{ id: "charge", unit: "C", start: 0, rate: "(9 V - charge / C) / R" }],
      values: [
        { id: "R", unit: "Ω", formula: "10 kΩ" },
        { id: "C", unit: "F", formula: "100 µF" },
        { id: "voltage", unit: "V", formula: "charge / C" },
      ],
    });
    seconds(run, 2);
    expect(read(run, "m.voltage")).toBeCloseTo(9 * (1 - exp(-2)), 9);
  });

  test("of a fall with drag has v = v∞ tanh(g t / v∞), and has fallen v∞²/g ln cosh(g t / v∞)", () => {
    const run = runOf({
      variables: [
        { id: "v", unit: "m/s", start: 0, rate: "world.gravity - 0.25 kg/m * v^2 / mass" },
        { id: "s", unit: "m", start: 0, rate: "v" },
      ],
      values: [{ id: "mass", unit: "kg", formula: "80 kg" }],
    });
    seconds(run, 8);
    const limit = Math.sqrt((80 * 9.8) / 0.25);
    expect(read(run, "m.v")).toBeCloseTo(limit * tanh((9.8 * 8) / limit), 8);
    expect(read(run, "m.s")).toBeCloseTo((limit ** 2 / 9.8) * log(cosh((9.8 * 8) / limit)), 7);
  });

  test("under a force that changes with time has its formula's time", () => {
    const run = runOf({ variables: [{ id: "x", unit: "m", start: 1, rate: "3 m/s^3 * time^2" }] });
    seconds(run, 2);
    expect(read(run, "m.x")).toBeCloseTo(9, 12);
  });

  test("has an error sixteen times smaller at half the step", () => {
    const error = (dt: number) => {
      const run = runOf({ variables: [{ id: "n", unit: "1", start: 1, rate: "-n / 1 s" }] }, {}, dt);
      seconds(run, 4);
      return Math.abs(read(run, "m.n") - exp(-4));
    };
    const ratio = error(1 / 8) / error(1 / 16);
    expect(ratio).toBeGreaterThan(14);
    expect(ratio).toBeLessThan(19);
  });
});

/** A ball let go at 1 m that keeps `share` of its speed; `bounces` counts. */
const ball = (share: number): Partial<Model> => ({
  variables: [
    { id: "height", unit: "m", start: "1 m", rate: "speed" },
    { id: "speed", unit: "m/s", start: 0, rate: "-world.gravity" },
    { id: "bounces", unit: "1", start: 0, rate: "0 Hz" },
    { id: "last", unit: "s", start: 0, rate: 0 },
  ],
  values: [],
  events: [
    {
      when: "height <= 0 m",
      set: { height: 0, speed: `${-share} * speed`, bounces: "bounces + 1", last: "time" },
    },
  ],
});

describe("an event of a model", () => {
  test("happens at its instant and not at a step: a bouncing ball keeps to the closed form", () => {
    const run = runOf(ball(0.8));
    const fall = Math.sqrt(2 / 9.8);
    for (let n = 1; n <= 8; n++) {
      const at = fall * (1 + (2 * 0.8 * (1 - 0.8 ** (n - 1))) / 0.2);
      seconds(run, Math.ceil(at / 0.01) * 0.01);
      expect(read(run, "m.bounces")).toBe(n);
      expect(Math.abs(read(run, "m.last") - at)).toBeLessThan(1e-11);
    }
  });

  test("works all of its formulas out before it writes any: two variables change places", () => {
    const run = runOf({
      variables: [
        { id: "a", unit: "m", start: 3, rate: 0 },
        { id: "b", unit: "m", start: 5, rate: "0 m/s" },
      ],
      values: [],
      events: [{ when: "time > 0.5 s", set: { a: "b", b: "a" } }],
    });
    seconds(run, 0.49);
    expect([read(run, "m.a"), read(run, "m.b")]).toEqual([3, 5]);
    seconds(run, 2);
    expect([read(run, "m.a"), read(run, "m.b")]).toEqual([5, 3]);
  });

  test("happens each time its comparison becomes true, and only then", () => {
    const run = runOf({
      variables: [
        { id: "x", unit: "m", start: 0, rate: "1 m/s * cos(2 * pi * time / 1 s)" },
        { id: "ups", unit: "1", start: 0, rate: 0 },
        { id: "downs", unit: "1", start: 0, rate: 0 },
      ],
      values: [],
      events: [
        { when: "x > 0.1 m", set: { ups: "ups + 1" } },
        { when: "0.1 m >= x", set: { downs: "downs + 1" } },
      ],
    });
    seconds(run, 5);
    expect([read(run, "m.ups"), read(run, "m.downs")]).toEqual([5, 5]);
  });
});

describe("an event that becomes true from one moment to the next", () => {
  const on = { id: "on", unit: "1", start: 0, rate: 0 };
  const far = { id: "far", unit: "1", start: 0, rate: 0 };

  test("because another happens does so at the same instant", () => {
    const run = runOf({
      variables: [on, far, { id: "when", unit: "s", start: 0, rate: 0 }],
      events: [
        { when: "on > 0.5", set: { far: "far + 1", when: "time" } },
        { when: "time >= 0.123 s", set: { on: 1 } },
      ],
    });
    seconds(run, 1);
    expect(read(run, "m.far")).toBe(1);
    expect(read(run, "m.when")).toBeCloseTo(0.123, 11);
  });

  test("because a pupil turns a control does so too, once each time", () => {
    const control = { id: "wanted", target: "m.limit", min: 0, max: 50, step: 1, unit: "1", live: true };
    const texts = { ...words, controls: { wanted: "w" } };
    const run = runOf(
      {
        variables: [on],
        values: [{ id: "limit", unit: "1", formula: 10 }],
        events: [{ when: "limit > 20", set: { on: "on + 1" } }],
      },
      { controls: [control], texts: { ba: texts, ru: texts, en: texts } },
    );
    const turnTo = (value: number) => {
      act(run, { type: "set", control: "wanted", value, step: run.step });
      stepTo(run, run.step + 10);
      return read(run, "m.on");
    };
    expect([turnTo(15), turnTo(30), turnTo(40), turnTo(5), turnTo(25)]).toEqual([0, 1, 1, 1, 2]);
  });
});

describe("a model among others", () => {
  const pendulum = { id: "bob", kind: "pendulum", length: 1, angle: 0.1 };

  test("follows the readings of parts: an integral of a pendulum's angle", () => {
    const variables = [{ id: "sum", unit: "s", start: 0, rate: "bob.angle" }];
    const run = runOf({ variables }, { parts: [{ ...pendulum, angle: 0.001 }] });
    seconds(run, 0.5);
    const frequency = Math.sqrt(9.8);
    expect(read(run, "m.sum") / ((0.001 * sin(frequency / 2)) / frequency)).toBeCloseTo(1, 6);
  });

  test("reads another's variables and values", () => {
    const other = {
      id: "other",
      variables: [{ id: "y", unit: "m", start: 0, rate: "m.twice / 1 s" }],
      values: [],
      events: [],
    };
    const mine = {
      id: "m",
      variables: [{ id: "x", unit: "m", start: "50 cm", rate: 0 }],
      values: [{ id: "twice", unit: "m", formula: "2 * x" }],
      events: [],
    };
    const run = runOf({}, { models: [other, mine] });
    seconds(run, 3);
    expect(read(run, "other.y")).toBeCloseTo(3, 12);
  });

  test("is led by controls: of a start at the next beginning, of a value and a property at once", () => {
    const control = { min: 0, max: 100, step: 1, unit: "1", live: true };
    const controls = [
      { ...control, id: "many", target: "m.n", max: 1e4, live: false },
      { ...control, id: "life", target: "m.lifetime", unit: "s" },
      { ...control, id: "l", target: "bob.length", unit: "m", min: 0.1, max: 2 },
    ];
    const texts = { ...words, controls: { many: "n", life: "τ", l: "l" } };
    const run = runOf(
      { ...decay, values: [...(decay.values ?? []), { id: "double", unit: "m", formula: "2 * l" }] },
      { parts: [pendulum], controls, texts: { ba: texts, ru: texts, en: texts } },
    );
    seconds(run, 20);
    act(run, { type: "set", control: "life", value: 10, step: run.step });
    act(run, { type: "set", control: "l", value: 0.5, step: run.step });
    seconds(run, 40);
    expect(read(run, "m.n") / (1000 * exp(-3))).toBeCloseTo(1, 11);
    expect(read(run, "m.double")).toBe(1);
    act(run, { type: "set", control: "many", value: 200, step: run.step });
    expect(read(run, "m.n")).toBe(200);
  });
});

describe("a force by a formula", () => {
  const force = (fx: string, more: object = {}) =>
    runOf(
      { values: [{ id: "k", unit: "N/m", formula: "4 N/m" }] },
      {
        parts: [
          { id: "body", kind: "mass", mass: 1, x: 1, y: 0 },
          { id: "hand", kind: "push", on: "body", fx },
        ],
        ...more,
      },
    );

  test("of a reading and a model draws a body back and forth: x = cos 2t", () => {
    const run = force("-m.k * body.x");
    seconds(run, 1.3);
    expect(read(run, "body.x")).toBeCloseTo(cos(2.6), 7);
  });

  test("of time moves it as it says, and more for whom the variant makes it stronger", () => {
    const run = force("6 N/s * time");
    seconds(run, 2);
    expect(read(run, "body.x")).toBeCloseTo(1 + 8, 9);
    const varied = force("6 N/s * time", { variants: [{ target: "hand.fx", spread: 0.2 }] });
    seconds(varied, 2);
    const share = (read(varied, "body.x") - 1) / 8;
    expect(share).toBeCloseTo(varied.factors.get("hand.fx") ?? 0, 9);
    expect(Math.abs(share - 1)).toBeGreaterThan(1e-3);
  });
});

describe("a model without an answer", () => {
  test("to where its events end stops the run and says why", () => {
    const run = runOf(ball(0.5));
    stepTo(run, 1000);
    expect(run.stopped).toBe("endless-events");
    expect(run.step * 0.01).toBeCloseTo(Math.sqrt(2 / 9.8) * 3, 1);
  });

  test("in a rate stops the run and says why", () => {
    const run = runOf(
      { variables: [{ id: "x", unit: "1", start: 1, rate: "1 / (time - 1 s)" }] },
      {},
      1 / 64,
    );
    stepTo(run, 100);
    expect([run.stopped, run.step]).toEqual(["not-a-number", 63]);
    const none = runOf({
      variables: [{ id: "x", unit: "1", start: 1, rate: "sqrt(time / 1 s - 9) * 1 Hz" }],
    });
    stepTo(none, 1000);
    expect(none.stopped).toBe("not-a-number");
  });

  test("in a value stops the run too, at the start or as soon as it is so", () => {
    const variables = [{ id: "x", unit: "m", start: 0, rate: "1 m/s" }];
    const mean = (formula: string) =>
      runOf({ variables, values: [{ id: "mean", unit: "m/s", formula }] }, {}, 1 / 64);
    expect(mean("x / time").stopped).toBe("not-a-number");
    const root = mean("sqrt(1 - x / 1 m) * 1 m/s");
    stepTo(root, 1000);
    expect([root.stopped, root.step]).toEqual(["not-a-number", 64]);
    const again = mean("sqrt(1 - x / 1 m) * 1 m/s");
    for (let n = 1; n <= 50; n++) stepTo(again, 7 * n);
    expect([again.stopped, again.step]).toEqual(["not-a-number", 64]);
    const good = mean("if(time > 0 s, x / time, 1 m/s)");
    seconds(good, 2);
    expect(read(good, "m.mean")).toBeCloseTo(1, 12);
  });
});

test("two runs of a model agree to the last bit, by every method", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("rk4", "dopri5", "gauss"),
      fc.integer({ min: 1, max: 300 }),
      (method, steps) => {
        const world = { gravity: 9.8, step: 0.01, bounds: [-1, -1, 1, 1], method };
        const [one, two] = [runOf(ball(1), { world }), runOf(ball(1), { world })];
        stepTo(one, steps);
        stepTo(two, steps);
        expect(stateHash(one)).toBe(stateHash(two));
        expect(one.stopped).toBeUndefined();
      },
    ),
    { numRuns: 20 },
  );
});
