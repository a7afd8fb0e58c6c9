import "#app/styles/bench.css";
import { OWN_PAGE } from "#app/frame/own-page.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { useLang } from "#app/i18n/texts.ts";
import { scriptsOf, scriptsOfLab } from "#app/scripts.server.ts";
import type { Route } from "./+types/bench";
import { benchDataOf } from "./bench-data.server.ts";
import { BenchPage } from "./bench-page.tsx";

/** A lab to work in. Pupils' work is kept and marked; everybody else tries it out. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const data = await benchDataOf(request, params.versionId);
  return { own: data, scripts: [...scriptsOf("app/bench-alone.tsx"), ...scriptsOfLab(data.document)] };
}

/**
 * The page's own script draws what stands under `OWN_PAGE`; come to by a link, the router draws it. Then too the page asks
 * for that script: with the network off it will be opened whole.
 */
export default function Bench({ loaderData: { own, scripts } }: Route.ComponentProps) {
  const lang = useLang();
  return (
    <>
      {scripts.map((script) => (
        <link key={script} rel="modulepreload" href={script} />
      ))}
      <PageTitle>{own.document.texts[lang].title}</PageTitle>
      <div className="full-bleed" id={OWN_PAGE}>
        <BenchPage key={own.versionId} {...own} />
      </div>
    </>
  );
}
