import { useTexts } from "#app/i18n/texts.ts";
import { PageTitle } from "./page-title.tsx";

/**
 * What happened, what is safe, what next: by the status of the answer, 0 where none came because the network is off.
 * Draws no detail of the failure itself.
 */
export function ErrorPage({ status }: { status: number }) {
  const t = useTexts().common;
  const name = nameOf(status);
  const error = t.errors[name];
  return (
    <article className="error-page">
      <PageTitle>{error.title}</PageTitle>
      {status > 0 ? <p className="error-status">{status}</p> : null}
      <h1>{error.title}</h1>
      <p>{error.what}</p>
      <dl>
        <dt>{t.errors.whatIsSafe}</dt>
        <dd>{error.safe}</dd>
        <dt>{t.errors.whatNext}</dt>
        <dd>{error.next}</dd>
      </dl>
      <p className="buttons">
        {name === "failure" || name === "offline" || name === "tooMany" ? (
          // biome-ignore lint/a11y/useValidAnchor: an empty address is this page's own
          <a className="btn" href="">
            {t.errors.reload}
          </a>
        ) : null}
        <a href="/">{t.home}</a>
      </p>
    </article>
  );
}

function nameOf(status: number) {
  if (status === 0) return "offline";
  if (status === 400) return "badRequest";
  if (status === 404 || status === 405) return "notFound";
  if (status === 403) return "forbidden";
  if (status === 413) return "tooLarge";
  if (status === 429) return "tooMany";
  return "failure";
}
