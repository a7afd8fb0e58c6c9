import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";
import { wholeKinds } from "./scripts/whole-kinds.ts";

/**
 * What comes as one script with all it needs that none before it has, as a slow line pays for each request: on every page;
 * on those that the router draws; on every stage, with what all kinds of parts share; on every bench. What none of them
 * needs is divided by the pages that do: worlds, kinds of parts, scenes in space.
 */
const together = [
  { name: "react", test: /\/node_modules\/(react|react-dom|scheduler)\/|preload-helper/ },
  {
    name: "app",
    test: /\/app\/((i18n|ui|offline)\/(?!staff)[\w-]+|frame\/(own-page|error-[\w-]+|page-title)|nonce|start-page)\.tsx?$/,
  },
  { name: "router", test: /\/node_modules\/react-router\/|\/app\/frame\/(?!own-page|error-|page-title)/ },
  {
    name: "stage",
    test: /\/labs\/(stage\/(stage|looks|load-lab)|parts\/(?!index)[\w-]+|document\/declare|engine\/(part|instrument|indicator|parallax|place))\.tsx?$/,
  },
  { name: "bench", test: /\/app\/routes\/learn\/bench-page\.tsx$/ },
];

/** The script of pages that are loaded whole and need no router, beside the router's own. */
const benchAlone: Plugin = {
  name: "bench-alone",
  apply: "build",
  applyToEnvironment: ({ name }) => name === "client",
  buildStart() {
    this.emitFile({ type: "chunk", id: "app/bench-alone.tsx", name: "bench-alone" });
  },
};

export default defineConfig({
  plugins: [reactRouter(), benchAlone, wholeKinds],
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
