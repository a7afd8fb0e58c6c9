import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Palette = Readonly<Record<string, string>>;
type Rgb = readonly [number, number, number];

const css = ["tokens", "looks"].map((name) => readFileSync(`app/styles/${name}.css`, "utf8")).join("\n");

/** The colours set for a selector, by day or in the dark. */
function colours(selector: string, dark: boolean): Palette {
  const nights = [...css.matchAll(/@media \(prefers-color-scheme: dark\) \{(.*?)\n\}/gs)].map(([all]) => all);
  const text = dark ? nights.join("\n") : nights.reduce((rest, night) => rest.replace(night, ""), css);
  const block = text.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, colour]) => [name, colour]),
  );
}

/** A look of the bench: its own colours over those of the day, and in the dark over those of the night. */
function lookOf(name: string | undefined, dark: boolean): Palette {
  const own = (isDark: boolean) => (name ? colours(`:root[data-look="${name}"]`, isDark) : {});
  const day = { ...colours(":root", false), ...own(false) };
  return dark ? { ...colours(":root", false), ...colours(":root", true), ...own(false), ...own(true) } : day;
}

/** Light of red, green and blue, 0 to 1 (IEC 61966-2-1). */
function linear(colour: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((colour) => {
      const [red, green, blue] = linear(colour);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How an eye without one kind of cones sees light (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(eye: readonly Rgb[], [red, green, blue]: Rgb): Rgb {
  const seen = eye.map(([r, g, b]) => Math.min(1, Math.max(0, r * red + g * green + b * blue)));
  return seen as unknown as Rgb;
}

/** L*, a*, b* of light under D65 (CIE 15). */
function lab([red, green, blue]: Rgb): Rgb {
  const bend = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const apart = (one: Rgb, other: Rgb): number => Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));

const DATA = ["data-1", "data-2", "data-3", "data-4", "data-5"];

for (const look of [undefined, "distinct", "contrast"])
  for (const dark of [false, true])
    describe(`the ${look ?? "usual"} look ${dark ? "in the dark" : "by day"}`, () => {
      const palette = lookOf(look, dark);
      const of = (name: string) => palette[name] as string;
      const atLeast = look === "contrast" ? 7 : 4.5;

      test.each(["ink", "ink-2", "accent", "honey", "alarm"])("words in %s can be read", (name) => {
        for (const ground of ["paper", "sheet"])
          expect(contrast(of(name), of(ground)), ground).toBeGreaterThanOrEqual(atLeast);
      });

      test("so can words on what is coloured", () => {
        expect(contrast(of("accent-ink"), of("accent"))).toBeGreaterThanOrEqual(atLeast);
        for (const ground of ["accent-soft", "honey-soft", "alarm-soft"])
          expect(contrast(of("ink"), of(ground)), ground).toBeGreaterThanOrEqual(atLeast);
      });

      test.each(DATA)("a line in %s stands out from the paper", (name) => {
        expect(contrast(of(name), of("paper"))).toBeGreaterThanOrEqual(look === "contrast" ? 7 : 3);
      });
    });

test.each(Object.keys(EYES))("a %s tells the lines of the distinct look apart", (eye) => {
  for (const dark of [false, true]) {
    const palette = lookOf("distinct", dark);
    const seen = DATA.map((name) => lab(seenBy(EYES[eye] ?? [], linear(palette[name] as string))));
    const differences = seen.flatMap((one, i) => seen.slice(i + 1).map((other) => apart(one, other)));
    expect(Math.min(...differences), dark ? "in the dark" : "by day").toBeGreaterThanOrEqual(20);
  }
});
