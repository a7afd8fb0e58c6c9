import { redirect } from "react-router";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { useTexts } from "#app/i18n/texts.ts";
import { requireRole } from "#app/session.server.ts";
import { findAttemptByNumber } from "#db/attempt-number.ts";
import type { Route } from "./+types/find-report";

/** A paper in the hand, its work on the screen: by the number at the top of the report. */
export async function loader({ request }: Route.LoaderArgs) {
  const viewer = await requireRole(request, "teacher", "head");
  const typed = new URL(request.url).searchParams.get("number") ?? "";
  if (typed === "") return { typed, missing: false };
  const id = await findAttemptByNumber(db, { typed, scope: viewer.unitPath });
  if (id) throw redirect(`/teach/attempts/${id}/report`);
  return { typed: typed.slice(0, 40), missing: true };
}

export default function FindReport({ loaderData: { typed, missing } }: Route.ComponentProps) {
  const t = useTexts().report;
  return (
    <div className="narrow">
      <PageTitle>{t.find}</PageTitle>
      <h1>{t.find}</h1>
      <form>
        <div className="field">
          <label htmlFor="number">{t.findNumber}</label>
          <p className="field-hint" id="number-hint">
            {t.findHint}
          </p>
          <input
            id="number"
            name="number"
            required
            autoComplete="off"
            defaultValue={typed}
            aria-invalid={missing || undefined}
            aria-describedby="number-hint number-error"
          />
          {missing && (
            <p className="field-error" id="number-error" role="alert">
              {t.notFound}
            </p>
          )}
        </div>
        <button type="submit" className="btn-main">
          {t.findButton}
        </button>
      </form>
    </div>
  );
}
