import { useEffect, useRef, useState } from "react";
import { useStage } from "./context.tsx";
import { describeRun, readAloud, readingsOf } from "./describe.ts";
import { useDescriptionWords } from "./described.tsx";
import { useKept } from "./kept.tsx";
import { useSound } from "./sound.tsx";
import { say, useVoices, voiceFor } from "./voice.tsx";

const LOOKS = ["plain", "distinct", "contrast"] as const;

/** For eyes and ears that need it: the scene in words, readings aloud, a quantity as a tone, other colours. */
export function Senses() {
  const { bench, t } = useStage();
  const [spoken, speak] = useSpeaking();
  const words = useDescriptionWords();
  const asked = useRef<"describe" | "speak">(undefined);
  const tell = (what: "describe" | "speak") => {
    asked.current = words ? undefined : what;
    if (!words) return;
    const { run, playing } = bench;
    speak.say(what === "describe" ? describeRun(run, playing, words) : readAloud(run, words));
  };
  const shown = useRef<HTMLParagraphElement>(null);
  const press = (what: "describe" | "speak", isByHand: boolean) => {
    tell(what);
    // what a hand asked for may come below the edge of the box it is in
    if (isByHand) requestAnimationFrame(() => shown.current?.scrollIntoView({ block: "nearest" }));
  };
  // asked for before the words had come over a slow line
  useEffect(() => {
    if (words && asked.current) tell(asked.current);
  });
  return (
    <section className="senses" aria-label={t.desk.senses}>
      <details>
        <summary>{t.desk.senses}</summary>
        <div className="senses-row">
          <button
            type="button"
            className="button"
            data-key="speak"
            onClick={(event) => press("speak", event.isTrusted)}
          >
            {t.desk.speak}
          </button>
          <button
            type="button"
            className="button"
            data-key="describe"
            onClick={(event) => press("describe", event.isTrusted)}
          >
            {t.desk.describe}
          </button>
          <label>
            {t.desk.voice}{" "}
            <select value={speak.voice} onChange={(event) => speak.choose(event.target.value)}>
              <option value="">{t.desk.noVoice}</option>
              {speak.voices.map(({ voiceURI, name, lang }) => (
                <option key={voiceURI} value={voiceURI} lang={lang}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="senses-row">
          <SoundChoice readings={words?.readings ?? {}} />
          <LookChoice />
        </div>
      </details>
      <p ref={shown} className="senses-spoken" role="status" aria-live="assertive">
        {spoken}
      </p>
    </section>
  );
}

/** What was asked for last, as text for the page and for the ear, where a voice was found or chosen. */
function useSpeaking() {
  const { lang } = useStage();
  const voices = useVoices();
  const [chosen, setChosen] = useState<string>();
  const [text, setText] = useState("");
  const voice = chosen ?? voiceFor(voices, lang)?.voiceURI ?? "";
  const speaking = {
    voices,
    voice,
    choose: setChosen,
    say(words: string) {
      setText(words);
      const own = voices.find(({ voiceURI }) => voiceURI === voice);
      if (own) say(words, own);
    },
  };
  return [text, speaking] as const;
}

function SoundChoice({ readings }: { readings: Readonly<Record<string, string>> }) {
  const { bench, lab, t } = useStage();
  const [path, setPath] = useState("");
  useSound(path || undefined);
  return (
    <label title={t.desk.soundHow}>
      {t.desk.sound}{" "}
      <select value={path} onChange={(event) => setPath(event.target.value)}>
        <option value="">{t.desk.noSound}</option>
        {readingsOf(bench.run).map((one) => (
          <option key={one.path} value={one.path}>
            {lab.parts[one.part] ?? one.part}: {readings[one.reading] ?? one.reading}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The colours of the bench, kept in this browser; where nothing was chosen, what the system asks for. */
function LookChoice() {
  const { t } = useStage();
  const [look, setLook] = useKept("akbuzat-look", ["system", ...LOOKS], "system");
  const [contrast, setContrast] = useState(false);
  useEffect(() => {
    const more = window.matchMedia("(prefers-contrast: more)");
    const change = () => setContrast(more.matches);
    change();
    more.addEventListener("change", change);
    return () => more.removeEventListener("change", change);
  }, []);
  const shown = look === "system" ? (contrast ? "contrast" : "plain") : look;
  useEffect(() => {
    document.documentElement.dataset["look"] = shown;
    return () => {
      delete document.documentElement.dataset["look"];
    };
  }, [shown]);
  return (
    <label>
      {t.desk.look}{" "}
      <select value={shown} onChange={(event) => setLook(event.target.value as (typeof LOOKS)[number])}>
        {LOOKS.map((one) => (
          <option key={one} value={one}>
            {t.desk.looks[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
