import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readLab } from "#labs/catalog/folder.ts";

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
const pendulum = (): Record<string, unknown> =>
  readLab("labs/catalog/thread-pendulum") as Record<string, unknown>;

describe("the command line of the labs", () => {
  test("says what it can do, and ends with 1 for what it cannot", async () => {
    expect((await lab("--help")).out).toContain("replay ATTEMPT.json");
    expect(await lab("fly")).toMatchObject({ code: 1, out: "" });
    expect((await lab("list", "--wings")).err).toContain("--wings");
  });

  test("lists the built-in labs", async () => {
    const labs = JSON.parse((await lab("list", "--json")).out) as { slug: string; title: { ru: string } }[];
    expect(labs.find(({ slug }) => slug === "orbit")?.title.ru).toBe("Спутники Земли");
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
    expect(err).toMatch(/torn\.json: .*JSON/);
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
    [["run", "orbit", "--set", "height=1"], "the controls are distance,tilt"],
    [["run", "orbit", "--read", "sat.colour"], "sat.distance"],
    [["run", "orbit", "--seconds", "long"], "--seconds"],
    [["run", "moonbase"], "there is no such file or built-in lab"],
  ])("%j is refused with what would do", async (args, words) => {
    const { code, err } = await lab(...args);
    expect(code).toBe(1);
    expect(err).toContain(words);
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
      expect(marking).toMatchObject({ points: 12, max: 12, mark: 5 });
      expect(JSON.parse(whole.out).hash).toBe(hash);
    });

    test("and refuses one with an action that cannot be", async () => {
      const attempt = { lab: "thread-pendulum", seed: "a", actions: [{ step: 0, type: "explode" }] };
      const { code, err } = await lab("replay", kept("bad.json", attempt));
      expect(code).toBe(1);
      expect(err).toContain("actions[0]");
    });
  });
});
