import "#app/styles/bench.css";
import { OWN_PAGE } from "#app/frame/own-page.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { useLang } from "#app/i18n/texts.ts";
import { scriptsOf } from "#app/scripts.server.ts";
import type { LabDocument } from "#labs/document/document.ts";
import { vocabulary } from "#labs/index.ts";
import type { Route } from "./+types/bench";
import { benchDataOf } from "./bench-data.server.ts";
import { BenchPage } from "./bench-page.tsx";

/** A lab to work in. Pupils' work is kept and marked; everybody else tries it out. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const data = await benchDataOf(request, params.versionId);
  return { own: data, scripts: [...scriptsOf("app/bench-alone.tsx"), ...scriptsOfBench(data.document)] };
}

/** What the bench of this lab will load by itself. */
function scriptsOfBench({ parts, instruments, models = [], world }: LabDocument): string[] {
  const domains = new Set(parts.map(({ kind }) => vocabulary.parts[kind]?.domain ?? "fixed"));
  if (models.length > 0) domains.add("smooth");
  domains.delete("fixed");
  const space = world.dimensions === 3 ? ["labs/stage/space.tsx"] : [];
  const kinds = new Set([...parts, ...instruments].map(({ kind }) => kind));
  return scriptsOf(
    ...[...domains].map((domain) => `labs/engine/${domain}.ts`),
    ...[...kinds].map((kind) => `labs/parts/${kind}/part.ts?whole`),
    ...space,
  );
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
