import { useEffect, useState } from "react";
import { formatDate } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import type { Outbox } from "#app/outbox/outbox.ts";
import { useOutboxState } from "#app/outbox/use-outbox.ts";

/** Where the work is: saved here · sent · confirmed at. Tells in words when something stands in the way. */
export function SavedStatus({ outbox }: { outbox: Outbox | undefined }) {
  const t = useTexts().bench;
  const lang = useLang();
  const { waiting, sending, confirmedAt, trouble, aside } = useOutboxState(outbox);
  const [here, setHere] = useState("");
  useEffect(() => setHere(window.location.pathname), []);
  if (!outbox) return null;
  if (trouble === "storage")
    return (
      <p className="bench-status bench-trouble" role="status">
        {t.storage}
      </p>
    );
  if (trouble === "signed-out")
    return (
      <p className="bench-status" role="status">
        <span className="bench-trouble">{t.signedOut}</span>{" "}
        <a href={`/sign-in?to=${encodeURIComponent(here)}`}>{t.signIn}</a>
      </p>
    );
  const done = waiting === 0 && confirmedAt !== undefined;
  return (
    <p className="bench-status" role="status">
      {t.savedHere}
      {done ? (
        <>
          {" · "}
          {t.sent}
          {" · "}
          <b>{t.confirmed({ time: clock(confirmedAt, lang) })}</b>
        </>
      ) : trouble === "offline" ? (
        <span className="bench-trouble">
          {" · "}
          {t.waiting({ n: waiting })} · {t.offline}
        </span>
      ) : (
        (sending || waiting > 0) && ` · ${t.sending}`
      )}
      {aside > 0 && <span className="bench-trouble"> · {t.aside({ n: aside })}</span>}
    </p>
  );
}

/** Hours and minutes of the school's clock. */
function clock(time: number, lang: Parameters<typeof formatDate>[1]): string {
  return formatDate(new Date(time).toISOString(), lang, "time");
}
