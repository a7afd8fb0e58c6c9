import type { Lang } from "#app/i18n/formats.ts";
import type { Texts } from "#app/i18n/texts.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";

/** A doing in words: "changed the set-up: length", and where it was a taking back: "undid (…)". */
export function doingWords(action: Action, document: LabDocument, texts: Texts, lang: Lang): string {
  const name = texts.bench.actionNames[action.type];
  const about = detail(action, document, texts, lang);
  const done = about === "" ? name : `${name}: ${about}`;
  return action.by ? `${texts.bench.tookBack[action.by]} (${done})` : done;
}

function detail(action: Action, document: LabDocument, { stage }: Texts, lang: Lang): string {
  const words = document.texts[lang];
  switch (action.type) {
    case "set":
      return words.controls[action.control] ?? "";
    case "press":
      return [words.instruments[action.instrument], buttonWord(action.button, stage.faces)]
        .filter(Boolean)
        .join(", ");
    case "place":
    case "put-away":
      return words.instruments[action.instrument] ?? "";
    case "cell": {
      const column = document.table.find((one) => one.id === action.column);
      return `${column?.symbol ?? ""} = ${action.text}`;
    }
    case "answer":
      return words.tasks[action.task]?.title ?? "";
    default:
      return "";
  }
}

/** What stands on a button; of the slider for the eye, which is pressed as one, what it moves. */
const buttonWord = (button: string, { buttons, eye }: Texts["stage"]["faces"]): string | undefined =>
  button.startsWith("eye ") ? eye : buttons[button as keyof typeof buttons];
