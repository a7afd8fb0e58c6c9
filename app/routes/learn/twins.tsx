import { formatDate } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Twin } from "#db/twins.ts";
import { formatNumeral } from "#labs/document/numerals.ts";

/** The records of one work that two devices made: the pupil sees both and opens the one to go on with. */
export function Twins({ twins, here }: { twins: readonly Twin[]; here: string | undefined }) {
  const { bench: t } = useTexts();
  const lang = useLang();
  if (!twins.some(({ id }) => id !== here)) return null;
  return (
    <Notice kind="attention">
      <p>{t.twins}</p>
      <ul>
        {twins.map(({ id, updatedAt, doings, time }) => {
          const at = formatDate(updatedAt, lang, "day-time");
          const words = t.twin({ at, doings, time: formatNumeral(time, lang, { digits: 1 }) });
          return (
            <li key={id}>
              {id === here ? `${words} (${t.twinHere})` : <a href={`?attempt=${id}`}>{words}</a>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
