import { useId, useState } from "react";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { Button } from "#app/ui/button.tsx";
import type { LabDocument } from "#labs/document/document.ts";
import { asDraft, MAX_DOCUMENT_BYTES } from "#labs/studio/draft.ts";

interface Props {
  slug: string;
  draft: LabDocument;
  /** Puts another document in the draft's place. */
  replace(document: LabDocument): void;
}

/** The document as a file: to keep, to send to a colleague, to take in. */
export function Files({ slug, draft, replace }: Props) {
  const t = useStaffTexts().studio.file;
  const id = useId();
  const [outcome, setOutcome] = useState<"tooLarge" | "notJson" | "loaded">();
  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > MAX_DOCUMENT_BYTES) return setOutcome("tooLarge");
    const document = readObject(await file.text());
    if (!document) return setOutcome("notJson");
    replace(asDraft({ ...document, slug, provenance: draft.provenance }));
    setOutcome("loaded");
  }
  return (
    <details className="studio-files">
      <summary>{t.title}</summary>
      <div className="studio-files-body">
        <Button type="button" onClick={() => download(`${slug}.json`, draft)}>
          {t.save}
        </Button>
        <div>
          <label htmlFor={id}>{t.load}</label>
          <p className="field-hint" id={`${id}-hint`}>
            {t.loadHint}
          </p>
          <input
            id={id}
            type="file"
            accept="application/json,.json"
            aria-describedby={`${id}-hint`}
            onChange={(event) => take(event.target.files?.[0])}
          />
          <p role="status" className={outcome === "loaded" ? undefined : "field-error"}>
            {outcome && t[outcome]}
          </p>
        </div>
      </div>
    </details>
  );
}

function readObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function download(name: string, document: LabDocument): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(document, null, 2)], { type: "application/json" }),
  );
  const link = window.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
