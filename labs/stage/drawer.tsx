import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Part } from "../document/document.ts";
import { isOut } from "../engine/read.ts";
import type { Place } from "../engine/run.ts";
import { EyeSlider } from "../parts/eye.tsx";
import { useStage } from "./context.tsx";
import { useFocusNext } from "./focus-next.tsx";
import { dataOf, unitOf } from "./instrument-data.ts";
import { freshPlace, isMovable, lead, letGo } from "./placing.tsx";

/** The lab's instruments: those put away, to be taken out; and those on the bench, to be moved, turned and put away. */
export function Drawer() {
  const { bench, lab, t } = useStage();
  const [said, say] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  const { drawer = [], instruments } = bench.document;
  const own = instruments.filter(({ id }) => drawer.includes(id));
  if (own.length === 0) return null;
  const away = own.filter(({ id }) => !isOut(bench.run, id));
  const out = own.filter(({ id }) => isOut(bench.run, id));
  const put = (part: Part, isTaken: boolean) => {
    const name = lab.instruments[part.id] ?? "";
    if (isTaken) bench.do({ type: "place", instrument: part.id, ...placeWhenTaken(part) });
    else bench.do({ type: "put-away", instrument: part.id });
    say(isTaken ? t.drawer.taken({ name }) : t.drawer.putBack({ name }));
    focusNext(`[data-item="${part.id}"] button`, () => (isTaken ? lookOf(part) : undefined));
  };
  const lookOf = ({ id }: Part): Element | null | undefined => {
    const stage = root.current?.closest(".stage");
    return (
      stage?.querySelector(`[data-face="${id}"]`)?.firstElementChild ??
      stage?.querySelector(`[data-lies="${id}"]`)
    );
  };
  const placeWhenTaken = (part: Part): Place =>
    bench.run.vocabulary.instruments[part.kind]?.lies
      ? freshPlace(bench.run, part)
      : { x: 0, y: 0, angle: 0 };
  return (
    <div className="drawer" ref={root}>
      <h2 className="side-heading">{t.drawer.title}</h2>
      <p className="hint">{away.length > 0 ? t.drawer.hint : t.drawer.empty}</p>
      <ul className="drawer-list">
        {away.map((part) => (
          <li key={part.id} className="drawer-item" data-item={part.id}>
            <Named part={part} />
            <button
              type="button"
              className="button button-small"
              disabled={bench.readOnly}
              aria-label={t.drawer.takeNamed({ name: lab.instruments[part.id] ?? "" })}
              onClick={() => put(part, true)}
            >
              {t.drawer.take}
            </button>
          </li>
        ))}
      </ul>
      {out.length > 0 && (
        <ul className="drawer-list drawer-out" aria-label={t.drawer.onBench}>
          {out.map((part) => (
            <li key={part.id} className="drawer-item" data-item={part.id}>
              <Named part={part} />
              {isMovable(bench.run, part) && <Mover part={part} say={say} />}
              <button
                type="button"
                className="button button-small"
                disabled={bench.readOnly}
                aria-label={t.drawer.putAwayNamed({ name: lab.instruments[part.id] ?? "" })}
                onClick={() => put(part, false)}
              >
                {t.drawer.putAway}
              </button>
            </li>
          ))}
        </ul>
      )}
      {out.some((part) => isMovable(bench.run, part)) && !bench.readOnly && (
        <p className="hint">{t.drawer.moveHint}</p>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** Picture, name and what the maker writes on it. */
function Named({ part }: { part: Part }) {
  const { bench, looks, lab, t, number, unit } = useStage();
  const Picture = looks.pictures[part.kind];
  const read = unitOf(bench.document, part, bench.run.vocabulary, unit);
  const { upTo, division, accuracyClass } = dataOf(bench.run, part, read);
  const withUnit = (value: number) => `${number(value)}${read.label === "°" ? "" : " "}${read.label}`.trim();
  const data = [
    upTo !== undefined && t.drawer.upTo({ value: withUnit(upTo) }),
    division !== undefined && t.drawer.division({ value: withUnit(division) }),
    accuracyClass !== undefined && t.drawer.class({ value: number(accuracyClass) }),
  ].filter(Boolean);
  return (
    <>
      <svg className="drawer-picture" viewBox="0 0 48 48" fill="none" aria-hidden="true">
        {Picture && <Picture />}
      </svg>
      <span className="drawer-name">
        <b>{lab.instruments[part.id]}</b>
        <small>{data.join(" · ")}</small>
      </span>
    </>
  );
}

/** A hand that makes no more steps for so long rests, ms. */
const REST_MS = 700;
const TURN = Math.PI / 180;
const WAYS: Record<string, readonly [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Moves and turns one instrument in the scene without a pointer, and moves the eye that reads it. */
function Mover({ part, say }: { part: Part; say(text: string): void }) {
  const { bench, lab, t, number } = useStage();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const root = useRef<HTMLSpanElement>(null);
  const name = lab.instruments[part.id] ?? "";
  const rest = () => {
    clearTimeout(resting.current);
    const place = letGo(bench, part.id);
    if (!place) return;
    const cm = (metres: number) => number(Math.round(metres * 100));
    const angle = number(Math.round(place.angle / TURN));
    say(t.drawer.liesAt({ name, x: cm(place.x), y: cm(place.y), angle }));
  };
  const soon = () => {
    clearTimeout(resting.current);
    resting.current = setTimeout(rest, REST_MS);
  };
  useEffect(() => () => clearTimeout(resting.current), []);
  const turn = (degrees: number) => {
    lead(bench, part.id, 0, 0, degrees * TURN);
    soon();
  };
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [left, , right] = bench.document.world.bounds;
    const step = ((right - left) / 500) * (event.shiftKey ? 10 : 1);
    const way = WAYS[event.key];
    const turned = { "[": 1, "]": -1, "{": 10, "}": -10, r: -90, R: 90 }[event.key];
    if (!way && turned === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (way) lead(bench, part.id, way[0] * step, way[1] * step, 0);
    if (turned !== undefined) lead(bench, part.id, 0, 0, turned * TURN);
    soon();
  }
  const choose = (isChosen: boolean) =>
    root.current
      ?.closest(".stage")
      ?.querySelector(`[data-lies="${part.id}"]`)
      ?.toggleAttribute("data-chosen", isChosen);
  return (
    <span ref={root} className="drawer-mover">
      <button
        type="button"
        className="button button-small"
        disabled={bench.readOnly}
        title={t.drawer.moveHint}
        aria-label={`${t.drawer.move({ name })}. ${t.drawer.moveHint}`}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown [ ] R"
        onKeyDown={press}
        onFocus={() => choose(true)}
        onBlur={() => {
          choose(false);
          rest();
        }}
      >
        ✥
      </button>
      {([1, -1] as const).map((way) => (
        <button
          key={way}
          type="button"
          className="button button-small"
          disabled={bench.readOnly}
          aria-label={way > 0 ? t.drawer.turnLeft({ name }) : t.drawer.turnRight({ name })}
          onClick={() => turn(5 * way)}
        >
          {way > 0 ? "↺" : "↻"}
        </button>
      ))}
      <EyeSlider part={part} bench={bench} words={t.faces} />
    </span>
  );
}
