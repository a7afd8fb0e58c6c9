/** What is wrong with a document and where: `parts[3].stiffness`. `code` and `params` let the app say it in any language. */
export interface Issue {
  path: string;
  code: string;
  params: Record<string, string>;
  /** Plain English, for the command line and for tests. */
  message: string;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };
