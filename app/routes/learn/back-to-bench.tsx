import { useLocation, useNavigate } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import { BENCH, cameFromBench } from "./use-leaf.ts";

/** From the report to the bench, as the browser's Back leads where one came from there. */
export function BackToBench() {
  const { report: t } = useTexts();
  const navigate = useNavigate();
  const { search, state } = useLocation();
  return (
    <a
      className="btn"
      href={BENCH}
      onClick={(event) => {
        event.preventDefault();
        if (cameFromBench(state)) void navigate(-1);
        else void navigate({ search, hash: BENCH }, { replace: true });
      }}
    >
      {t.toLab}
    </a>
  );
}
