import { data } from "react-router";
import { db } from "#app/db.server.ts";
import { notFound } from "#app/responses.server.ts";
import { type OwnLab, publishOwnLab, saveDraft } from "#db/studio.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Issue } from "#labs/document/issue.ts";
import { parseLab, vocabulary } from "#labs/index.ts";
import { MAX_DOCUMENT_BYTES } from "#labs/studio/draft.ts";
import { tryOut } from "#labs/studio/trial.ts";

/** What the studio hears from the server. */
export type StudioAnswer =
  | { kind: "saved"; updatedAt: string }
  | { kind: "conflict"; updatedAt: string; draft: LabDocument }
  | { kind: "too-large" | "malformed" | "failed" }
  | { kind: "issues"; updatedAt: string; issues: Issue[] }
  | { kind: "published"; updatedAt: string; versionId: string };

const answer = (body: StudioAnswer, status = 200) => data(body, { status });

/** Keeps the draft of a form: `draft` as JSON, `expected` the time of the save it goes on from. */
export async function save(ownerId: string, lab: OwnLab, form: FormData) {
  const text = String(form.get("draft") ?? "");
  if (Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) return answer({ kind: "too-large" }, 413);
  const draft = readJson(text);
  if (draft === undefined) return answer({ kind: "malformed" }, 400);
  const expected = String(form.get("expected") ?? "");
  const saved = await saveDraft(db, ownerId, { id: lab.id, draft, expected });
  if (saved.ok) return answer({ kind: "saved", updatedAt: saved.updatedAt });
  if (saved.reason === "unknown") throw notFound();
  return answer({ kind: "conflict", updatedAt: saved.lab.updatedAt, draft: saved.lab.draft }, 409);
}

/** Makes the kept draft a version, if it parses and its trial finds nothing. */
export async function publish(lab: OwnLab) {
  const { updatedAt } = lab;
  const parsed = parseLab(lab.draft);
  if (!parsed.ok) return answer({ kind: "issues", updatedAt, issues: parsed.issues }, 400);
  const issues = tryOut(parsed.value, vocabulary);
  if (issues.length > 0) return answer({ kind: "issues", updatedAt, issues }, 400);
  return answer({ kind: "published", ...(await publishOwnLab(db, lab, parsed.value)) });
}

/** A JSON value, or `undefined` where the text is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
