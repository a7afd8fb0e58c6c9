import { parseArgs } from "node:util";
import { engine } from "./engine.ts";
import { firstVisit } from "./first-visit.ts";
import { physics } from "./physics.ts";
import type { Row } from "./row.ts";

/** Each by its name: `npm run bench -- NAME`; all of them without one (`physics` is a part of `engine`). */
const benches: Record<string, () => Row[] | Promise<Row[]>> = { engine, physics, "first-visit": firstVisit };

const shown = (value: number): number => Number(value.toPrecision(3));

const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const names =
  positionals.length > 0 ? positionals : Object.keys(benches).filter((name) => name !== "physics");
const unknown = names.find((name) => !Object.hasOwn(benches, name));
if (unknown) {
  console.error(`There is no benchmark ${unknown}; there are: ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
const rows: Row[] = [];
for (const name of names) rows.push(...((await benches[name]?.()) ?? []));
if (values.json) console.log(JSON.stringify(rows, null, 2));
else
  console.table(
    rows.map(({ name, value, unit, target, holds, matterJs }) => ({
      name,
      value: shown(value),
      unit,
      target,
      holds: holds ? "yes" : "NO",
      "matter-js": matterJs === undefined ? "" : shown(matterJs),
    })),
  );
process.exitCode = rows.every((row) => row.holds) ? 0 : 1;
