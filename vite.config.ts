import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

/**
 * What comes as one script with all it needs, as a slow line pays for each request: on every page; for every kind of part;
 * on every bench. What none of them needs is divided by the pages that do: worlds, kinds of parts, scenes in space.
 */
const together = [
  { name: "framework", test: /\/node_modules\/(react|react-dom|react-router|scheduler)\/|preload-helper/ },
  { name: "app", test: /\/app\/((i18n|ui|frame|offline)\/(?!staff)[\w-]+|nonce)\.tsx?$/ },
  {
    name: "parts",
    test: /\/labs\/(parts\/(?!index)[\w-]+|document\/declare|engine\/(part|instrument))\.tsx?$/,
  },
  { name: "stage", test: /\/labs\/stage\/(stage|looks|vocabulary)\.tsx?$/ },
];

export default defineConfig({
  plugins: [reactRouter()],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: together,
            },
          },
        },
      },
    },
  },
  // the manifest tells the server which scripts a bench will need
  build: { assetsInlineLimit: 0, manifest: true },
});
