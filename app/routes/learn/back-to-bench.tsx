import { useTexts } from "#app/i18n/texts.ts";
import { turnToBench } from "./use-leaf.ts";

/** From the report to the bench. */
export function BackToBench() {
  const { report: t } = useTexts();
  return (
    <button type="button" onClick={turnToBench}>
      {t.toLab}
    </button>
  );
}
