import { describe, expect, test, vi } from "vitest";
import { measure } from "#db/seed/pupil.ts";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { doSloppily } from "#tests/sloppy-pupil.ts";
import { loadCatalogue } from "../catalog/folder.ts";
import { doLab } from "../catalog/pupil.ts";
import type { LabDocument } from "../document/document.ts";
import { replay } from "../index.ts";
import type { Action } from "./action.ts";
import { type Evidence, examine, gatherEvidence } from "./evidence.ts";
import { tableEvidence } from "./evidence-tables.ts";
import { tableOf } from "./written-table.ts";
import { markRun } from "./marking.ts";
import { createRandom } from "./random.ts";

vi.setConfig({ testTimeout: 300_000 });

const labs = loadCatalogue().filter(({ solution }) => solution);
const labOf = (slug: string): LabDocument =>
  labs.find((lab) => lab.slug === slug)?.document ??
  (() => {
    throw new Error(slug);
  })();

const seen = (actions: Action[], given: { seed?: string; document?: LabDocument } = {}): Evidence[] =>
  gatherEvidence(replay(given.document ?? pendulumLab, given.seed ?? "a pupil", actions), actions);
const codes = (...given: Parameters<typeof seen>) => seen(...given).map(({ code }) => code);

/** Replaces the texts of one column, row by row. */
const withColumn = (actions: Action[], column: string, texts: readonly string[]): Action[] =>
  actions.map((action) =>
    action.type === "cell" && action.column === column && texts[action.row] !== undefined
      ? { ...action, text: texts[action.row] as string }
      : action,
  );

const careful = measureCarefully("a pupil");
const invented = ["21,7", "28,6", "33,2", "37,4", "48,3"];

describe("honest work gives nothing", () => {
  test.each(labs)("the recorded solution of $slug", ({ document, solution }) => {
    const { seed, actions } = solution ?? { seed: "", actions: [] };
    expect(seen(actions, { document, seed })).toEqual([]);
  });

  test("a careful pupil, and one who writes all rows at the end", () => {
    expect(seen(careful)).toEqual([]);
    const step = careful.at(-1)?.step ?? 0;
    const late = [
      ...careful.filter(({ type }) => type !== "cell"),
      ...careful.filter(({ type }) => type === "cell").map((action) => ({ ...action, step })),
    ];
    expect(seen(late)).toEqual([]);
  });

  test("one slip of every kind: a division, the point, the unit, a figure, one swing too few", () => {
    const time = (row: number) =>
      careful.flatMap((a) =>
        a.type === "cell" && a.row === row && a.column === "time" ? [a.text] : [],
      )[0] ?? "";
    const slips = [
      time(0).replace(/\d$/, (figure) => String((Number(figure) + 2) % 10)),
      time(1).replace(",", ""),
      String(Number(time(2).replace(",", ".")) / 1000),
      time(3).replace(/(\d)(\d)/, "$2$1"),
      time(4),
    ];
    const slipped = withColumn(withColumn(careful, "time", slips), "length", [
      "0,4",
      "62",
      "80",
      "98",
      "210",
    ]);
    expect(seen(withColumn(slipped, "count", ["19", "20", "20", "21", "20"]))).toEqual([]);
  });

  test("a hundred careless pupils: at most two of them give anything to look at", () => {
    const alarms: string[] = [];
    const fast = ["thread-pendulum", "spring-pendulum", "free-fall", "horizontal-throw", "incline"];
    for (let i = 0; i < 50; i++) {
      const document = labOf(fast[i % fast.length] as string);
      const { seed, actions } = doSloppily(document, `careless ${i}`);
      const found = seen(actions, { document, seed });
      if (found.length > 0) alarms.push(`${document.slug} ${seed}: ${JSON.stringify(found)}`);
    }
    for (let i = 0; i < 50; i++) {
      const document = labOf((["thread-pendulum", "free-fall", "collisions"] as const)[i % 3] as string);
      const seed = `weak ${i}`;
      const actions = measure(document, seed, (i % 5) / 10, createRandom(seed));
      const found = seen(actions, { document, seed });
      if (found.length > 0) alarms.push(`${document.slug} ${seed}: ${JSON.stringify(found)}`);
    }
    console.log(`false alarms: ${alarms.length} of 100\n${alarms.join("\n")}`);
    expect(alarms.length).toBeLessThanOrEqual(2);
  });
});

describe("what honest work does not give", () => {
  test("times that were never on the watch", () => {
    expect(seen(withColumn(careful, "time", invented))).toContainEqual({
      code: "never-shown",
      params: { rows: "1, 2, 3, 4, 5", count: 5, of: 5 },
    });
  });

  test("a table without any measuring, in a run too short for it", () => {
    const cells = careful.filter(({ type }) => type !== "press" && type !== "set");
    const quick = withColumn(cells, "time", invented).map((action) => ({ ...action, step: 700 }));
    expect(codes(quick)).toEqual(["never-shown", "longer-than-run", "time-short"]);
  });

  test("rows written faster than their times go by, in a run that is long enough in the end", () => {
    const unmeasured = withColumn(
      careful.filter(({ type }) => type !== "press"),
      "time",
      invented,
    );
    const early = unmeasured.map((action) => (action.type === "cell" ? { ...action, step: 14_000 } : action));
    const ordered = early.toSorted((a, b) => a.step - b.step);
    const end = { type: "restart" as const, step: 60_000 };
    const found = seen([...ordered, end]);
    expect(found.map(({ code }) => code)).toEqual(["never-shown", "rows-faster"]);
    expect(found[1]?.params).toMatchObject({ rows: 3, had: 54.7 });
  });

  test("numbers improved after they had been right", () => {
    const better = careful.flatMap((action): Action[] =>
      action.type === "cell" && action.column === "time"
        ? [action, { ...action, text: invented[action.row] as string }]
        : [action],
    );
    expect(codes(better)).toContain("changed-away");
  });

  test("one reading in many rows", () => {
    const first = careful.filter((a) => a.type === "cell" && a.row === 0);
    const copies = [5, 6, 7].flatMap((row) => first.map((a) => ({ ...a, row }) as Action));
    const step = careful.at(-1)?.step ?? 0;
    const found = seen([...careful, ...copies.map((a) => ({ ...a, step }))]);
    expect(found).toEqual([{ code: "same-reading", params: { rows: "6, 7, 8" } }]);
  });

  test("times that the watch showed only after they had been written", () => {
    const cells = careful.filter((a) => a.type === "cell").map((a) => ({ ...a, step: 0 }));
    const rest = careful.filter((a) => a.type !== "cell");
    expect(codes([...cells, ...rest])).toEqual(["before-shown"]);
  });

  test("a classmate's table under an own run: what does not fit is found there", () => {
    const document = labOf("free-fall");
    const mine = doLab(document, "mine");
    const theirs = doLab(document, "theirs");
    const cells = theirs.actions.filter(({ type }) => type === "cell");
    const step = mine.actions.at(-1)?.step ?? 0;
    const copied = [
      ...mine.actions.filter(({ type }) => type !== "cell"),
      ...cells.map((action) => ({ ...action, step })),
    ];
    const others = [tableOf("another attempt", theirs.actions)];
    const alike = (actions: Action[]) => {
      const { foreign } = examine(replay(document, mine.seed, actions), actions);
      return tableEvidence(document, tableOf("mine", actions), foreign, others);
    };
    const { rows } = markRun(replay(document, mine.seed, copied));
    const off = rows.filter((row) => row.off.length > 0).map(({ row }) => row + 1);
    expect(off.length).toBeGreaterThan(1);
    const params = { rows: off.join(", "), count: off.length, attempt: "another attempt" };
    expect(alike(copied)).toEqual([{ code: "same-as-another", params }]);
    expect(alike(mine.actions)).toEqual([]);
  });

  test("the whole record of a run with another seed", () => {
    for (const slug of ["free-fall", "friction", "orbit"]) {
      const document = labOf(slug);
      const { actions } = doLab(document, "theirs");
      expect(codes(actions, { document, seed: "mine" }), slug).toContain("never-shown");
    }
  });

  test("hundreds of doings while no time goes by, and doings the page does not offer", () => {
    const press = { type: "press", instrument: "watch", button: "toggle" } as const;
    const many = Array.from({ length: 300 }, () => ({ ...press, step: 10 }));
    expect(seen([...many, ...careful.filter(({ step }) => step > 10)])).toContainEqual({
      code: "many-at-once",
      params: { count: 300, time: 0.0391 },
    });
    const forged: Action[] = [
      { step: 0, type: "press", instrument: "watch", button: "show-truth" },
      { step: 0, type: "press", instrument: "ruler", button: "toggle" },
      { step: 0, type: "answer", task: "conclude", text: "all of them" },
    ];
    expect(seen([...forged, ...careful])).toEqual([{ code: "not-by-hand", params: { count: 3 } }]);
  });
});
