import { Form, useLocation } from "react-router";
import type { Lang } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";

/** Each language in its own words, so that its speaker finds it on a page they cannot read; a short form, and the rest. */
const LANGUAGES: readonly [lang: Lang, short: string, rest: string][] = [
  ["ba", "Башҡ", "ортса"],
  ["ru", "Рус", "ский"],
  ["en", "Eng", "lish"],
];

/** Three buttons that load this page again in another language; works without scripts. */
export function LanguageSwitch({ names }: { names: "short" | "full" }) {
  const t = useTexts().common;
  const current = useLang();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="to" value={pathname + search} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend to be seen */}
      <div role="group" aria-label={t.language} className="language-switch">
        {LANGUAGES.map(([lang, short, rest]) => (
          <button
            key={lang}
            type="submit"
            name="lang"
            value={lang}
            lang={lang}
            aria-current={lang === current ? "true" : undefined}
          >
            {short}
            <span className={names === "short" ? "visually-hidden" : undefined}>{rest}</span>
          </button>
        ))}
      </div>
    </Form>
  );
}
