import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  // the manifest tells the server which scripts a bench will need
  build: { assetsInlineLimit: 0, manifest: true },
});
