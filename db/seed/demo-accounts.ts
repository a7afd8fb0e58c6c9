import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import type { Db } from "../client.ts";
import { hashPassword, newPassword } from "../passwords.ts";
import type { Role } from "../schema.ts";
import type { SeededTree } from "./units-and-people.ts";

/** Where the accounts of one installation are written down. */
export const DEMO_ACCOUNTS_FILE = "demo-accounts.txt";

/** An account to try the platform with. */
export interface DemoAccount {
  id: string;
  login: string;
  role: Role;
}

const ROLES: readonly { role: Role; name: string; at: "class" | "school" | "republic" }[] = [
  { role: "pupil", name: "Уҡыусы Демо", at: "class" },
  { role: "teacher", name: "Уҡытыусы Демо", at: "school" },
  { role: "head", name: "Директор Демо", at: "school" },
  { role: "methodologist", name: "Методист Демо", at: "republic" },
  { role: "analyst", name: "Аналитик Демо", at: "republic" },
  { role: "administrator", name: "Администратор Демо", at: "republic" },
];

/**
 * Makes an account of each role, `demo-pupil` to `demo-administrator`, in the first class and its school, all with one
 * password drawn for this installation; writes them to `demo-accounts.txt` in a folder. Throws where there is no class.
 */
export async function seedDemoAccounts(db: Db, tree: SeededTree, folder: string): Promise<DemoAccount[]> {
  const first = tree.classes[0];
  if (!first) throw new RangeError("Demonstration accounts need a class to be in.");
  const place = { class: first.unit, school: first.school, republic: tree.republic };
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const accounts = ROLES.map((entry) => ({ ...entry, id: uuid(), login: `demo-${entry.role}` }));
  await db
    .insertInto("people")
    .values(
      accounts.map(({ id, login, name, role, at }) => ({
        id,
        login,
        name,
        role,
        unit_id: place[at].id,
        password_hash: passwordHash,
        is_demonstration: 1,
        created_at: new Date().toISOString(),
      })),
    )
    .execute();
  const lines = [...accounts.map((account) => account.login), "", `password: ${password}`, ""];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, DEMO_ACCOUNTS_FILE), lines.join("\n"), { mode: 0o600 });
  return accounts.map(({ id, login, role }) => ({ id, login, role }));
}
