import { useNavigation } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";

/** A thin bar along the top while a page or an answer is on its way; it shows only after a moment. */
export function PendingBar() {
  const t = useTexts().common;
  const pending = useNavigation().state !== "idle";
  return (
    <div className="pending" role="status">
      {pending ? (
        <>
          <div className="pending-bar" />
          <span className="visually-hidden">{t.loading}</span>
        </>
      ) : null}
    </div>
  );
}
