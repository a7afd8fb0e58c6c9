import { choice, number } from "../../document/declare.ts";
import { defineInstrument, hiddenError, type Observed, toDivision } from "../../engine/instrument.ts";
import type { Outline } from "../../engine/part.ts";
import type { Place } from "../../engine/run.ts";
import { distance, type Passing, passing } from "./passing.ts";

/**
 * Photogate with a clock: a fork whose beam goes across the plane through (x, y), wherever a hand puts it. It keeps the first
 * result since the parts were put to their start, or since `reset`: in mode `passage` how long a body darkened the beam, in mode `swing` the time from the first
 * darkening to the third, which is a period. Its clock goes wrong by a hidden share up to `gain`; that the lamp goes dark
 * sooner than it lights up again makes every passage wrong by a hidden time up to `zero`. Each moment is located within the
 * step (passing.ts). A body that was in the beam when the gate was put there, reset or started is not timed.
 */
export const timingGate = defineInstrument({
  kind: "timing-gate",
  measures: "s",
  readIn: "ms",
  lies: true,
  buttons: () => ["reset", "mode"],
  props: {
    x: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    y: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    mode: choice(["passage", "swing"], "passage"),
    division: number({ unit: "s", min: 1e-6, max: 1, default: 1e-4 }),
    range: number({ unit: "s", min: 0.001, max: 1e6, default: 10 }),
    gain: number({ unit: "1", min: 0, max: 0.1, default: 0.001 }),
    zero: number({ unit: "s", min: 0, max: 0.1, default: 0 }),
  },
  readings: {},
  upTo: ({ range }) => range,
  accuracyClass: ({ gain }) => gain,
  classError: ({ gain }) => gain,
  tolerance: ({ division, zero }) => division / 2 + zero,
  create(props, observed, random) {
    const pace = 1 + hiddenError(props.gain, random.fork("pace"));
    const late = hiddenError(props.zero, random.fork("lamp"));
    const beam = createBeam();
    let mode = props.mode;
    let result: number | undefined;
    let starts: number[] = [];

    function reset(): void {
      result = undefined;
      starts = [];
      beam.forget();
    }

    function darkens(time: number): void {
      if (mode !== "swing" || result !== undefined) return;
      starts.push(time);
      if (starts.length === 3) result = pace * ((starts[2] as number) - (starts[0] as number));
    }

    function lights(time: number, since: number): void {
      if (mode === "passage" && result === undefined) result = Math.max(0, pace * (time - since) + late);
    }

    const shown = (): number => {
      const value = toDivision(result ?? 0, props.division);
      return value > props.range ? Infinity : value;
    };
    return {
      shown,
      mode: () => mode,
      dark: () => beam.isDark(),
      condition: () => (shown() === Infinity ? "over" : "reads"),
      press(button) {
        if (button !== "reset" && button !== "mode") return false;
        if (button === "mode") mode = mode === "passage" ? "swing" : "passage";
        reset();
        return true;
      },
      watching: () => observed.place() !== undefined,
      watch: () => beam.see(observed, darkens, lights),
      restart() {
        reset();
        beam.begin(observed);
      },
      state: () => [pace, late, mode === "swing" ? 1 : 0, result ?? -1, ...starts, ...beam.state()],
    };
  },
});

/** What has come into a beam and gone out of it, from step to step. */
function createBeam() {
  let at: Place | undefined;
  let time = 0;
  let before = new Map<string, Outline>();
  /** The bodies in it. */
  let within = new Set<string>();
  /** Since when it has been dark; NaN where that was not seen. */
  let since = Number.NaN;

  /** Looks at it anew: nothing is known of how what is in it came there. */
  function begin(observed: Observed): void {
    at = observed.place();
    time = observed.time();
    since = Number.NaN;
    const outlines = observed.outlines();
    before = new Map(outlines.map((one) => [one.id, one]));
    const inBeam = outlines.filter((one) => at && distance(one, at) < 0);
    within = new Set(inBeam.map(({ id }) => id));
  }

  /** What came in and went out in the last step, in order; a body that is made or taken away does so at its end. */
  function happenings(place: Place, { step }: Observed, outlines: readonly Outline[]): Happening[] {
    const all: Happening[] = [];
    for (const one of outlines) {
      const from = before.get(one.id);
      const { enters, leaves } = from ? passing(from, one, step, place) : made(one, place);
      if (enters !== undefined) all.push({ share: enters, id: one.id, comesIn: true });
      if (leaves !== undefined) all.push({ share: leaves, id: one.id, comesIn: false });
    }
    const present = new Set(outlines.map(({ id }) => id));
    for (const id of within) if (!present.has(id)) all.push({ share: 1, id, comesIn: false });
    return all.sort((a, b) => a.share - b.share);
  }

  return {
    begin,
    isDark: () => within.size > 0,
    forget: () => {
      since = Number.NaN;
    },
    /** After a step: tells when it went dark, and when it was lit again if it was seen since when it had been dark. */
    see(observed: Observed, darkens: (time: number) => void, lights: (time: number, since: number) => void) {
      const place = observed.place();
      const gone = observed.time() - time;
      const isNext = Math.abs(gone - observed.step) < observed.step / 2;
      if (!place || !isNext || place.x !== at?.x || place.y !== at.y) {
        begin(observed);
        return;
      }
      const outlines = observed.outlines();
      for (const { share, id, comesIn } of happenings(place, observed, outlines)) {
        const instant = time + share * observed.step;
        const was = within.size > 0;
        if (comesIn) within.add(id);
        else within.delete(id);
        const is = within.size > 0;
        if (is && !was) darkens(instant);
        if (was && !is && !Number.isNaN(since)) lights(instant, since);
        if (is !== was) since = is ? instant : Number.NaN;
      }
      time = observed.time();
      before = new Map(outlines.map((one) => [one.id, one]));
    },
    state: () => [within.size, Number.isNaN(since) ? -1 : since],
  };
}

interface Happening {
  /** When, as a part of the step. */
  share: number;
  id: string;
  comesIn: boolean;
}

const made = (body: Outline, place: Place): Passing => (distance(body, place) < 0 ? { enters: 1 } : {});
