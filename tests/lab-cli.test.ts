import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readLab } from "#labs/catalog/folder.ts";
import { main } from "#labs/cli/main.ts";
import { Wrong } from "#labs/cli/wrong.ts";

const start = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "akbuzat-cli-"));
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => rmSync(folder, { recursive: true }));

async function lab(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await start(process.execPath, ["labs/cli.ts", ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const kept = (name: string, value: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
  return file;
};
interface Listed {
  slug: string;
  title: { ru: string };
  controls: Record<string, unknown>[];
  readings: Record<string, unknown>[];
}

const pendulum = (): Record<string, unknown> =>
  readLab("labs/catalog/thread-pendulum") as Record<string, unknown>;

describe("the command line of the labs", () => {
  test("says what it can do, and ends with 1 for what it cannot, in one line", async () => {
    expect((await lab("--help")).out).toMatch(/^ {2}replay +an attempt run again/m);
    expect((await lab("run", "--help")).out).toContain("--set CONTROL=VALUE");
    expect(await lab("chekc")).toEqual({
      code: 1,
      out: "",
      err: "chekc is no command; did you mean check?\n",
    });
    expect(await lab("list", "--wings")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^.*--wings.*\n$/),
    });
  });

  test("lists the built-in labs, with all that can be set and read in them", async () => {
    const labs = JSON.parse((await lab("list", "--json")).out) as Listed[];
    const orbit = labs.find(({ slug }) => slug === "orbit");
    expect(orbit?.title.ru).toBe("Спутники Земли");
    const range = { unit: "m", min: 7e6, max: 4.3e7, step: 1e5, value: 1.2e7 };
    const shown = { shownIn: "km", live: false };
    expect(orbit?.controls[0]).toEqual({ id: "distance", target: "sat.distance", ...range, ...shown });
    expect(orbit?.readings).toContainEqual({ id: "sat.speed", unit: "m/s", hidden: false });
    expect(orbit?.readings).toContainEqual({ id: "sat.period", unit: "s", hidden: true });
    expect((await lab("list")).out).toMatch(/^thread-pendulum +9 +Thread pendulum$/m);
  });

  test("checks folders and single documents, and names each place that is wrong", async () => {
    const whole = kept("whole.json", pendulum());
    expect(await lab("check", "labs/catalog/orbit", whole)).toMatchObject({ code: 0, err: "" });
    const hurt = { ...pendulum(), grade: 40, controls: [{ id: "length" }] };
    const { code, err } = await lab("check", kept("hurt.json", hurt), kept("torn.json", "{"));
    expect(code).toBe(1);
    expect(err).toContain("hurt.json: grade: must be from 5 to 11, is 40");
    expect(err).toContain("hurt.json: controls[0].target: must be a text");
    expect(err).toMatch(/torn\.json: line 1, column 2: is no JSON/);
  });

  test("runs a lab with a control set in a unit: a quarter of a period later the bob hangs straight", async () => {
    const asked = ["--set", "length=100 cm", "--seconds", "0.502", "--every", "0.502", "--read", "bob.angle"];
    const { out } = await lab("run", "thread-pendulum", ...asked);
    const [head, first, last] = out
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    expect(head).toEqual(["t", "bob.angle"]);
    expect(Number(first?.[1])).toBeCloseTo(0.14, 10);
    expect(Math.abs(Number(last?.[1]))).toBeLessThan(0.14 * 0.01);
  });

  test("the same seed gives the same numbers, another seed another variant", async () => {
    const run = async (seed: string) => (await lab("run", "orbit", "--seed", seed, "--format", "json")).out;
    const [first, second, other] = await Promise.all([run("a"), run("a"), run("b")]);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  test.each([
    [["run", "orbit", "--set", "distance=9e6 kg"], "must be a length (m), is a mass (kg)"],
    [["run", "orbit", "--set", "distance=1"], "must be from 7000000"],
    [["run", "orbit", "--set", "height=1"], "; there are distance, tilt"],
    [["run", "orbit", "--set", "distence=1"], "did you mean distance?"],
    [["run", "orbit", "--set", "distance"], "must be CONTROL=VALUE"],
    [["run", "orbit", "--set", "distance=9000", "km"], "a value with a unit in quotes"],
    [["run", "orbit", "--read", "sat.colour"], "sat.distance"],
    [["run", "orbit", "--read", "sat.spead"], "did you mean sat.speed?"],
    [["run", "orbit", "--read", ","], "which readings?"],
    [["run", "orbit", "--seconds", "long"], "--seconds"],
    [["run", "orbit", "--seconds", "1e9"], "at most 10000000 s"],
    [["run", "orbit", "--seconds", "7 kg"], "must be a time (s)"],
    [["run", "orbit", "--every", "0"], "--every 0: must be above 0"],
    [["run", "orbit", "--every", "0.1"], "must be at least the lab's step of 5 s"],
    [["run", "orbit", "--format", "xml"], "must be csv or json"],
    [["check"], "which file?"],
    [["check", tmpdir()], "there is no lab.json in it"],
    [["check", "/dev/zero"], "is larger than 8 MB"],
    [["replay", "labs/catalog/orbit/solution.json"], "give --lab LAB"],
    [["record", "obit"], "did you mean orbit?"],
    [["passport", "sandbox"], "has no passport.ts"],
    [["run", "moonbase"], "there is no such file or built-in lab"],
  ])("%j is refused in one line with what would do", async (args, words) => {
    const refused = await main(args).catch((error: unknown) => error);
    if (!(refused instanceof Wrong)) throw refused ?? new Error("not refused");
    expect(refused.lines).toEqual([expect.stringContaining(words)]);
  });

  test("takes a decimal comma, a unit of time, a hidden reading and a property", async () => {
    const asked = ["--set", "length=0,5", "--seconds", "0,5 min", "--every", "30 s", "--format", "json"];
    const { out } = await lab("run", "thread-pendulum", ...asked, "--read", "bob.period, bob.length");
    const { units, rows, stopped } = JSON.parse(out);
    expect(units).toEqual({ t: "s", "bob.period": "s", "bob.length": "m" });
    expect(rows.map((row: { t: number }) => row.t)).toEqual([0, 30]);
    expect(rows[1]["bob.length"]).toBe(0.5);
    expect(rows[1]["bob.period"]).toBeCloseTo(2 * Math.PI * Math.sqrt(0.5 / 9.81), 2);
    expect(stopped).toBeNull();
  });

  test("reads files as other programs save them, and says what it cannot read", async () => {
    const text = JSON.stringify(pendulum());
    expect(await lab("check", kept("bom.json", `\uFEFF${text}`))).toMatchObject({ code: 0 });
    const wide = join(folder, "wide.json");
    writeFileSync(wide, Buffer.from(`\uFEFF${text}`, "utf16le"));
    const latin = join(folder, "latin.json");
    writeFileSync(latin, Buffer.from([0x22, 0xe4, 0x22]));
    const { code, err } = await lab("check", wide, latin, kept("empty.json", ""));
    expect(code).toBe(1);
    expect(err).toContain("wide.json: is written in UTF-16");
    expect(err).toContain("latin.json: is no text in UTF-8");
    expect(err).toContain("empty.json: line 1, column 1: is no JSON");
  });

  test("a run that stops says why after what it came to, and ends with 1", async () => {
    const asked = readLab("labs/catalog/orbit") as { parts: Record<string, unknown>[] };
    Object.assign(asked.parts[1] as object, { speed: 1000 });
    const { code, out, err } = await lab(
      "run",
      kept("fall.json", asked),
      "--seconds",
      "4000",
      "--every",
      "100",
    );
    expect(code).toBe(1);
    expect(out.split("\n").length).toBeGreaterThan(10);
    expect(err).toMatch(/^stopped at step \d+, \d+ s: fell-on-star \(The satellite fell\..*\)\n$/);
  });

  test("a reader that has seen enough is no error", async () => {
    const line = `"${process.execPath}" labs/cli.ts run thread-pendulum --seconds 5000 --every 0.01 | head -n 1`;
    const { stdout, stderr } = await start("bash", ["-c", `set -o pipefail; ${line}`]);
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/^t,bob\.angle,.*\n$/), stderr: "" });
  });

  test("measures a passport and writes it as it stands", async () => {
    const files = ["README.md", "passport.svg"].map((name) => `labs/catalog/thread-pendulum/${name}`);
    const before = files.map((file) => readFileSync(file, "utf8"));
    const { code, out } = await lab("passport", "thread-pendulum");
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}ok +period-small: errors .* order 4\.0$/m);
    expect(files.map((file) => readFileSync(file, "utf8"))).toEqual(before);
  });

  describe("replays an attempt", () => {
    let solution: Record<string, unknown>;
    beforeAll(() => {
      solution = JSON.parse(readFileSync("labs/catalog/thread-pendulum/solution.json", "utf8"));
    });

    test("of a built-in lab or with its document inside: the same hash and full marks", async () => {
      const named = await lab("replay", kept("named.json", { lab: "thread-pendulum", ...solution }));
      const whole = await lab("replay", kept("inside.json", { document: pendulum(), ...solution }));
      const { hash, marking } = JSON.parse(named.out);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(marking.mark).toBe(5);
      expect(marking.points).toBe(marking.max);
      expect(JSON.parse(whole.out).hash).toBe(hash);
      const asked = ["--lab", "thread-pendulum", "--read", "bob.period"];
      const again = JSON.parse(
        (await lab("replay", "labs/catalog/thread-pendulum/solution.json", ...asked)).out,
      );
      expect(again).toMatchObject({ hash, readings: { "bob.period": expect.closeTo(2.427, 2) } });
    });

    test("and refuses one with an action that cannot be", async () => {
      const attempt = { lab: "thread-pendulum", seed: "a", actions: [{ step: 0, type: "explode" }] };
      const { code, err } = await lab("replay", kept("bad.json", attempt));
      expect(code).toBe(1);
      expect(err).toContain("actions[0]");
    });
  });
});
