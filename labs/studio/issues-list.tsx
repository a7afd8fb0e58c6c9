import { flushSync } from "react-dom";
import type { Lang } from "../document/document.ts";
import { languages } from "../document/document.ts";
import type { Issue } from "../document/issue.ts";
import { issueWords, useStudio } from "./context.tsx";
import { removeAt } from "./edits.ts";
import { fieldId } from "./field-frame.tsx";
import { pathOf, placeAround } from "./path.ts";
import { whereIs } from "./titles.ts";

/** Everything that is wrong; each line takes the focus to its field. */
export function IssuesList({ onWordsLang }: { onWordsLang(lang: Lang): void }) {
  const { issues, draft, apply, t, lang } = useStudio();
  function go(issue: Issue): void {
    const lang = languages.find((one) => issue.path.startsWith(`texts.${one}.`));
    if (lang) flushSync(() => onWordsLang(lang));
    focusPlace(issue.path);
  }
  return (
    <section className="studio-issues" aria-label={t.issuesTitle}>
      <p role="status">{issues.length === 0 ? t.noIssues : t.issueCount({ n: issues.length })}</p>
      {issues.length > 0 && (
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.path} ${issue.code} ${issue.message}`}>
              <button type="button" className="quiet" onClick={() => go(issue)}>
                {issueWords(t, lang, issue)}
              </button>{" "}
              <span className="studio-place">{whereIs(draft, issue.path, lang, t)}</span>
              {issue.code === "unknown-key" && (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => apply(removeAt(draft, pathOf(issue.path)))}
                >
                  {t.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Opens what hides the field of a place and gives it the focus; a place without a field goes to what is around it. */
function focusPlace(place: string): void {
  for (let at: string | undefined = place; at !== undefined; at = placeAround(at)) {
    const field = document.getElementById(fieldId(at));
    if (!field) continue;
    for (let around = field.parentElement; around; around = around.parentElement)
      if (around instanceof HTMLDetailsElement) around.open = true;
    field.focus();
    field.scrollIntoView({ block: "center" });
    return;
  }
}
