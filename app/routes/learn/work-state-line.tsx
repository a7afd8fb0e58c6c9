import { formatPoints } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import type { AttemptHead } from "#db/work-state.ts";

/** What became of an attempt, in words: "checked · mark 5 · 9 of 10 points". */
export function WorkStateLine({ attempt }: { attempt: AttemptHead | undefined }) {
  const { learn: t, stage } = useTexts();
  const lang = useLang();
  const { state = "not-started", mark, points, maxPoints, isPending } = attempt ?? {};
  const number = (value: number) => formatPoints(value, lang);
  return (
    <span className={`work-state work-${state}`}>
      {t.states[state]}
      {mark === undefined ? null : (
        <>
          {" · "}
          <b>{t.mark({ mark })}</b>
        </>
      )}
      {points === undefined || !maxPoints ? null : (
        <> · {t.pointsOf({ points: number(points), max: number(maxPoints) })}</>
      )}
      {isPending ? <> · {stage.marking.pending}</> : null}
    </span>
  );
}
