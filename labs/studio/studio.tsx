import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { LabDocument, Lang } from "../document/document.ts";
import type { Issue } from "../document/issue.ts";
import { instruments, parts } from "../parts/index.ts";
import type { StageTexts } from "../stage/texts/ru.ts";
import { StudioContext } from "./context.tsx";
import { ControlsSection, VariantsSection } from "./controls-section.tsx";
import { IssuesList } from "./issues-list.tsx";
import { GraphSection } from "./graph-section.tsx";
import { ModelsSection } from "./models-section.tsx";
import { NamesSection } from "./names-section.tsx";
import { PartsSection } from "./parts-section.tsx";
import { Preview } from "./preview.tsx";
import { TableSection } from "./table-section.tsx";
import { TasksSection } from "./tasks-section.tsx";
import { studioTexts } from "./texts/all.ts";
import { useDraft } from "./use-draft.tsx";
import { WordsLanguage, WordsSection } from "./words-section.tsx";
import { WorldSection } from "./world-section.tsx";

interface StudioProps {
  initial: LabDocument;
  lang: Lang;
  stageTexts: StageTexts;
  /** What the trial on the server found in the draft as it is now. */
  found: readonly Issue[];
  onChange(draft: LabDocument): void;
  /** Beside undo and redo: saving, publishing, files. `replace` puts another document in the draft's place. */
  bar(replace: (document: LabDocument) => void): ReactNode;
}

const kinds = { parts, instruments };

/** The teacher's editor: the form of a lab, what is wrong with it, and the lab running beside it. */
export function Studio({ initial, lang, stageTexts, found, onChange, bar }: StudioProps) {
  const { draft, issues: parsed, good, isGood, set, apply, ...history } = useDraft(initial, kinds);
  const [wordsLang, setWordsLang] = useState<Lang>(lang);
  const [isShown, setShown] = useState(false);
  const t = studioTexts[lang];
  const told = useRef(initial);
  useEffect(() => {
    if (told.current !== draft) onChange(draft);
    told.current = draft;
  }, [draft, onChange]);
  const issues = useMemo(() => {
    const told = (issue: Issue) =>
      parsed.some(({ path, code }) => path === issue.path && code === issue.code);
    return [...parsed, ...found.filter((issue) => !told(issue))];
  }, [parsed, found]);
  const context = useMemo(
    () => ({ draft, issues, kinds, lang, wordsLang, t, texts: studioTexts, set, apply }),
    [draft, issues, lang, wordsLang, t, set, apply],
  );
  return (
    <StudioContext value={context}>
      <div className="studio">
        <section className="studio-form" aria-label={t.form}>
          <div className="studio-bar">
            <button
              type="button"
              disabled={!history.canUndo}
              onClick={history.undo}
              aria-keyshortcuts="Control+Z"
            >
              ↶ {t.undo}
            </button>
            <button
              type="button"
              disabled={!history.canRedo}
              onClick={history.redo}
              aria-keyshortcuts="Control+Shift+Z"
            >
              ↷ {t.redo}
            </button>
            {bar(apply)}
          </div>
          <IssuesList onWordsLang={setWordsLang} />
          <WordsLanguage onChange={setWordsLang} />
          <WordsSection />
          <WorldSection />
          <PartsSection group="parts" />
          <ModelsSection />
          <ControlsSection />
          <VariantsSection />
          <PartsSection group="instruments" />
          <TableSection />
          <GraphSection />
          <TasksSection />
          <NamesSection />
        </section>
        <div className={isShown ? "studio-side studio-side-shown" : "studio-side"}>
          <button
            type="button"
            className="studio-side-button"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {t.showPreview}
          </button>
          <div className="studio-side-body">
            <Preview document={good} isCurrent={isGood} stageTexts={stageTexts} />
          </div>
        </div>
      </div>
    </StudioContext>
  );
}
