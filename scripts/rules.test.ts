import { expect, test } from "vitest";
import { checkFile } from "./rules.ts";

const rules = (file: string, source: string) =>
  checkFile(file, source).map(({ line, rule }) => `${line}: ${rule}`);

test.each([
  ["labs/document/parse.ts", `import { run } from "#labs/engine/run.ts";`, "below labs/engine"],
  ["labs/engine/run.ts", `import { spring } from "../parts/spring/part.ts";`, "below labs/parts"],
  ["labs/parts/spring/part.ts", `import { parse } from "../../index.ts";`, "below labs/index"],
  ["labs/index.ts", `import { labs } from "./catalog/folder.ts";`, "below labs/catalog"],
  ["labs/stage/bench.tsx", `import { Editor } from "#labs/studio/editor.tsx";`, "below labs/studio"],
  ["labs/analysis/fit.ts", `import { run } from "#labs/engine/run.ts";`, "engine's math only"],
  ["labs/document/units.ts", `import { fit } from "#labs/analysis/fit.ts";`, "no other layer"],
  ["labs/engine/run.ts", `import { useState } from "react";`, "may not import react"],
  ["labs/engine/run.ts", `import { Vector3 } from "three/webgpu";`, "may not import three/webgpu"],
  ["labs/engine/run.ts", `import { Canvas } from "@react-three/fiber";`, "may not import @react-three/fiber"],
  ["labs/engine/run.ts", `import fs from "node:fs";`, "may not import node:fs"],
  ["labs/engine/run.ts", `import fs from "fs";`, "may not import fs"],
  ["labs/engine/run.ts", `import { db } from "#db/client.ts";`, "may not import #db/client.ts"],
  ["labs/engine/run.ts", `import { t } from "#app/i18n/texts.ts";`, "nothing imports app/"],
  ["labs/stage/clock.ts", `import { Bench } from "./bench.tsx";`, "may not import ./bench.tsx"],
  [
    "labs/stage/bench.tsx",
    `import { db } from "#db/client.ts";`,
    "labs/ may import nothing/ and itself, not db/",
  ],
  ["db/attempts.ts", `import { rule } from "#app/permissions.server.ts";`, "nothing imports app/"],
  ["labs/stage/stage.tsx", `import { print } from "#labs/cli/command.ts";`, "only the command line"],
  ["labs/cli/deeper/run.ts", `import { readFileSync } from "node:fs";`, "may not import node:fs"],
  ["db/attempts.ts", `import Database from "better-sqlite3";`, "only db/client.ts"],
  ["content/load.ts", `import { db } from "#db/client.ts";`, "not db/"],
  ["server/main.ts", `import { db } from "#app/db.server.ts";`, "nothing imports app/"],
  ["labs/engine/collide.ts", `import Matter from "matter-js";`, "matter-js stays behind"],
  ["app/routes/sandbox.tsx", `import Matter from "matter-js";`, "matter-js stays behind"],
])("%s may not say %s", (file, source, rule) => {
  expect(rules(file, source).join()).toContain(rule);
});

const MATH = "sin cos tan asin acos atan atan2 exp log log10 log2 pow sinh cosh tanh cbrt hypot expm1 log1p";

test.each([
  ["clock", "Date.now()"],
  ["clock", "new Date()"],
  ["clock", "new Date(0).getFullYear()"],
  ["clock", 'Date.parse("2026")'],
  ["clock", "performance.now()"],
  ["timer", "setTimeout(f, 1)"],
  ["timer", "setInterval(f, 1)"],
  ["timer", "queueMicrotask(f)"],
  ["chance", "Math.random()"],
  ["chance", "crypto.getRandomValues(new Uint8Array(8))"],
  ...`${MATH} asinh acosh atanh f16round`.split(" ").map((name) => ["function of Math", `Math.${name}(x)`]),
  ["function of Math", "Math\n  .sin(x)"],
  ["function of Math", "Math?.sin(x)"],
  ["function of Math", "xs.map(Math.sin)"],
  ["function of Math", "globalThis.Math.cos(x)"],
  ["function of Math", `\`$\{Math.sin(x)}\``],
  ["operator **", "x ** 2"],
  ["operator **", "x ** y"],
  ["operator **", "2 ** n"],
  ["operator **", "x **= 2"],
  ["Math as a whole", "const { sin } = Math;"],
  ["Math as a whole", 'Math["sin"](x)'],
  ["Math as a whole", "use(Math)"],
  ["Math as a whole", "const all = { ...Math }"],
  ["toString with a base", "x.toString(16)"],
  ["toString with a base", "x.toString(base)"],
  ["language of the machine", "x.toLocaleString()"],
  ["language of the machine", 'name.toLocaleUpperCase("tr")'],
  ["language of the machine", "a.localeCompare(b)"],
  ["language of the machine", "new Intl.NumberFormat()"],
  ["for…in", "for (const key in object) use(key)"],
  ["for…in", "for (key in object) use(key)"],
  ["without a comparison", "xs.sort()"],
  ["without a comparison", "xs.toSorted( )"],
  ["never says equal", "xs.sort((a, b) => (a < b ? -1 : 1))"],
  ["never says equal", "xs.toSorted(([a], [b]) => {\n  return (a.x > b.x ? 1 : -1)\n})"],
  ["memory", "new WeakRef(x)"],
])("a pure file may not use %s: %s", (what, code) => {
  const found = checkFile("labs/engine/run.ts", `export const y = 1;\n${code};`);
  expect(found).toMatchObject([{ file: "labs/engine/run.ts", line: 2 }]);
  expect(found[0]?.rule).toContain(what);
  expect(checkFile("labs/engine/run.test.ts", code)).toEqual([]);
  expect(checkFile("labs/stage/bench.tsx", code)).toEqual([]);
});

test.each([
  ..."abs ceil clz32 floor fround imul max min round sign sqrt trunc".split(" ").map((f) => `Math.${f}(x)`),
  ..."E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(" ").map((constant) => `Math.${constant}`),
  "x.toString()",
  "x.toString(10)",
  "xs.sort((a, b) => a - b)",
  "xs.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)); use(x < 0 ? -1 : 1)",
  "for (const key of Object.keys(object)) use(key)",
  "for (let i = 0; i < n; i++) use(i in object)",
  "const exactMath = own.sin(x); const update = candidate;",
])("a pure file may use what is the same everywhere: %s", (code) => {
  expect(rules("labs/engine/run.ts", code)).toEqual([]);
});

test.each([
  ["labs/engine/run.ts", `import { parse } from "#labs/document/parse.ts"; Math.sqrt(2); Math.abs(-1);`],
  [
    "labs/parts/spring/physics.ts",
    `import type { State } from "../../engine/run.ts"; import { z } from "zod";`,
  ],
  [
    "labs/studio/editor.tsx",
    `import { Bench } from "#labs/stage/bench.tsx"; import { useState } from "react";`,
  ],
  ["labs/document/numerals.ts", "const exact = 10n ** BigInt(places);"],
  ["labs/analysis/fit.ts", `import { hypot } from "#labs/engine/math.ts";`],
  ["labs/engine/rigid.ts", `import Matter from "matter-js";`],
  ["labs/cli.ts", `import { readFileSync } from "node:fs"; Date.now();`],
  ["labs/cli/run.ts", `import { readFileSync } from "node:fs"; import { step } from "../engine/run.ts";`],
  ["labs/catalog/folder.ts", `import { readdirSync } from "node:fs";`],
  ["labs/engine/run.test.ts", `import { spring } from "#labs/parts/spring/part.ts"; Math.sin(1);`],
  ["db/client.ts", `import Database from "better-sqlite3";`],
  [
    "db/seed/main.ts",
    `import { replay } from "#labs/index.ts"; import { list } from "#content/load.ts"; Date.now();`,
  ],
  ["db/test-school.ts", `import { makeSchool } from "#tests/factories.ts";`],
  ["tests/routes/class.test.ts", `import { loader } from "#app/routes/teach/class.tsx";`],
  [
    "labs/engine/words.ts",
    `// Math.sin and import "react"\n/** x ** 2 */\nconst why = "Date.now"; const r = /\\*\\*"/;`,
  ],
  ["labs/engine/words.ts", `const t = \`Math.sin(x) \${1 + 2} Date.now\`; const n = a / b / c;`],
])("%s may say %s", (file, source) => {
  expect(rules(file, source)).toEqual([]);
});

test("the place is the line of the import, however it is written", () => {
  const source = `/* one
two */
import {
  a,
  b,
} from "react";
export { c } from "three";
const d = await import("node:fs");
import "@react-three/fiber";
`;
  expect(checkFile("labs/engine/run.ts", source).map(({ line }) => line)).toEqual([6, 7, 8, 9]);
});
