import type { Kysely } from "kysely";
import { publishCatalogue } from "#db/labs.ts";
import { unknowablePasswordHash } from "#db/passwords.ts";
import type { Schema } from "#db/schema.ts";
import type { LabDocument } from "#labs/document/document.ts";
import { createRandom } from "#labs/engine/random.ts";
import { seedDemoAccounts } from "./demo-accounts.ts";
import { seedDemoPupilTerm } from "./demo-term.ts";
import { addPupils } from "./pupils.ts";
import { newId } from "./records.ts";
import { republic, type Territory, territories } from "./republic.ts";
import { planTerm, seedTerm } from "./term.ts";
import { seedUnits } from "./units-and-people.ts";

/** What a demonstration republic is made of. */
export interface RepublicOptions {
  seed: string;
  /** Multiplies schools, up to those there really are, then classes; 1 is the small one. */
  scale: number;
  /** The end of the term, ISO. */
  until: string;
  /** The labs to publish. */
  documents: readonly LabDocument[];
  /** Where the demonstration accounts are written down. */
  folder: string;
  /** All of the republic's unless given. */
  land?: readonly Territory[];
  tell?: (districts: number, of: number) => void;
}

/** About 1,300 schools in 63 districts and cities. */
const MOST_SCHOOLS = 20;
const PUPILS = 12;
const DEMO_PUPILS = 24;

/** Makes the demonstration republic in a database without units: places, people, labs and a term of their work. */
export async function makeRepublic(db: Kysely<Schema>, options: RepublicOptions): Promise<void> {
  const { seed, scale, until, documents, folder, land = territories, tell = () => {} } = options;
  const random = createRandom(`${seed}/people`);
  const schoolsPerDistrict = Math.max(1, Math.min(MOST_SCHOOLS, Math.round(2 * scale)));
  const classesPerSchool = Math.max(1, Math.round((2 * scale) / schoolsPerDistrict));
  const size = { schoolsPerDistrict, classesPerSchool, pupilsPerClass: 0 };
  const beforeTerm = Date.parse(until) - 120 * 86_400_000;
  await publishCatalogue(db, documents, new Date(beforeTerm));
  const tree = await seedUnits(db, { republic, territories: land }, { ...size, random: random.uniform });
  const [shown] = tree.classes;
  if (!shown) throw new RangeError("A republic needs a class.");
  const passwordHash = await unknowablePasswordHash();
  for (const group of tree.classes) {
    const count = group === shown ? DEMO_PUPILS : PUPILS;
    await addPupils(db, group, { count, at: beforeTerm, passwordHash }, random);
  }
  const accounts = await seedDemoAccounts(db, tree, folder);
  const term = await planTerm(db, until);
  await seedTerm(db, tree, term, seed, (districts) => tell(districts, land.length));
  const pupil = accounts.find(({ role }) => role === "pupil");
  if (!pupil) return;
  const id = newId(beforeTerm, random);
  await db.updateTable("people").set({ id }).where("id", "=", pupil.id).execute();
  const { id: unitId, path: unitPath } = shown.unit;
  await seedDemoPupilTerm(db, term, { id, unitId, unitPath, lang: "ba" }, seed);
}
