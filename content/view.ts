import type * as z from "zod";
import { splitBlocks } from "./blocks.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Block, Lang, lessonFile, PublicQuestion, Question, wordsFile } from "./schema.ts";
import { bindUnits } from "./typography.ts";
import { unitLabel } from "#labs/document/unit-label.ts";

type LessonFile = z.infer<typeof lessonFile>;
type WordsFile = z.infer<typeof wordsFile>;

/**
 * Renders a lesson's Markdown into the blocks of its page. A marker that names nothing, a question, figure or lab of
 * the lesson that the text never shows or shows twice, and a formula that cannot be set are `problems`.
 */
export function buildBlocks(
  lesson: LessonFile,
  markdown: string,
  said: WordsFile,
  figures: Record<string, string>,
  lang: Lang,
): { blocks: Block[]; problems: string[] } {
  const blocks: Block[] = [];
  const problems: string[] = [];
  const unused = new Set([
    ...lesson.questions.map((question) => `question:${question.id}`),
    ...lesson.figures.map((id) => `figure:${id}`),
    ...lesson.labs.map((slug) => `lab:${slug}`),
  ]);
  for (const source of splitBlocks(markdown)) {
    if (source.kind === "markdown") {
      const rendered = renderMarkdown(source.text);
      blocks.push({ kind: "html", html: rendered.html });
      problems.push(...rendered.problems.map((problem) => `text from line ${source.line}, ${problem}`));
      continue;
    }
    const name = `${source.kind}:${source.id}`;
    if (!unused.delete(name)) {
      problems.push(`line ${source.line}: {{${name}}} names nothing in lesson.json, or is there twice`);
      continue;
    }
    const block = buildBlock(source.kind, source.id, lesson, said, figures, lang);
    if (block) blocks.push(block);
  }
  for (const name of unused) problems.push(`{{${name}}} is nowhere in the text`);
  return { blocks, problems };
}

function buildBlock(
  kind: "question" | "figure" | "lab",
  id: string,
  lesson: LessonFile,
  said: WordsFile,
  figures: Record<string, string>,
  lang: Lang,
): Block | undefined {
  if (kind === "lab") return { kind, slug: id };
  if (kind === "figure") {
    const words = said.figures[id];
    return words && { kind, svg: figures[id] ?? "", alt: words.alt, caption: bindUnits(words.caption) };
  }
  const question = lesson.questions.find((each) => each.id === id);
  const words = said.questions[id];
  return question && words && { kind, question: publicQuestion(question, words, lang) };
}

function publicQuestion(
  question: Question,
  words: WordsFile["questions"][string],
  lang: Lang,
): PublicQuestion {
  const { id, points } = question;
  const ask = bindUnits(words.ask);
  if (question.kind === "number") {
    return { id, kind: "number", ask, unit: unitLabel(question.unit, lang), points };
  }
  if (question.kind === "text") return { id, kind: "text", ask, points };
  const options = question.options.map((option) => ({ id: option, text: words.options?.[option] ?? "" }));
  return { id, kind: "choice", ask, options, points };
}
