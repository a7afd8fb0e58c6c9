import { expect, test } from "vitest";
import { en } from "#app/i18n/texts/en.ts";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { doingWords } from "./doing-words.ts";

const lab = loadCatalogue().find(({ slug }) => slug === "pendulum-energy");

test("a doing at an instrument is told with the instrument and what stands on its button", () => {
  if (!lab) throw new Error("the lab of energy is gone");
  const pressed = (instrument: string, button: string) =>
    doingWords({ type: "press", step: 0, instrument, button }, lab.document, en, "en");
  const { buttons, eye } = en.stage.faces;
  expect(pressed("gate", "reset")).toMatch(new RegExp(`: Photogate.*, ${buttons.reset}$`));
  expect(pressed("dynamometer", "mend")).toMatch(new RegExp(`: Dynamometer.*, ${buttons.mend}$`));
  expect(pressed("dynamometer", "eye 0.4")).toMatch(new RegExp(`: Dynamometer.*, ${eye}$`));
});
