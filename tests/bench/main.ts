import { parseArgs } from "node:util";
import { type BenchPageOptions, benchPage } from "./bench-page.ts";
import { engine } from "./engine.ts";
import { evidence } from "./evidence.ts";
import { physics } from "./physics.ts";
import { replayPage } from "./replay.ts";
import type { Row } from "./row.ts";

/**
 * Each by its name: `npm run bench -- NAME`; all of them without one, but for `physics`, which is a part of `engine`, and
 * `bench-page` and `evidence`, which take minutes.
 */
const benches: Record<string, (options: BenchPageOptions) => Row[] | Promise<Row[]>> = {
  engine,
  physics,
  "bench-page": benchPage,
  replay: replayPage,
  evidence,
};
const NOT_BY_ITSELF = ["physics", "bench-page", "evidence"];

const shown = (value: number): number => Number(value.toPrecision(3));

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean" },
    /** For bench-page: minutes of random input, a folder of PhET's HTML files, the labs to measure (for evidence too). */
    minutes: { type: "string" },
    phet: { type: "string" },
    lab: { type: "string", multiple: true },
  },
  allowPositionals: true,
});
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
if (minutes !== undefined && !(minutes > 0)) {
  console.error("--minutes must be a number above 0.");
  process.exit(2);
}
const options = { minutes, phet: values.phet ?? process.env["PHET_FOLDER"], labs: values.lab };
const names =
  positionals.length > 0 ? positionals : Object.keys(benches).filter((name) => !NOT_BY_ITSELF.includes(name));
const unknown = names.find((name) => !Object.hasOwn(benches, name));
if (unknown) {
  console.error(`There is no benchmark ${unknown}; there are: ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
const rows: Row[] = [];
for (const name of names) rows.push(...((await benches[name]?.(options)) ?? []));
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
