import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import type { Figure } from "#db/monitor-figures.ts";
import type { WeekFigures as Figures } from "#db/monitor.ts";
import { type Format, figureText } from "./tables.ts";

/** The four numbers a reader comes for. */
export function WeekFigures({ figures }: { figures: Figures }) {
  const t = useStaffTexts().monitor;
  const say = useFigure();
  const { pupils, change, share, started, confirmed, medianMark } = figures;
  const notes = [
    typeof change === "number" &&
      (change === 0 ? t.figures.noChange : t.figures.change({ change: say(change, "change") })),
    typeof share === "number" && t.figures.share({ share: say(share, "share") }),
  ];
  return (
    <section>
      <h2 className="visually-hidden">{t.figures.heading}</h2>
      <dl className="monitor-figures">
        <Item name={t.figures.pupils} value={say(pupils, "count")} note={notes.filter(Boolean).join(" · ")} />
        <Item name={t.figures.started} value={say(started, "count")} />
        <Item name={t.figures.confirmed} value={say(confirmed, "count")} note={t.figures.confirmedHow} />
        <Item
          name={t.figures.medianMark}
          value={say(medianMark, "mark")}
          note={medianMark === undefined ? t.figures.noMarks : t.figures.medianHow}
        />
      </dl>
    </section>
  );
}

function Item({ name, value, note }: { name: string; value: string; note?: string }) {
  const { hidden } = useStaffTexts().monitor;
  const isHidden = value === hidden;
  return (
    <div>
      <dt>{name}</dt>
      <dd className={isHidden ? "monitor-figure monitor-figure-hidden" : "monitor-figure"}>{value}</dd>
      {note ? <dd className="monitor-note">{note}</dd> : null}
    </div>
  );
}

/** Figures in the words of this page. */
export function useFigure(): (figure: Figure, format: Format) => string {
  const lang = useLang();
  const { hidden } = useStaffTexts().monitor;
  return (figure, format) => figureText(figure, format, lang, hidden);
}
