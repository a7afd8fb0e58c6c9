import { describe, expect, test } from "vitest";
import { parseLab } from "#labs/document/parse.ts";
import { act } from "#labs/engine/act.ts";
import { isOut, read, stateHash } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { startRun } from "#labs/engine/start.ts";
import { step, stepTo } from "#labs/engine/step.ts";
import { vocabulary } from "#labs/index.ts";
