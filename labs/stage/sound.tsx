import { useEffect } from "react";
import { read } from "../engine/read.ts";
import { useStage } from "./context.tsx";

/** The lowest pitch, Hz, and how many octaves lie between the least and the greatest value heard so far. */
const LOWEST = 196;
const OCTAVES = 2;
const LOUDNESS = 0.12;

/** Pitch of a value between the least and the greatest, Hz; the middle one where they are the same. */
export function pitchOf(value: number, least: number, greatest: number): number {
  const share = greatest > least ? (value - least) / (greatest - least) : 0.5;
  return LOWEST * 2 ** (OCTAVES * Math.min(1, Math.max(0, share)));
}

/** A tone that follows one reading, `part.reading`, while the bench plays, with a click where it passes through zero. */
export function useSound(path: string | undefined): void {
  const { bench } = useStage();
  useEffect(() => {
    if (!path || typeof AudioContext === "undefined") return;
    const audio = new AudioContext();
    void audio.resume().catch(() => undefined);
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0;
    tone.type = "triangle";
    tone.connect(volume).connect(audio.destination);
    tone.start();
    let [least, greatest, before, startedAt] = [Infinity, -Infinity, Number.NaN, -1];
    const stop = bench.onFrame((run) => {
      if (run.startedAt !== startedAt) [least, greatest, before] = [Infinity, -Infinity, Number.NaN];
      startedAt = run.startedAt;
      const value = read(run, path);
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      tone.frequency.setTargetAtTime(pitchOf(value, least, greatest), audio.currentTime, 0.02);
      volume.gain.setTargetAtTime(bench.playing ? LOUDNESS : 0, audio.currentTime, 0.03);
      if (bench.playing && value * before < 0) click(audio);
      before = value;
    });
    const quiet = bench.onChange(() => {
      if (!bench.playing) volume.gain.setTargetAtTime(0, audio.currentTime, 0.03);
    });
    return () => {
      stop();
      quiet();
      void audio.close().catch(() => undefined);
    };
  }, [bench, path]);
}

/** A short knock. */
function click(audio: AudioContext): void {
  const knock = audio.createOscillator();
  const fading = audio.createGain();
  knock.type = "square";
  knock.frequency.value = 1200;
  fading.gain.setValueAtTime(LOUDNESS, audio.currentTime);
  fading.gain.exponentialRampToValueAtTime(1e-4, audio.currentTime + 0.04);
  knock.connect(fading).connect(audio.destination);
  knock.start();
  knock.stop(audio.currentTime + 0.05);
}
