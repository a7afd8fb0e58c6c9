import { localPath } from "#app/addresses.ts";
import { readForm } from "#app/forms.server.ts";
import { isLang, languageCookie } from "#app/i18n/language.server.ts";
import { notFound, seeOther } from "#app/responses.server.ts";
import type { Route } from "./+types/language.ts";

/** Keeps the chosen language and goes back to the page: `lang` and `to` from the form in the header. */
export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request);
  const lang = form.get("lang");
  const to = localPath(form.get("to")) ?? "/";
  return isLang(lang) ? seeOther(to, { "set-cookie": languageCookie(request, lang) }) : seeOther(to);
}

export function loader() {
  throw notFound();
}
