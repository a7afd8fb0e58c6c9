import { useEffect } from "react";
import { type Texts, useTexts } from "./i18n/texts.ts";

/** What can be wrong with a field; the words are in the `common` texts. */
export type IssueCode = keyof Texts["common"]["issues"];

/** One thing wrong with one field; `limit` for the codes that have one. */
export interface Issue {
  field: string;
  code: IssueCode;
  limit?: number;
}

/** What an action answers with when a form will not do: the issues and what was typed, without passwords. */
export interface Rejected {
  issues: Issue[];
  values: Record<string, string>;
}

/**
 * The words for the first issue of each field: `const issue = useIssues(actionData?.issues); issue("name")`. When a form
 * comes back with issues, the focus goes to the first field that has one.
 */
export function useIssues(issues: readonly Issue[] | undefined): (field: string) => string | undefined {
  const t = useTexts().common.issues;
  useEffect(() => {
    if (issues?.length) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [issues]);
  return (field) => {
    const issue = issues?.find((candidate) => candidate.field === field);
    if (!issue) return undefined;
    const words = t[issue.code];
    return typeof words === "string" ? words : words({ limit: issue.limit ?? 0 });
  };
}
