import { z } from "zod";
import type { Issue, IssueCode, Rejected } from "./forms.ts";
import { textsOf } from "./i18n/texts.ts";
import "./i18n/texts.server.ts";
import { badRequest } from "./responses.server.ts";

// zod would compile its validators with `Function`, which the pages' security policy forbids.
z.config({ jitless: true });

/** The form a request carries. A body that is none is thrown as a 400. */
export async function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw badRequest();
  });
}

/** A form that will do, or what is wrong with it and what was typed, for the page to show again. */
export type ParsedForm<T> = { ok: true; value: T } | ({ ok: false } & Rejected);

/**
 * A form as a schema has it. An empty field is a missing one; a field given several times is an array where the
 * schema wants one, else its last value. Custom issues name an IssueCode as their message.
 */
export function parseForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): ParsedForm<z.output<Schema>> {
  const shape: Record<string, unknown> = schema instanceof z.ZodObject ? schema.shape : {};
  const input: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === "string" && value !== "");
    if (isArray(shape[name])) input[name] = texts;
    else if (texts.length > 0) input[name] = texts.at(-1);
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, issues: parsed.error.issues.map(issueOf), values: typedValues(form) };
}

/** The answer to a form that parsed but will not do after all: `rejected(form, { field: "login", code: "taken" })`. */
export function rejected(form: FormData, ...issues: Issue[]): Rejected {
  return { issues, values: typedValues(form) };
}

/** A number typed with a comma or a point, for a schema: `z.object({ mass: decimal().pipe(z.number().min(0)) })`. */
export function decimal() {
  return z.string().transform((text, context) => {
    const compact = text
      .replace(/[\s\u00a0\u202f]/g, "")
      .replace(",", ".")
      .replace("−", "-");
    if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(compact)) return Number(compact);
    context.issues.push({ code: "custom", message: "not-a-number", input: text });
    return z.NEVER;
  });
}

const isArray = (schema: unknown): boolean =>
  schema instanceof z.ZodArray ||
  ((schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) && isArray(schema.unwrap()));

function typedValues(form: FormData): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !/password/i.test(entry[0]),
  );
  return Object.fromEntries(entries);
}

function issueOf(issue: z.core.$ZodIssue): Issue {
  const field = issue.path.map(String).join(".");
  if (isIssueCode(issue.message)) return { field, code: issue.message };
  switch (issue.code) {
    case "too_small": {
      const limit = Number(issue.minimum);
      if (issue.origin !== "string") return { field, code: "too-small", limit };
      return limit <= 1 ? { field, code: "required" } : { field, code: "too-short", limit };
    }
    case "too_big":
      return {
        field,
        code: issue.origin === "string" ? "too-long" : "too-large",
        limit: Number(issue.maximum),
      };
    case "invalid_type":
      return { field, code: issue.expected === "number" ? "not-a-number" : "required" };
    case "invalid_format":
      return { field, code: issue.format.startsWith("date") ? "not-a-date" : "wrong-format" };
    case "invalid_value":
      return { field, code: "not-in-list" };
    default:
      return { field, code: "invalid" };
  }
}

const isIssueCode = (text: string): text is IssueCode => Object.hasOwn(textsOf("ru").common.issues, text);
