import { Form } from "react-router";
import { formatDate } from "#app/i18n/formats.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import type { Assignment } from "#db/assignments.ts";

/** What a class was given, each to be taken back. */
export function GivenList({ assignments }: { assignments: Assignment[] }) {
  const t = useStaffTexts().teach.given;
  const lang = useLang();
  return (
    <>
      <ul className="lines given-list">
        {assignments.map(({ id, title, dueAt }) => (
          <li key={id}>
            <div>
              {title}
              <span className="muted">
                {dueAt ? t.until({ date: formatDate(dueAt, lang, "day") }) : t.noDate}
              </span>
            </div>
            <Form method="post">
              <input type="hidden" name="assignment" value={id} />
              <Button name="intent" value="take-back" kind="quiet" aria-label={t.takeBackOf({ title })}>
                {t.takeBack}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p className="muted">{t.takeBackHint}</p>
    </>
  );
}
