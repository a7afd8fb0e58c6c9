import { Link } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import { PageTitle } from "./page-title.tsx";

/** What happened, what is safe, what next: by the status of the answer. Draws no detail of the failure itself. */
export function ErrorPage({ status }: { status: number }) {
  const t = useTexts().common;
  const error = t.errors[nameOf(status)];
  return (
    <article className="error-page">
      <PageTitle>{error.title}</PageTitle>
      <p className="error-status">{status}</p>
      <h1>{error.title}</h1>
      <p>{error.what}</p>
      <dl>
        <dt>{t.errors.whatIsSafe}</dt>
        <dd>{error.safe}</dd>
        <dt>{t.errors.whatNext}</dt>
        <dd>{error.next}</dd>
      </dl>
      <p>
        <Link to="/">{t.home}</Link>
      </p>
    </article>
  );
}

function nameOf(status: number) {
  if (status === 404 || status === 405) return "notFound";
  if (status === 403) return "forbidden";
  if (status === 413) return "tooLarge";
  if (status === 429) return "tooMany";
  return "failure";
}
