import { useCallback, useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import type { OwnLab } from "#db/studio.ts";
import type { LabDocument } from "#labs/document/document.ts";
import { asDraft, MAX_DOCUMENT_BYTES } from "#labs/studio/draft.ts";
import type { StudioAnswer } from "./studio-actions.server.ts";

/** How things stand between this window and the server. */
export type SavingState = "saved" | "kept" | "sending" | "offline" | "too-large" | "conflict";

/** A draft that the server has not confirmed, as this computer keeps it. */
interface Kept {
  draft: LabDocument;
  /** The save it goes on from. */
  expected: string;
}

const REST_MS = 1000;
const AGAIN_MS = 8000;

/**
 * Saves the draft by itself when the typing rests, and keeps it on this computer until the server has it. A save says
 * which one it goes on from: when another window saved since, nothing is sent until the teacher has chosen.
 */
export function useSaving(lab: Pick<OwnLab, "id" | "draft" | "updatedAt">) {
  const key = `akbuzat-studio-${lab.id}`;
  const [start, setStart] = useState(lab.draft);
  const [draft, setDraft] = useState(lab.draft);
  const [generation, setGeneration] = useState(0);
  const [state, setState] = useState<SavingState>("saved");
  const [theirs, setTheirs] = useState<Kept>();
  const [savedAt, setSavedAt] = useState(lab.updatedAt);
  const sent = useRef<LabDocument>(undefined);
  const fetcher = useFetcher<StudioAnswer>();

  const open = useCallback((next: LabDocument) => {
    setStart(next);
    setDraft(next);
    setGeneration((n) => n + 1);
  }, []);

  // What this computer kept from the last time, and the server never confirmed.
  useEffect(() => {
    const kept = readKept(key);
    if (!kept) return;
    if (JSON.stringify(kept.draft) === JSON.stringify(lab.draft)) return forgetKept(key);
    open(kept.draft);
    if (kept.expected === lab.updatedAt) setState("kept");
    else {
      setTheirs({ draft: lab.draft, expected: lab.updatedAt });
      setState("conflict");
    }
  }, []);

  const change = useCallback(
    (next: LabDocument) => {
      setDraft(next);
      setState((now) => (now === "conflict" ? now : "kept"));
      writeKept(key, { draft: next, expected: savedAt });
    },
    [key, savedAt],
  );

  const { submit } = fetcher;
  const isBusy = fetcher.state !== "idle";
  const saveNow = useCallback(() => {
    // One save at a time: the next one must name the time of this one.
    if (isBusy) return;
    const text = JSON.stringify(draft);
    if (new TextEncoder().encode(text).length > MAX_DOCUMENT_BYTES) return setState("too-large");
    sent.current = draft;
    setState("sending");
    submit({ intent: "save", draft: text, expected: savedAt }, { method: "post" });
  }, [draft, savedAt, submit, isBusy]);

  useEffect(() => {
    if (state !== "kept" && state !== "offline") return;
    const timer = setTimeout(saveNow, state === "kept" ? REST_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, saveNow]);

  const handled = useRef<StudioAnswer>(undefined);
  useEffect(() => {
    const answer = fetcher.data;
    if (fetcher.state !== "idle" || !answer || handled.current === answer) return;
    handled.current = answer;
    if (answer.kind === "saved") {
      setSavedAt(answer.updatedAt);
      const isAll = sent.current === draft;
      if (isAll) forgetKept(key);
      else writeKept(key, { draft, expected: answer.updatedAt });
      setState(isAll ? "saved" : "kept");
    } else if (answer.kind === "conflict") {
      setTheirs({ draft: answer.draft, expected: answer.updatedAt });
      setState("conflict");
    } else setState(answer.kind === "too-large" ? "too-large" : "offline");
  }, [fetcher.state, fetcher.data, draft, key]);

  return {
    ...{ draft, start, generation, state, savedAt, change, saveNow },
    /** After publishing: the server's own time of the draft it has now. */
    confirm: useCallback((updatedAt: string) => setSavedAt(updatedAt), []),
    /** This window's draft goes on top of the other one. */
    keepMine: () => {
      if (!theirs) return;
      setSavedAt(theirs.expected);
      writeKept(key, { draft, expected: theirs.expected });
      setTheirs(undefined);
      setState("kept");
    },
    /** The other window's draft comes in; this one's is given up. */
    loadTheirs: () => {
      if (!theirs) return;
      forgetKept(key);
      setSavedAt(theirs.expected);
      open(theirs.draft);
      setTheirs(undefined);
      setState("saved");
    },
  };
}

export type Saving = ReturnType<typeof useSaving>;

function readKept(key: string): Kept | undefined {
  try {
    const { draft, expected } = JSON.parse(localStorage.getItem(key) ?? "") as Kept;
    return { draft: asDraft(draft), expected: String(expected) };
  } catch {
    return undefined;
  }
}

/** What this window wrote last: another window's copy is not ours to forget. */
let written: string | undefined;

/** A full or forbidden store is no reason to stop: the server is asked all the same. */
function writeKept(key: string, kept: Kept): void {
  written = JSON.stringify(kept);
  try {
    localStorage.setItem(key, written);
  } catch {
    forgetKept(key);
  }
}

function forgetKept(key: string): void {
  try {
    const there = localStorage.getItem(key);
    if (written === undefined || there === written) localStorage.removeItem(key);
  } catch {
    // No store at all: nothing was kept.
  }
}
