import { Component, type ReactNode, useEffect, useState } from "react";
import type { LabDocument, Lang } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import { createBench } from "../engine/create-bench.ts";
import { loadLab } from "../stage/load-lab.tsx";
import type { Looks } from "../stage/looks.tsx";
import { Stage } from "../stage/stage.tsx";
import type { StageTexts } from "../stage/texts/ru.ts";
import { useStudio } from "./context.tsx";

/** The lab running: a bench of the last draft without issues, set up anew whenever there is a newer one. */
export function Preview({
  document,
  isCurrent,
  stageTexts,
}: {
  document: LabDocument | undefined;
  isCurrent: boolean;
  stageTexts: StageTexts;
}) {
  const { t, lang } = useStudio();
  const built = useBench(document);
  return (
    <section className="studio-preview" aria-label={t.preview}>
      {!isCurrent && <p className="studio-preview-note">{document ? t.previewOld : t.previewNever}</p>}
      {built.failed && <p className="studio-preview-note">{t.previewFailed}</p>}
      {document && !built.bench && !built.failed && <p className="studio-preview-note">{t.previewWaiting}</p>}
      {built.bench && built.looks && (
        <Guard key={built.count} words={t.previewFailed}>
          <Stage bench={built.bench} looks={built.looks} lang={lang as Lang} texts={stageTexts} />
        </Guard>
      )}
    </section>
  );
}

interface Built {
  bench?: Bench;
  looks?: Looks;
  failed: boolean;
  count: number;
}

/** A bench of the document; `failed` where it does not even begin. */
function useBench(document: LabDocument | undefined): Built {
  const [built, setBuilt] = useState<Built>({ failed: false, count: 0 });
  useEffect(() => {
    if (!document) return;
    let wanted = true;
    loadLab(document)
      .then(({ vocabulary, looks }) => ({
        bench: createBench({ document, seed: "studio", vocabulary }),
        looks,
      }))
      .then(
        (made) => wanted && setBuilt(({ count }) => ({ ...made, failed: false, count: count + 1 })),
        () => wanted && setBuilt(({ count }) => ({ failed: true, count: count + 1 })),
      );
    return () => {
      wanted = false;
    };
  }, [document]);
  return built;
}

/** A drawing that fails takes only itself down, never the form. */
class Guard extends Component<{ words: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? (
      <p className="studio-preview-note">{this.props.words}</p>
    ) : (
      this.props.children
    );
  }
}
