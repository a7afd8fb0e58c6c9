import { describe, expect, it } from "vitest";
import { explanation, getCourse, getLesson, lessonView, listCourses } from "./courses.ts";
import { markAnswer } from "./marking.ts";
import { type Block, type Lesson, languages, type Question } from "./schema.ts";

const lessons = listCourses().flatMap((course) => course.lessons);
const each = lessons.map((lesson) => ({ lesson, name: `${lesson.course}/${lesson.slug}` }));

const shape = (block: Block) => {
  switch (block.kind) {
    case "html":
      return "html";
    case "question":
      return `question ${block.question.id}`;
    case "figure":
      return `figure ${block.svg}`;
    case "lab":
      return `lab ${block.slug}`;
  }
};

const html = (lesson: Lesson, lang: (typeof languages)[number]) =>
  lessonView(lesson, lang)
    .blocks.map((block) => (block.kind === "html" ? block.html : ""))
    .join("")
    .replace(/<annotation.*?<\/annotation>/g, "");

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe.each(each)("$name", ({ lesson }) => {
  it("shows the same blocks in the same order in three languages", () => {
    const [ba, ru, en] = languages.map((lang) => lessonView(lesson, lang).blocks.map(shape));
    expect(ba).toEqual(en);
    expect(ru).toEqual(en);
  });

  it.each([/<math/g, /display="block"/g, /<h2/g, /<p>/g, /<tr>/g, /<strong>/g])(
    "has as many of %s in each language",
    (pattern) => {
      const [ba, ru, en] = languages.map((lang) => count(html(lesson, lang), pattern));
      expect([ba, ru]).toEqual([en, en]);
    },
  );

  it("has the same numbers in its formulas in each language", () => {
    const numbers = (lang: (typeof languages)[number]) =>
      [...html(lesson, lang).matchAll(/<mn>([\d.,]+)<\/mn>/g)].map((match) => match[1]?.replace(",", "."));
    expect(numbers("ba")).toEqual(numbers("en"));
    expect(numbers("ru")).toEqual(numbers("en"));
  });

  it("has three to five questions of at least two types, and a figure", () => {
    expect(lesson.questions.length).toBeGreaterThanOrEqual(3);
    expect(lesson.questions.length).toBeLessThanOrEqual(5);
    expect(new Set(lesson.questions.map((question) => question.kind)).size).toBeGreaterThanOrEqual(2);
    expect(lesson.figures.length).toBeGreaterThanOrEqual(1);
  });

  it("writes decimals with a comma in Bashkir and Russian, with a point in English", () => {
    for (const lang of languages) {
      const { blocks: _, review: __, ...words } = lesson.texts[lang];
      const text = html(lesson, lang) + JSON.stringify(words);
      expect(text).not.toMatch(lang === "en" ? /\d,\d(?!\d\d)/ : /\d\.\d/);
    }
  });

  it("sends no answer with its page", () => {
    const page = JSON.stringify(lessonView(lesson, "en").blocks.filter((block) => block.kind === "question"));
    expect(page).not.toMatch(/"(correct|value|tolerance|accept|explain)"/);
  });

  it("explains every question in every language", () => {
    for (const question of lesson.questions) {
      for (const lang of languages) expect(explanation(lesson, question.id, lang)).toBeTruthy();
    }
  });
});

describe("Bashkir", () => {
  it("is not left in Russian: no lesson repeats a Russian sentence, and every text has its own letters", () => {
    for (const lesson of lessons) {
      const russian = new Set(html(lesson, "ru").split(/<[^>]+>/));
      const shared = html(lesson, "ba")
        .split(/<[^>]+>/)
        .filter((text) => text.split(" ").length > 3 && russian.has(text));
      expect(shared).toEqual([]);
      for (const { ask, explain } of Object.values(lesson.texts.ba.questions)) {
        expect(`${ask} ${explain}`).toMatch(/[ғҙҡңҫһөүә]/i);
      }
    }
  });
});

const g = 9.8;
const earth = 6.37e6;
/** Every numeric answer, worked out again from its law in the unit of the question. */
const closedForms: Record<string, number> = {
  "oscillations/heart": 60 / 72,
  "oscillations/path": 2 * 4 * 3,
  "thread-pendulum/seconds-pendulum": ((g * 2 ** 2) / (4 * Math.PI ** 2)) * 100,
  "thread-pendulum/slope": (4 * Math.PI ** 2) / 4.05,
  "momentum/puck": 0.17 * 20,
  "momentum/sledge": (50 * 3) / (50 + 10),
  "collisions/wagon-loss": ((20e3 * 1.5 ** 2) / 2 - (30e3 * 1 ** 2) / 2) / 1000,
  "collisions/bounce": 0.8 ** 2 * 1.5 * 100,
  "orbits/station-speed": (2 * Math.PI * 6770) / 5550,
  "orbits/farther-satellite": (92.5 * Math.sqrt(4 ** 3)) / 60,
};

const numeric = lessons.flatMap((lesson) =>
  lesson.questions
    .filter((question): question is Question & { kind: "number" } => question.kind === "number")
    .map((question) => ({ name: `${lesson.slug}/${question.id}`, question })),
);

describe("every number is what its law gives", () => {
  it("and every numeric question has its law", () => {
    expect(numeric.map(({ name }) => name).sort()).toEqual(Object.keys(closedForms).sort());
  });

  it.each(numeric)("$name", ({ name, question }) => {
    const expected = closedForms[name] ?? Number.NaN;
    expect(Math.abs(question.value - expected)).toBeLessThan(question.tolerance / 5);
    expect(markAnswer(question, String(expected), "en")).toMatchObject({ ok: true, correct: true });
  });

  it("in the worked examples too", () => {
    expect(2 * Math.PI * Math.sqrt(0.8 / g)).toBeCloseTo(1.8, 2);
    expect(53.9 / 30).toBeCloseTo(1.797, 3);
    expect((4 * Math.PI ** 2 * 0.8) / 1.797 ** 2).toBeCloseTo(9.78, 2);
    expect([0.2 / 2.8, 0.2 / 56].map((part) => Number((part * 100).toPrecision(1)))).toEqual([7, 0.4]);
    expect(1 / 2.8).toBeCloseTo(0.36, 2);
    expect(2 * Math.PI * Math.sqrt(6.77e6 ** 3 / (g * earth ** 2))).toBeCloseTo(5550, -1);
    expect(Math.sqrt(g / 1.6)).toBeCloseTo(2.5, 1);
    expect(Math.sqrt(g * earth) / 1000).toBeCloseTo(8, 0);
    expect((1 - (6.37 / 6.77) ** 2) * 100).toBeCloseTo(11, 0);
    const [m1, m2, v1] = [0.3, 0.1, 0.8];
    const carts = (e: number) => [((m1 - e * m2) / (m1 + m2)) * v1, (((1 + e) * m1) / (m1 + m2)) * v1];
    expect(carts(1).map((v) => v.toFixed(3))).toEqual(["0.400", "1.200"]);
    expect(carts(0).map((v) => v.toFixed(3))).toEqual(["0.600", "0.600"]);
    expect(((m1 + m2) * 0.6 ** 2) / 2 / ((m1 * v1 ** 2) / 2)).toBeCloseTo(0.75, 12);
    for (const [r, period] of [
      [0.723, 0.615],
      [1.524, 1.881],
      [5.203, 11.86],
    ] as const) {
      expect(period ** 2 / r ** 3).toBeCloseTo(1, 2);
    }
  });
});

describe("every choice and text", () => {
  it("is marked right by its own answer in every language", () => {
    for (const question of lessons.flatMap((lesson) => lesson.questions)) {
      for (const lang of languages) {
        const answers = question.kind === "text" ? question.accept[lang] : [];
        if (question.kind === "choice") answers.push(question.correct);
        for (const answer of answers)
          expect(markAnswer(question, answer, lang)).toMatchObject({ correct: true });
      }
    }
  });
});

describe("the catalogue", () => {
  it("finds a course and a lesson by slug, and nothing by a wrong one", () => {
    const course = getCourse("oscillations-and-collisions");
    expect(course?.lessons.map((lesson) => lesson.slug)).toEqual([
      "oscillations",
      "thread-pendulum",
      "momentum",
      "collisions",
      "orbits",
    ]);
    expect(getLesson("oscillations-and-collisions", "momentum")?.course).toBe("oscillations-and-collisions");
    expect(getCourse("__proto__")).toBeUndefined();
    expect(getLesson("oscillations-and-collisions", "../momentum")).toBeUndefined();
  });

  it("has all three types of question in the course", () => {
    expect(new Set(lessons.flatMap((lesson) => lesson.questions.map((question) => question.kind))).size).toBe(
      3,
    );
  });
});
