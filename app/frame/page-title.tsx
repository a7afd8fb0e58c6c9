import { useTexts } from "#app/i18n/texts.ts";

/** The title of a page in the browser's tab: "Учёба · Акбузат". Place it anywhere in the page's component. */
export function PageTitle({ children }: { children: string }) {
  const { name } = useTexts().common;
  return <title>{`${children} · ${name}`}</title>;
}
