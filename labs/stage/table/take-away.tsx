import { useStage } from "../context.tsx";
import { copyOf, csvOf } from "./grid.ts";

/** Buttons that take the table into a spreadsheet: by the clipboard, or as a file. */
export function TakeAway({ onSaid }: { onSaid(words: string): void }) {
  const { bench, lang, t } = useStage();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(copyOf(bench.run, lang));
      onSaid(t.analysis.copied);
    } catch {
      onSaid(t.analysis.copyFailed);
    }
  }
  return (
    <>
      <button type="button" className="button button-small" onClick={() => void copy()}>
        {t.analysis.copy}
      </button>
      <button
        type="button"
        className="button button-small"
        onClick={() => save(`${bench.document.slug}.csv`, csvOf(bench.run, lang))}
      >
        {t.analysis.csv}
      </button>
    </>
  );
}

/** Hands the browser a text as a file. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  Object.assign(link, { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
