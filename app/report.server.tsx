import { renderToStaticMarkup } from "react-dom/server";
import type { AttemptRecord } from "#db/attempts.ts";
import { getLabVersion } from "#db/labs.ts";
import { listMarkChanges } from "#db/mark-history.ts";
import { getUnit, listWay } from "#db/units.ts";
import { vocabulary } from "#labs/index.ts";
import type { Bench } from "#labs/engine/bench.ts";
import { replay } from "#labs/engine/replay.ts";
import { allLooks } from "#labs/stage/all-looks.tsx";
import { StageContext } from "#labs/stage/context.tsx";
import { Paper, type PaperHead } from "#labs/stage/report/paper.tsx";
import { beginKept, picturesOf, stillBench } from "#labs/stage/report/still-bench.ts";
import { db } from "./db.server.ts";
import { formatDate, type Lang } from "./i18n/formats.ts";
import { textsOf } from "./i18n/texts.ts";
import { footOf } from "./report/foot-of.ts";
import { shortNumber } from "./report/short-number.ts";

/** Reports drawn last, by what they show: a reader who comes back, or prints, has the run replayed once. */
const drawn = new Map<string, string>();
const MOST_DRAWN = 64;

/** What a page needs to show the report of an attempt that its viewer may see. */
export async function loadReport(attempt: AttemptRecord, lang: Lang) {
  const head = await headOf(attempt, lang);
  return {
    html: drawReport(attempt, head, lang),
    foot: footOf(head),
    name: attempt.personName,
    lab: attempt.document.texts[lang].title,
    handedIn: attempt.handedInAt !== undefined,
  };
}

/** The report of an attempt as markup in one language: the run is replayed, and nothing of the seed is in it. */
function drawReport(attempt: AttemptRecord, head: PaperHead, lang: Lang): string {
  const key = JSON.stringify([attempt.id, attempt.actions.length, lang, head, attempt.marking]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const html = draw(attempt, head, lang);
  drawn.set(key, html);
  for (const oldest of drawn.keys()) {
    if (drawn.size <= MOST_DRAWN) break;
    drawn.delete(oldest);
  }
  return html;
}

function draw(attempt: AttemptRecord, head: PaperHead, lang: Lang): string {
  const { document, seed, actions, marking } = attempt;
  const run = replay(document, seed, actions, vocabulary);
  const bench = stillBench(run, actions);
  const pictures = new Map<string, Bench>();
  for (const id of picturesOf(run)) {
    const kept = beginKept(run, actions, id);
    if (!kept) continue;
    kept.on(Infinity);
    pictures.set(id, stillBench(kept.run));
  }
  const stage = { bench, looks: allLooks, lang, t: textsOf(lang).stage, lab: document.texts[lang] };
  return renderToStaticMarkup(
    <StageContext value={stage}>
      <Paper head={head} pictures={pictures} marking={marking} />
    </StageContext>,
  );
}

async function headOf(attempt: AttemptRecord, lang: Lang): Promise<PaperHead> {
  const version = await getLabVersion(db, attempt.versionId);
  const changes = await listMarkChanges(db, attempt.id);
  return {
    pupil: attempt.personName,
    ...(await schoolOf({ unitId: attempt.classId, unitPath: attempt.classPath }, lang)),
    handedIn: attempt.handedInAt && formatDate(attempt.handedInAt, lang, "day"),
    number: shortNumber(attempt.id),
    version: version?.number,
    remarks: changes
      .filter((change) => change.kind === "return")
      .map(({ at, who, remark }) => ({ day: formatDate(at, lang, "day"), who, words: remark }))
      .reverse(),
  };
}

/** The names of a class and of its school, as a report has them. */
export async function schoolOf(
  { unitId, unitPath }: { unitId: string; unitPath: string },
  lang: Lang,
): Promise<{ group: string; school: string }> {
  const group = await getUnit(db, unitId, unitPath);
  const way = group ? await listWay(db, group, "/") : [];
  return {
    group: group?.names[lang] ?? "",
    school: way.find(({ kind }) => kind === "school")?.names[lang] ?? "",
  };
}
