import type { Texts } from "#app/i18n/texts.ts";
import type { AttemptHead } from "#db/work-state.ts";

/** An answer that was marked, with why it is what it is. */
export interface AnsweredQuestion {
  given: string;
  points: number;
  max: number;
  correct: boolean;
  explain: string;
}

/** What the server says to an answer, or that it could not be reached. */
export type AnswerResult =
  | { question: string; ok: true; answered: AnsweredQuestion; isKept: boolean }
  | { question: string; ok: false; given: string; issue: keyof Texts["learn"]["lesson"]["issues"] }
  | { ok: false; issue: "offline" };

/** A lab as its lesson links to it. */
export interface LabLink {
  versionId: string;
  title: string;
  summary: string;
  attempt: AttemptHead | undefined;
}
