import { Console } from "node:console";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { type Told, tellInClass } from "../evidence-told.ts";
import type { BenchPageOptions } from "./bench-page.ts";
import { atLeast, atMost, type Row, told } from "./row.ts";

const PUPILS = 20;
/** Pupils where the watch takes minutes of the world. */
const FEW = 8;

/**
 * Of works done in every honest way and in every forged one, how many show the teacher something: by lab and way, and
 * together. `--lab SLUG` for one lab.
 */
export function evidence({ labs = [] }: BenchPageOptions): Row[] {
  const all: { lab: string; told: Told[] }[] = [];
  for (const { slug, document } of loadCatalogue()) {
    if (document.tasks.length === 0 || (labs.length > 0 && !labs.includes(slug))) continue;
    all.push({ lab: slug, told: tellInClass(document, slug === "orbit" ? FEW : PUPILS) });
    printLab(all.at(-1) as (typeof all)[number]);
  }
  const kinds = new Map(all.flatMap(({ told }) => told.map(({ kind, isHonest }) => [kind, isHonest])));
  return [
    ...[...kinds].map(([kind, isHonest]) => {
      const share = shareOf(all, (one) => one.kind === kind);
      return told(`${isHonest ? "honest" : "forged"}: ${kind}`, share, "% told");
    }),
    atMost(
      "honest works that show anything",
      shareOf(all, ({ isHonest }) => isHonest),
      "%",
      1,
    ),
    atLeast(
      "forged works that show something",
      shareOf(all, ({ isHonest }) => !isHonest),
      "%",
      90,
    ),
  ];
}

function shareOf(all: readonly { told: Told[] }[], wanted: (told: Told) => boolean): number {
  const ones = all.flatMap(({ told }) => told.filter(wanted));
  const works = ones.reduce((sum, one) => sum + one.works, 0);
  return (100 * ones.reduce((sum, one) => sum + one.told, 0)) / works;
}

/** Beside the rows, which may be wanted as JSON. */
function printLab({ lab, told }: { lab: string; told: readonly Told[] }): void {
  const beside = new Console(process.stderr);
  beside.log(lab);
  beside.table(
    Object.fromEntries(
      told.map(({ kind, isHonest, works, told, alone, codes }) => [
        `${isHonest ? "honest" : "forged"}: ${kind}`,
        { works, told, alone, codes: [...codes].map(([code, n]) => `${code} ${n}`).join(", ") },
      ]),
    ),
  );
}
