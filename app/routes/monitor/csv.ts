import { languageOf } from "#app/i18n/language.server.ts";
import { staffTextsOf } from "#app/i18n/staff-texts.ts";
import { notFound } from "#app/responses.server.ts";
import type { Route } from "./+types/csv.ts";
import { csvText } from "./csv-text.ts";
import { readMonitor } from "./page.server.ts";
import { monitorTable, tableNames } from "./tables.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const page = await readMonitor(request, params.unitId);
  const name = tableNames.find((one) => one === new URL(request.url).searchParams.get("table"));
  if (!name) throw notFound();
  const lang = languageOf(request);
  const texts = staffTextsOf(lang);
  const table = monitorTable(name, page, lang, texts);
  const file = `${name}-${page.monitor.unit.code.replaceAll(/[^\w-]/g, "")}-${page.monitor.week}.csv`;
  return new Response(csvText(table, lang, texts.monitor.hidden), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "private, no-store",
    },
  });
}
