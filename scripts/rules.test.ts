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

test.each([
  "Date.now()",
  "new Date()",
  "performance.now()",
  "Math.random()",
  "setTimeout(f, 1)",
  "setInterval(f, 1)",
  ..."sin cos tan asin acos atan atan2 exp log log10 log2 pow sinh cosh tanh cbrt hypot expm1 log1p"
    .split(" ")
    .map((name) => `Math.${name}(x)`),
  "Math\n  .sin(x)",
  "x ** 2",
  "x **= 2",
  `const { sin } = Math;`,
  `Math["sin"](x)`,
  `\`\${Math.sin(x)}\``,
])("a pure file may not use %s", (code) => {
  expect(checkFile("labs/engine/run.ts", `export const y = 1;\n${code};`)).toHaveLength(1);
  expect(checkFile("labs/engine/run.test.ts", code)).toEqual([]);
  expect(checkFile("labs/stage/bench.tsx", code)).toEqual([]);
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
