import { useEffect, useState } from "react";
import type { Lang } from "../document/document.ts";

/** The voices this browser has; they come late, and may not come at all. */
export function useVoices(): SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    const speech = window.speechSynthesis as SpeechSynthesis | undefined;
    if (!speech) return;
    const load = () => setVoices(speech.getVoices());
    load();
    speech.addEventListener?.("voiceschanged", load);
    return () => {
      speech.removeEventListener?.("voiceschanged", load);
      speech.cancel();
    };
  }, []);
  return voices;
}

/** The voice of a language; undefined for one that no voice speaks, as Bashkir: a wrong one is worse than none. */
export const voiceFor = (voices: readonly SpeechSynthesisVoice[], lang: Lang) =>
  voices.find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === lang);

/** Says a text aloud with a voice, instead of what it was saying. */
export function say(text: string, voice: SpeechSynthesisVoice): void {
  const { speechSynthesis } = window;
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  speechSynthesis.speak(words);
}
