import type { AdminAnswer } from "#app/admin.server.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { Notice } from "#app/ui/notice.tsx";

/** What came of an administrator's form; a new password is on the page this once. */
export function Outcome({ answer }: { answer: AdminAnswer | undefined }) {
  const t = useStaffTexts();
  const lang = useLang();
  if (!answer) return null;
  if (!answer.ok)
    return (
      <Notice kind="alarm">
        <p>{t.common.formHasIssues}</p>
      </Notice>
    );
  const { printed } = answer;
  if (answer.codeRenewed) return <Notice>{t.admin.codeRenewed}</Notice>;
  if (!printed) return answer.added ? <Notice>{t.admin.added({ name: answer.added[lang] })}</Notice> : null;
  return (
    <Notice kind="attention">
      <p>
        <strong>{t.admin.printedTitle}</strong>
      </p>
      <dl className="facts">
        <div>
          <dt>{t.admin.person}</dt>
          <dd>{printed.name}</dd>
        </div>
        <div>
          <dt>{t.admin.login}</dt>
          <dd>
            <code>{printed.login}</code>
          </dd>
        </div>
        <div>
          <dt>{t.admin.password}</dt>
          <dd>
            <code>{printed.password}</code>
          </dd>
        </div>
      </dl>
      <p>{t.admin.printedHint}</p>
    </Notice>
  );
}
