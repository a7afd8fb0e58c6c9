import { renderToStaticMarkup } from "react-dom/server";
import type { AttemptRecord } from "#db/attempts.ts";
import { shortNumber } from "#db/attempt-number.ts";
import { getLabVersion } from "#db/labs.ts";
import { getUnit, listWay } from "#db/units.ts";
import { vocabulary } from "#labs/index.ts";
import type { Bench } from "#labs/engine/bench.ts";
import { replay } from "#labs/engine/replay.ts";
import { allLooks } from "#labs/stage/all-looks.tsx";
import { StageContext } from "#labs/stage/context.tsx";
import { Paper, type PaperHead } from "#labs/stage/report/paper.tsx";
import { beginKept, stillBench } from "#labs/stage/report/still-bench.ts";
import { db } from "./db.server.ts";
import { formatDate, type Lang } from "./i18n/formats.ts";
import { textsOf } from "./i18n/texts.ts";

/** Reports drawn last, by what they show: a reader who comes back, or prints, has the run replayed once. */
const drawn = new Map<string, string>();
const MOST_DRAWN = 64;

/** The report of an attempt as markup in one language: the run is replayed, and nothing of the seed is in it. */
export async function drawReport(attempt: AttemptRecord, lang: Lang): Promise<string> {
  const head = await headOf(attempt, lang);
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
  const drawings = new Map<string, Bench>();
  for (const { id, kind } of document.tasks) {
    const kept = kind === "draw" ? beginKept(run, actions, id) : undefined;
    if (!kept) continue;
    kept.on(Infinity);
    drawings.set(id, stillBench(kept.run));
  }
  const stage = { bench, looks: allLooks, lang, t: textsOf(lang).stage, lab: document.texts[lang] };
  return renderToStaticMarkup(
    <StageContext value={stage}>
      <Paper head={head} drawings={drawings} marking={marking} />
    </StageContext>,
  );
}

async function headOf(attempt: AttemptRecord, lang: Lang): Promise<PaperHead> {
  const group = await getUnit(db, attempt.classId, attempt.classPath);
  const way = group ? await listWay(db, group, "/") : [];
  const version = await getLabVersion(db, attempt.versionId);
  return {
    pupil: attempt.personName,
    group: group?.names[lang] ?? "",
    school: way.find(({ kind }) => kind === "school")?.names[lang] ?? "",
    handedIn: attempt.handedInAt && formatDate(attempt.handedInAt, lang, "day"),
    number: shortNumber(attempt.id),
    version: version?.number ?? 1,
  };
}
