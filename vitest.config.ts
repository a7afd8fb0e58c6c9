import { defineConfig } from "vitest/config";
import { wholeKinds } from "./scripts/whole-kinds.ts";

export default defineConfig({
  plugins: [wholeKinds],
  test: {
    include: ["{app,labs,content,db,server,scripts,tests}/**/*.test.{ts,tsx}"],
    environment: "node",
    maxWorkers: "100%",
  },
});
