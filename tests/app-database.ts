import { migrate } from "#db/migrate.ts";

/**
 * The database of the app itself, in memory, for tests that call loaders and actions. Import it before any of the
 * app's modules, and those with `await import(…)`: the app opens its database when it is first loaded.
 */
process.env.DATABASE_URL = ":memory:";
const { db } = await import("#app/db.server.ts");
await migrate(db);
export { db };
