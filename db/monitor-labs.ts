import type { LabDocument } from "#labs/document/document.ts";
import type { Db } from "./client.ts";
import { labCounts, noCounts, type WorkCounts } from "./monitor-counts.ts";
import { type Figure, medianMark, rank, type Way } from "./monitor-figures.ts";
import { hiddenCells, shownColumns, type WayShowing } from "./suppress.ts";

/** A lab's works in a week. */
export interface LabRow {
  labId: string;
  titles: Record<"ba" | "ru" | "en", string>;
  started: Figure;
  confirmed: Figure;
  medianMark: Figure;
}

/** The labs worked at in a unit in a week, most works first; `showing` is that of the week. */
export async function listLabRows(
  db: Db,
  unitId: string,
  week: string,
  way: Way,
  showing: WayShowing | undefined,
): Promise<LabRow[]> {
  if (!showing || showing.unit.withheld) return [];
  const root = way.units[0]?.id ?? unitId;
  const units = await labCounts(
    db,
    [...new Set([root, unitId, ...way.levels.flatMap((level) => level.ids)])],
    week,
  );
  const labIds = [...(units.get(way.exact ? unitId : root)?.keys() ?? [])].sort();
  const of = (unit: string, lab: string): WorkCounts => units.get(unit)?.get(lab) ?? noCounts;
  const shown = way.exact ? labIds.map(() => true) : shownLabs(root, labIds, way, showing, of);
  const titles = await labTitles(db, labIds);
  const rows = labIds.map((labId, i) => {
    const counts = of(unitId, labId);
    const figure = (name: "started" | "confirmed"): Figure =>
      shown[i] && showing.unit[name] ? counts[name] : "hidden";
    const confirmed = figure("confirmed");
    const mark = confirmed === "hidden" ? confirmed : medianMark(counts.marks, way.exact);
    return { labId, titles: titles(labId), started: figure("started"), confirmed, medianMark: mark };
  });
  return rows
    .filter((row) => row.started !== 0 || row.confirmed !== 0)
    .sort((a, b) => rank(b.confirmed) - rank(a.confirmed) || rank(b.started) - rank(a.started));
}

/** Which labs may be told apart: at the root beside its total, further down only where no unit of a level has few. */
function shownLabs(
  root: string,
  labIds: string[],
  way: Way,
  showing: WayShowing,
  of: (unit: string, lab: string) => WorkCounts,
): boolean[] {
  const names = ["started", "confirmed"] as const;
  const atRoot = names.map((name) =>
    hiddenCells(labIds.map((lab) => of(root, lab)[name])).map((hidden) => !hidden),
  );
  const below = way.levels.flatMap(({ ids }, level) => {
    const hiddenUnits = ids.map((_, unit) => showing.levels[level]?.[unit]?.withheld ?? true);
    return names.map((name) =>
      shownColumns(
        ids.map((unit) => labIds.map((lab) => of(unit, lab)[name])),
        hiddenUnits,
      ),
    );
  });
  return labIds.map((_, lab) => [...atRoot, ...below].every((shown) => shown[lab]));
}

/** What each lab is called in its newest version. */
async function labTitles(db: Db, labIds: string[]): Promise<(labId: string) => LabRow["titles"]> {
  if (labIds.length === 0) return () => ({ ba: "", ru: "", en: "" });
  const rows = await db
    .selectFrom("lab_versions as version")
    .select(["version.lab_id", "version.document"])
    .where("version.lab_id", "in", labIds)
    .where("version.number", "=", (eb) =>
      eb
        .selectFrom("lab_versions as any")
        .select((max) => max.fn.max("any.number").as("newest"))
        .whereRef("any.lab_id", "=", "version.lab_id"),
    )
    .execute();
  const documents = new Map(rows.map((row) => [row.lab_id, row.document]));
  return (labId) => {
    const document = documents.get(labId);
    if (document === undefined) throw new Error(`Lab ${labId} was worked at and has no version.`);
    const { texts } = JSON.parse(document) as LabDocument;
    return { ba: texts.ba.title, ru: texts.ru.title, en: texts.en.title };
  };
}
