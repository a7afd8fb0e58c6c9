import { Form, useLocation } from "react-router";
import type { Lang } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";

/** Each language in its own words, so that its speaker finds it on a page they cannot read. */
const LANGUAGES: readonly { lang: Lang; short: string; name: string }[] = [
  { lang: "ba", short: "Башҡ", name: "Башҡортса" },
  { lang: "ru", short: "Рус", name: "Русский" },
  { lang: "en", short: "Eng", name: "English" },
];

/** Three buttons that load this page again in another language; works without scripts. */
export function LanguageSwitch({ names }: { names: "short" | "full" }) {
  const t = useTexts().common;
  const current = useLang();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/language"
      reloadDocument
      className="language-switch"
      role="group"
      aria-label={t.language}
    >
      <input type="hidden" name="to" value={pathname + search} />
      {LANGUAGES.map(({ lang, short, name }) => (
        <button
          key={lang}
          type="submit"
          name="lang"
          value={lang}
          lang={lang}
          aria-label={name}
          aria-current={lang === current ? "true" : undefined}
        >
          {names === "short" ? short : name}
        </button>
      ))}
    </Form>
  );
}
