import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";

/** Modules that come as one script, as a slow line pays for each request. All others are divided by who needs them. */
const together = [
  { name: "framework", test: /\/node_modules\/(react|react-dom|react-router|scheduler)\// },
  {
    name: "app",
    test: /\/app\/(i18n|ui|frame|offline|outbox)\/[\w-]+\.tsx?$|\/app\/nonce\.tsx$|\/labs\/document\/(numerals|unit-label|unit-symbols|units)\.ts$|preload-helper/,
  },
  // what every bench needs; worlds, kinds of parts, scenes in space and the sandbox come with the labs that have them
  {
    name: "stage",
    test: /\/labs\/(analysis|stage|stage\/(graph|report|table))\/(?!sandbox|space)[\w-]+\.tsx?$/,
  },
  { name: "document", test: /\/labs\/document\/(?!parse|check|reader)[\w-]+\.ts$/ },
  { name: "engine", test: /\/labs\/engine\/(?!smooth|rigid|track)[\w-]+\.ts$/ },
  { name: "parts", test: /\/labs\/parts\/(?!index)[\w-]+\.tsx?$|\/@noble\/hashes\// },
];

const scripts: Plugin = {
  name: "scripts",
  configEnvironment: (name) =>
    name === "client"
      ? {
          build: {
            rolldownOptions: {
              preserveEntrySignatures: "allow-extension",
              output: { codeSplitting: { includeDependenciesRecursively: false, groups: together } },
            },
          },
        }
      : null,
};

export default defineConfig({
  plugins: [reactRouter(), scripts],
  // the manifest tells the server which scripts a bench will need
  build: { assetsInlineLimit: 0, manifest: true },
});
