import { isValidElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import { languages, type Part } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import { createBench } from "../engine/create-bench.ts";
import { vocabulary } from "../index.ts";
import { FaceButtons, type FaceProps } from "../parts/face.tsx";
import { gatherDraws } from "../parts/frame.tsx";
import { allLooks } from "./all-looks.tsx";
import { drawn } from "./test-drawn.tsx";
import { stage as ba } from "./texts/ba.ts";
import { stage as en } from "./texts/en.ts";
import { stage as ru } from "./texts/ru.ts";

const words = { ba, ru, en };
const unit = { of: (value: number) => value, difference: (value: number) => value, label: "U" };

/** The pendulum of 200 g, with one instrument that is out. */
function benchWith(part: Part): Bench {
  const ball = pendulumLab.parts.map((one) => (one.kind === "pendulum" ? { ...one, mass: 0.2 } : one));
  const document = { ...pendulumLab, parts: ball, drawer: [], variants: [], instruments: [part] };
  return createBench({ document, seed: "a", vocabulary });
}

function faceProps(bench: Bench, part: Part, lang: (typeof languages)[number]): FaceProps {
  const kind = bench.run.vocabulary.instruments[part.kind];
  const buttons = kind?.buttons?.(bench.run.properties.parts.get(part.id) ?? {}) ?? [];
  const number = (value: number, digits = 2) => value.toFixed(digits);
  return { part, bench, label: "one", words: words[lang].faces, unit, buttons, number };
}

/** The texts of a face, each between two tags. */
function said(bench: Bench, part: Part, lang: (typeof languages)[number]): string[] {
  const Face = allLooks.faces[part.kind] as NonNullable<(typeof allLooks.faces)[string]>;
  const { html } = drawn(Face, faceProps(bench, part, lang));
  return [...html.matchAll(/>([^<]+)</g)].map(([, text = ""]) => text.trim());
}

/** What a face's button of repair is called while it is to be seen; undefined while it is hidden or there is none. */
function mending(bench: Bench, part: Part, lang: (typeof languages)[number] = "en"): string | undefined {
  let shown: string | undefined;
  function Probe() {
    const { rendered, draws } = gatherDraws(() => FaceButtons(faceProps(bench, part, lang)));
    const all = isValidElement<{ children: ReactNode[] }>(rendered) ? rendered.props.children : [];
    const mend = all.find((one): one is ReactElement<{ ref: { current: object }; children: string }> =>
      Boolean(isValidElement(one) && one.key === "mend"),
    );
    if (mend) {
      const button = { hidden: false };
      mend.props.ref.current = button;
      for (const draw of draws) draw(bench.run);
      if (!button.hidden) shown = mend.props.children;
    }
    return null;
  }
  renderToStaticMarkup(<Probe />);
  return shown;
}

const press = (bench: Bench, button: string) => bench.do({ type: "press", instrument: "one", button });
const steps = (bench: Bench, seconds: number) => {
  for (let i = 0; i < seconds * 256; i++) bench.stepOnce();
};
const conditionOf = (bench: Bench) => bench.run.instruments.get("one")?.condition?.();

const balance = {
  ...{ id: "one", kind: "balance", of: "bob.mass", range: 0.1, division: 1e-4 },
  ...{ accuracy: 0, zero: 0, noise: 0 },
};
const hook = {
  ...{ id: "one", kind: "dynamometer", of: "bob.weight", range: 1, division: 0.1 },
  ...{ accuracy: 0, zero: 0, gap: 0, noise: 0, limit: 3 },
};
const meter = {
  ...{ id: "one", kind: "meter", of: "bob.bobX", range: 0.05, division: 0.001 },
  ...{ gain: 0, zero: 0, noise: 0, limit: 0 },
};

describe("an instrument over its scale", () => {
  test.each([
    ["a balance", balance, "hold"],
    ["a dynamometer", hook, "hold"],
    ["a meter", meter, ""],
  ])("%s says so in three languages, shows no number, and has nothing to mend", (_, part, button) => {
    const bench = benchWith(part);
    if (button) {
      expect(said(bench, part, "en")).not.toContain(en.faces.conditions.over);
      press(bench, button);
    }
    expect(conditionOf(bench)).toBe("over");
    for (const lang of languages) {
      expect(said(bench, part, lang)).toContain(words[lang].faces.conditions.over);
      if (part.kind !== "dynamometer") expect(said(bench, part, lang).join(" ")).not.toMatch(/\d|Infinity/);
    }
    expect(mending(bench, part)).toBeUndefined();
  });

  test("a meter under its scale says that, and the number comes back on the scale", () => {
    const bench = benchWith(meter);
    steps(bench, 1);
    expect(conditionOf(bench)).toBe("under");
    for (const lang of languages)
      expect(said(bench, meter, lang)).toContain(words[lang].faces.conditions.under);
    steps(bench, 0.5);
    expect(conditionOf(bench)).toBe("reads");
    expect(said(bench, meter, "en").join(" ")).toMatch(/-?0\.0\d\d/);
  });

  test("a calliper says that a thing is too large for its jaws", () => {
    const part = {
      ...{ id: "one", kind: "calliper", of: "bob.diameter", range: 0.03 },
      ...{ division: 1e-4, zero: 0, noise: 0 },
    };
    const bench = benchWith(part);
    press(bench, "hold");
    expect(conditionOf(bench)).toBe("over");
    for (const lang of languages) expect(said(bench, part, lang)).toContain(words[lang].faces.tooLarge);
  });
});

describe("an instrument that took harm", () => {
  test("a burnt fuse is told in three languages with a button to mend it, and then it reads again", () => {
    const part = { ...meter, limit: 2 };
    const bench = benchWith(part);
    expect(mending(bench, part)).toBeUndefined();
    steps(bench, 0.5);
    expect(conditionOf(bench)).toBe("burnt");
    for (const lang of languages) {
      const { conditions, buttons } = words[lang].faces;
      expect(said(bench, part, lang)).toContain(conditions.burnt);
      expect(said(bench, part, lang).join(" ")).not.toMatch(/\d/);
      expect(mending(bench, part, lang)).toBe(buttons.mend);
    }
    press(bench, "mend");
    expect(conditionOf(bench)).toBe("reads");
    expect(mending(bench, part)).toBeUndefined();
    for (const lang of languages)
      expect(said(bench, part, lang)).not.toContain(words[lang].faces.conditions.burnt);
    expect(said(bench, part, "en").join(" ")).toMatch(/\d/);
  });

  test("an overstretched spring is told too, stays so off the hook, and can be set right there", () => {
    const part = { ...hook, limit: 1.5 };
    const bench = benchWith(part);
    for (const button of ["hold", "hold"]) press(bench, button);
    expect(conditionOf(bench)).toBe("stretched");
    for (const lang of languages) {
      expect(said(bench, part, lang)).toContain(words[lang].faces.conditions.stretched);
      expect(mending(bench, part, lang)).toBe(words[lang].faces.buttons.mend);
    }
    press(bench, "mend");
    expect(said(bench, part, "en")).not.toContain(en.faces.conditions.stretched);
    expect(mending(bench, part)).toBeUndefined();
  });

  test("the words for each are of their own, in each language", () => {
    for (const lang of languages) {
      const { conditions, tooLarge, buttons } = words[lang].faces;
      const all = [...Object.values(conditions), tooLarge, buttons.mend];
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((text) => text.trim().length > 3)).toBe(true);
    }
  });
});
