import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { openDatabase } from "../client.ts";
import { migrate } from "../migrate.ts";
import { copyInto } from "./copy.ts";
import { makeRepublic } from "./make.ts";

const { values } = parseArgs({
  options: {
    scale: { type: "string", default: "1" },
    seed: { type: "string", default: "akbuzat" },
    until: { type: "string", default: new Date().toISOString() },
  },
});
const scale = Number(values.scale);
const until = new Date(values.until);
if (!(scale > 0 && scale <= 100)) stopWith(`--scale is a number above 0 and up to 100, not ${values.scale}`);
if (Number.isNaN(until.getTime()))
  stopWith(`--until is a time such as 2026-11-20T10:00:00Z, not ${values.until}`);

const url = process.env["DATABASE_URL"] ?? "file:data/akbuzat.sqlite";
const db = openDatabase(url);
await migrate(db);
if (await db.selectFrom("units").select("id").limit(1).executeTakeFirst()) {
  console.log("There are schools in the database already: nothing was added.");
} else {
  // made in memory, then copied at once: a seed cut short leaves nothing, and the disk is not waited for every time
  const made = openDatabase(":memory:");
  await migrate(made);
  await makeRepublic(made, {
    ...{ seed: values.seed, scale, until: until.toISOString() },
    documents: loadCatalogue().map(({ document }) => document),
    folder: dirname(url.replace(/^file:/, "")),
    tell: tellNowAndThen(),
  });
  await copyInto(db, made);
  const { n } = await made
    .selectFrom("attempts")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  console.log(`The demonstration republic is there, with ${n} attempts at labs.`);
  await made.destroy();
}
await db.destroy();

/** A line every three seconds, and the last one. */
function tellNowAndThen(): (districts: number, of: number) => void {
  let told = Date.now();
  return (districts, of) => {
    if (districts < of && Date.now() - told < 3000) return;
    told = Date.now();
    console.log(`districts ${districts}/${of}`);
  };
}

function stopWith(message: string): never {
  console.error(message);
  process.exit(1);
}
