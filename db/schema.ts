import type { Generated } from "kysely";

/** The tables as Kysely sees them. Times are ISO 8601 UTC strings, flags 0 or 1, JSON is text: rows do not leave db/. */
export interface Schema {
  units: UnitsTable;
  people: PeopleTable;
  sessions: SessionsTable;
  sign_in_failures: SignInFailuresTable;
  labs: LabsTable;
  lab_versions: LabVersionsTable;
  assignments: AssignmentsTable;
  attempts: AttemptsTable;
  events: EventsTable;
  answers: AnswersTable;
  course_progress: CourseProgressTable;
  rollups: RollupsTable;
  active_weeks: ActiveWeeksTable;
  past_markings: PastMarkingsTable;
  overrides: OverridesTable;
  returns: ReturnsTable;
  remarkings: RemarkingsTable;
}

export type UnitKind = "republic" | "district" | "school" | "class";
export type Role = "pupil" | "teacher" | "head" | "methodologist" | "analyst" | "administrator";

/** One tree: republic → districts → schools → classes. `path` is `/id/id/…/` from the root down to and with itself. */
interface UnitsTable {
  id: string;
  parent_id: string | null;
  kind: UnitKind;
  path: string;
  /** District code of the republic's own list, school number, or the class name as "9б". */
  code: string;
  name_ba: string;
  name_ru: string;
  name_en: string;
  /** Where a district lies on the tile map. */
  tile_column: number | null;
  tile_row: number | null;
  /** What a pupil types to join; classes only. */
  join_code: string | null;
}

interface PeopleTable {
  id: string;
  login: string;
  password_hash: string;
  name: string;
  role: Role;
  unit_id: string;
  is_demonstration: number;
  created_at: string;
}

/** `id` is the SHA-256 of the cookie's token: a stolen database signs nobody in. */
interface SessionsTable {
  id: string;
  person_id: string;
  created_at: string;
  expires_at: string;
}

interface SignInFailuresTable {
  key: string;
  failures: number;
  blocked_until: string | null;
  last_at: string;
}

/** A built-in lab has no owner; a teacher's has, and keeps its unpublished `draft`. */
interface LabsTable {
  id: string;
  slug: string;
  owner_id: string | null;
  /** The version this one was copied from. */
  forked_from: string | null;
  draft: string | null;
  updated_at: string;
}

/** `id` is the SHA-256 of the canonical document: a version never changes. */
interface LabVersionsTable {
  id: string;
  lab_id: string;
  number: number;
  document: string;
  published_at: string;
}

/** What a class is given: a course or one version of a lab, never both. */
interface AssignmentsTable {
  id: string;
  class_id: string;
  course: string | null;
  lab_version_id: string | null;
  due_at: string | null;
  created_by: string;
  created_at: string;
}

/** The head of an attempt; what was done in it is its events. */
interface AttemptsTable {
  id: string;
  person_id: string;
  class_id: string;
  lab_version_id: string;
  lab_id: string;
  seed: string;
  started_at: string;
  updated_at: string;
  handed_in_at: string | null;
  /** When the server had replayed and marked it. */
  confirmed_at: string | null;
  points: number | null;
  max_points: number | null;
  /** School mark 2–5. */
  mark: number | null;
  /** JSON of labs/engine Marking, with what a teacher gave in it. */
  marking: string | null;
  /** JSON of labs/engine Evidence[]: for teachers; absent or null is none. */
  evidence?: string | null;
  /** The version whose tasks it was marked by, where that is not its own. */
  marked_by?: string | null;
  /** When it was last given back to be gone on with. */
  returned_at?: string | null;
  /** How often marking it failed. */
  tries: Generated<number>;
  /** Hash of the times at which it begins, by which its copies are found; absent or null where too little was done. */
  opening?: string | null;
  /** How many tasks of `marking` wait for a teacher's points. */
  pending: Generated<number>;
}

/** A marking that another took the place of, as it stood with what the teacher had given. Append-only. */
interface PastMarkingsTable {
  id: string;
  attempt_id: string;
  /** Why it was replaced. */
  cause: "re-marking" | "return";
  marked_by: string | null;
  confirmed_at: string;
  replaced_at: string;
  points: number | null;
  max_points: number | null;
  mark: number | null;
  marking: string | null;
  evidence: string | null;
}

/** What teachers gave for a task of an attempt, with a remark. Append-only: the last since the hand-in holds. */
interface OverridesTable {
  id: string;
  attempt_id: string;
  task: string;
  person_id: string;
  at: string;
  /** Null: it waited for a teacher. */
  from_points: number | null;
  /** Null: what the replay gave holds again. */
  to_points: number | null;
  remark: string;
}

/** Attempts given back to be gone on with. Append-only. */
interface ReturnsTable {
  id: string;
  attempt_id: string;
  person_id: string;
  at: string;
  remark: string;
}

/** Somebody asked to mark all attempts of a lab by its newest version: how far that is. */
interface RemarkingsTable {
  id: string;
  lab_id: string;
  version_id: string;
  person_id: string;
  asked_at: string;
  total: number;
  done: Generated<number>;
  /** Of `done`, those with other points than before. */
  changed: Generated<number>;
  /** Of `done`, those whose own version the new tasks do not fit: they keep their marks. */
  skipped: Generated<number>;
  /** The last attempt that was dealt with; they go by id. */
  cursor: Generated<string>;
  finished_at: string | null;
}

/** Append-only log of what pupils did, by ids made where they were born (UUIDv7). */
interface EventsTable {
  id: string;
  person_id: string;
  attempt_id: string | null;
  /** Order within the attempt, from 0. */
  sequence: number | null;
  kind: "attempt-start" | "actions" | "hand-in" | "answer";
  at: string;
  received_at: string;
  payload: string;
}

/** The last answer of a pupil to a question of a lesson. */
interface AnswersTable {
  person_id: string;
  course: string;
  lesson: string;
  question: string;
  given: string;
  points: number;
  max_points: number;
  at: string;
}

/** How far a pupil is: a step is a question answered or a lab confirmed. */
interface CourseProgressTable {
  person_id: string;
  course: string;
  steps_done: number;
  steps_total: number;
  completed_at: string | null;
}

/** Counts per day × unit (class and each unit above it) × subject: `*`, `lab:ID` or `course:SLUG`. */
interface RollupsTable {
  day: string;
  unit_id: string;
  subject: string;
  started: number;
  confirmed: number;
  mark_2: number;
  mark_3: number;
  mark_4: number;
  mark_5: number;
  answers: number;
  /** Courses only: pupils who began and who completed the course on that day. */
  pupils_started: number;
  pupils_completed: number;
}

/** Who was active in a week (its Monday), once per unit on the path: distinct pupils are rows. */
interface ActiveWeeksTable {
  week: string;
  unit_id: string;
  person_id: string;
}
