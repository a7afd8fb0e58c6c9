import { Link } from "react-router";
import { formatNumber } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import type { Evidence } from "#labs/engine/evidence.ts";

/** What the teacher may want to look at, in neutral words; nothing where there is nothing. */
export function EvidenceShown({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTexts().marks.evidence;
  if (evidence.length === 0) return null;
  return (
    <section className="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t.title}</h2>
      <p className="muted">{t.intro}</p>
      <ul>
        {evidence.map((one) => (
          <li key={one.code}>
            <Words evidence={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ evidence: { code, params } }: { evidence: Evidence }) {
  const t = useTexts().marks.evidence;
  const lang = useLang();
  const n = (name: string) => Number(params[name]);
  const seconds = (name: string) => {
    const value = n(name);
    return formatNumber(value, lang, { digits: value >= 100 || Number.isInteger(value) ? 0 : 1 });
  };
  const rows = String(params["rows"] ?? "");
  switch (code) {
    case "never-shown":
    case "digits-beside":
      return t[code]({ rows, count: n("count"), of: n("of") });
    case "to-one-side":
      return t[code]({ rows, symbol: String(params["symbol"]), divisions: n("divisions") });
    case "before-shown":
    case "changed-away":
    case "same-reading":
      return t[code]({ rows });
    case "same-as-another":
      return (
        <>
          {t[code]({ rows })} <Link to={`/teach/attempts/${params["attempt"]}`}>{t.other}</Link>
        </>
      );
    case "same-times":
      return (
        <>
          {t[code]({ count: n("count"), of: n("of"), isOfClass: "attempt" in params })}{" "}
          {params["attempt"] && <Link to={`/teach/attempts/${params["attempt"]}`}>{t.other}</Link>}
        </>
      );
    case "longer-than-run":
      return t[code]({ row: n("row"), value: seconds("value"), run: seconds("run") });
    case "time-short":
    case "rows-faster":
      return t[code]({ rows: n("rows"), needed: seconds("needed"), had: seconds("had") });
    case "many-at-once":
      return t[code]({ count: n("count"), time: seconds("time") });
    case "not-by-hand":
      return t[code]({ count: n("count") });
  }
}
