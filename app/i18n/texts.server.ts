import { provideTexts } from "./texts.ts";
import { ba } from "./texts/ba.ts";
import { en } from "./texts/en.ts";
import { ru } from "./texts/ru.ts";

provideTexts("ba", ba);
provideTexts("ru", ru);
provideTexts("en", en);
