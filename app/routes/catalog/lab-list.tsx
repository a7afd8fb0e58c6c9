import { Link } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import type { LabCard } from "#db/labs.ts";

/** Labs with their covers. A cover is a drawing beside the title, which says it all. */
export function LabList({ labs }: { labs: (LabCard & { cover: string | undefined })[] }) {
  return (
    <ul className="lab-list">
      {labs.map((lab) => (
        <li key={lab.slug}>
          <Cover svg={lab.cover} />
          <div>
            <h3>
              <Link to={`/catalog/${lab.slug}`}>{lab.title}</Link>
            </h3>
            <p>{lab.summary}</p>
            <Topics topics={lab.topics} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The drawing of a lab; an empty sheet where it has none. */
export function Cover({ svg }: { svg: string | undefined }) {
  return <div className="cover" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg ?? "" }} />;
}

/** Topics in the reader's language; one we have no word for stands as it was written. */
export function Topics({ topics }: { topics: string[] }) {
  const { learn } = useTexts();
  if (topics.length === 0) return null;
  const words = topics.map((topic) => (Object.hasOwn(learn.topics, topic) ? learn.topics[topic] : topic));
  return (
    <p className="topics muted">
      <span className="visually-hidden">{learn.catalog.topics}: </span>
      {[...new Set(words)].join(" · ")}
    </p>
  );
}
