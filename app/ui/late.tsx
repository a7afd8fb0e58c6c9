import { useTexts } from "#app/i18n/texts.ts";

/** In place of a bench whose scripts are still to come; after a while it says what is wrong, what is safe, what helps. */
export function BenchOnItsWay() {
  return (
    <>
      <p className="bench-waiting">{useTexts().bench.loading}</p>
      <Late />
    </>
  );
}

/** Comes to be seen where a page has waited long. */
export const Late = () => (
  <p className="bench-late">
    <LateWords />
  </p>
);

export function LateWords() {
  const t = useTexts().bench;
  return (
    <>
      {t.late} {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this page's own */}
      <a href="">{t.reload}</a>
    </>
  );
}
