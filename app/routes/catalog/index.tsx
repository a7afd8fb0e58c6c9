import "#app/styles/learn.css";
import { Form, Link } from "react-router";
import { coverOf } from "#app/covers.server.ts";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { compareTexts } from "#app/i18n/collation.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { listCatalogue } from "#db/labs.ts";
import type { Route } from "./+types/index.ts";
import { LabList } from "./lab-list.tsx";

const LONGEST_QUERY = 80;

export async function loader({ request }: Route.LoaderArgs) {
  const lang = languageOf(request);
  const query = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, LONGEST_QUERY);
  const wanted = query.toLowerCase();
  const order = compareTexts(lang);
  const all = await listCatalogue(db, lang);
  const found = all
    .filter((lab) => lab.title.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.grade - b.grade || order(a.title, b.title));
  const labs = await Promise.all(found.map(async (lab) => ({ ...lab, cover: await coverOf(lab.slug) })));
  return { query, labs, isEmpty: all.length === 0 };
}

export default function Catalog({ loaderData }: Route.ComponentProps) {
  const t = useTexts().learn.catalog;
  const { query, labs, isEmpty } = loaderData;
  const grades = Map.groupBy(labs, (lab) => lab.grade);
  return (
    <div className="catalog">
      <PageTitle>{t.title}</PageTitle>
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <Form method="get" role="search" className="search">
        <Field
          key={query}
          {...{ name: "q", label: t.search, type: "search", maxLength: LONGEST_QUERY }}
          {...{ defaultValue: query, autoComplete: "off" }}
        />
        <Button>{t.find}</Button>
      </Form>
      <div role="status">
        {query && labs.length > 0 ? (
          <p>
            {t.found({ n: labs.length, q: query })}. <Link to="/catalog">{t.all}</Link>
          </p>
        ) : null}
      </div>
      {[...grades].map(([grade, ofGrade]) => (
        <section key={grade}>
          <h2>{t.grade({ grade })}</h2>
          <LabList labs={ofGrade} />
        </section>
      ))}
      {labs.length > 0 ? null : isEmpty ? (
        <EmptyState title={t.empty}>
          <p>{t.emptyHint}</p>
        </EmptyState>
      ) : (
        <EmptyState title={t.nothing({ q: query })}>
          <p>{t.nothingHint}</p>
          <p>
            <Link to="/catalog">{t.all}</Link>
          </p>
        </EmptyState>
      )}
    </div>
  );
}
