import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,labs,content,db,server,scripts,tests}/**/*.test.{ts,tsx}"],
    environment: "node",
    maxWorkers: "100%",
  },
});
