import "#app/styles/teach.css";
import { data, Link } from "react-router";
import { db } from "#app/db.server.ts";
import { readForm } from "#app/forms.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { compareTexts } from "#app/i18n/collation.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { seeOther } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { assign } from "#db/assignments.ts";
import { listClasses } from "#db/class-page.ts";
import { getUnit } from "#db/units.ts";
import type { Route } from "./+types/assign.ts";
import { listGivable, readWork } from "./givable.server.ts";
import { GiveForm, type GiveIssue } from "./give-form.tsx";

export async function loader({ request }: Route.LoaderArgs) {
  const teacher = await requireRole(request, "teacher");
  const lang = languageOf(request);
  const order = compareTexts(lang);
  const query = new URL(request.url).searchParams;
  const givable = await listGivable(teacher, lang);
  const work = query.get("work") ?? undefined;
  const works = [...givable.courses, ...givable.catalog, ...givable.own];
  const isThere = works.some(({ value }) => value === work);
  return {
    givable,
    classes: (await listClasses(db, teacher)).toSorted((a, b) => order(a.code, b.code)),
    chosen: { class: query.get("class") ?? undefined, work: isThere ? work : undefined },
  };
}

export async function action({ request }: Route.ActionArgs) {
  const teacher = await requireRole(request, "teacher");
  const form = await readForm(request);
  const [group, work, due] = ["class", "work", "due"].map((name) => String(form.get(name) ?? ""));
  const refuse = (issue: GiveIssue) => data({ issue, chosen: { class: group, work, due } }, { status: 400 });
  const unit = await getUnit(db, group ?? "", teacher.unitPath);
  if (unit?.kind !== "class") return refuse({ field: "class", code: "class" });
  const named = readWork(work ?? "");
  if (!named) return refuse({ field: "work", code: "unknown" });
  const given = await assign(db, { classId: unit.id, work: named, due: due || undefined, teacher });
  return given.ok ? seeOther(`/teach/classes/${unit.id}`) : refuse(given.issue);
}

export default function Assign({ loaderData, actionData }: Route.ComponentProps) {
  const t = useStaffTexts().teach;
  const lang = useLang();
  const { givable, classes } = loaderData;
  const chosen = actionData?.chosen ?? loaderData.chosen;
  const back = classes.find(({ id }) => id === chosen.class);
  return (
    <div className="teach narrow">
      <PageTitle>{t.give.title}</PageTitle>
      <p className="muted over-title">
        <Link to={back ? `/teach/classes/${back.id}` : "/teach"}>{back ? t.give.back : t.title}</Link>
      </p>
      <h1>{t.give.title}</h1>
      {classes.length > 0 ? (
        <GiveForm
          givable={givable}
          classes={classes.map(({ id, names }) => ({ id, name: names[lang] }))}
          chosen={chosen}
          issue={actionData?.issue}
        />
      ) : (
        <EmptyState title={t.give.noClasses}>
          <p>{t.noneHint}</p>
        </EmptyState>
      )}
    </div>
  );
}
