import type { AllTexts } from "../fresh.ts";
import { studio as ba } from "./ba.ts";
import { studio as en } from "./en.ts";
import { studio as ru } from "./ru.ts";

/** The studio's words in the three languages: only teachers load them. */
export const studioTexts: AllTexts = { ba, ru, en };
