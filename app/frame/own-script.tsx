import { useMatches } from "react-router";
import { OWN_DATA } from "./own-page.ts";

/** What the loader of a page with a script of its own gives. */
interface OwnPage {
  /** What the script draws from; it must survive JSON. */
  own: unknown;
  /** The scripts of the page, its own first; none in development, where the router brings every page to life. */
  scripts: readonly string[];
}

/**
 * On the server, the page that was asked for where it brings a script of its own: a page that is loaded whole needs no
 * router then, which is heavy on a slow line. In the browser nothing: whoever came by a link has the router already.
 */
export function useOwnPage(): OwnPage | undefined {
  const data = useMatches().at(-1)?.loaderData as Partial<OwnPage> | undefined;
  if (typeof document !== "undefined" || !data?.own || !data.scripts?.length) return undefined;
  return { own: data.own, scripts: data.scripts };
}

/** In place of the router's scripts. */
export function OwnScript({ own, scripts }: OwnPage) {
  const json = JSON.stringify(own).replaceAll("<", "\\u003c");
  return (
    <>
      <script id={OWN_DATA} type="application/json" dangerouslySetInnerHTML={{ __html: json }} />
      <script type="module" src={scripts[0]} />
    </>
  );
}
