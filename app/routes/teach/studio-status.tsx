import { formatDate } from "#app/i18n/formats.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Saving } from "./use-saving.ts";

/** Where the draft is: on the server, on its way, or on this computer only. */
export function SavingStatus({ saving }: { saving: Saving }) {
  const t = useStaffTexts().studio.saving;
  const lang = useLang();
  const words = {
    saved: t.saved({ at: formatDate(saving.savedAt, lang, "day-time") }),
    kept: t.kept,
    sending: t.sending,
    offline: t.offline,
    "too-large": t.tooLarge,
    conflict: t.conflict,
  };
  return (
    <p className={`studio-status studio-status-${saving.state}`}>
      <span role="status">{words[saving.state]}</span>
      {saving.state === "offline" && (
        <Button kind="quiet" type="button" onClick={saving.saveNow}>
          {t.now}
        </Button>
      )}
    </p>
  );
}

/** Two windows, two drafts: which one stays. */
export function Conflict({ saving }: { saving: Saving }) {
  const t = useStaffTexts().studio.saving;
  if (saving.state !== "conflict") return null;
  return (
    <div className="studio-notice">
      <Notice kind="alarm">
        <p>
          <b>{t.conflict}.</b> {t.conflictHint}
        </p>
        <p className="buttons">
          <Button type="button" onClick={saving.keepMine}>
            {t.keepMine}
          </Button>
          <Button type="button" onClick={saving.loadTheirs}>
            {t.loadTheirs}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
