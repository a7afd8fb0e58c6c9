import { useStage } from "../context.tsx";
import { Part } from "./paper-part.tsx";

/** What a teacher wrote when the work was given back; the day as it is to be read. */
export interface Remark {
  day: string;
  who: string;
  words: string;
}

/** The remarks with which a work was given back: they stay when it is handed in again. */
export function PaperRemarks({ remarks }: { remarks: readonly Remark[] }) {
  const { t } = useStage();
  if (remarks.length === 0) return null;
  return (
    <Part title={t.report.remark}>
      <ul className="paper-remarks">
        {remarks.map(({ day, who, words }, i) => (
          <li key={`${i} ${day}`}>
            <span className="paper-ask">
              {day}, {who}:
            </span>{" "}
            {words}
          </li>
        ))}
      </ul>
    </Part>
  );
}
