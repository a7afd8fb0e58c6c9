import { useId } from "react";
import { useStage } from "./context.tsx";

interface HelpProps {
  /** Whether keys without Ctrl work. */
  single: boolean;
  onSingle(on: boolean): void;
}

/** The keys of the bench, behind a question mark. */
export function Help({ single, onSingle }: HelpProps) {
  const { t } = useStage();
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="button button-icon"
        data-key="help"
        popoverTarget={id}
        aria-label={t.desk.help}
        title={t.desk.help}
      >
        ?
      </button>
      <div id={id} popover="auto" className="help">
        <h2 className="side-heading">{t.desk.help}</h2>
        <dl>
          {t.desk.keys.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={single} onChange={(event) => onSingle(event.target.checked)} />{" "}
          {t.desk.singleKeys}
        </label>
      </div>
    </>
  );
}
