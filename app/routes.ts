import { index, type RouteConfig, route } from "@react-router/dev/routes";

/** The whole site map. */
export default [
  index("routes/home.tsx"),

  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.ts"),
  route("join", "routes/account/join.tsx"),
  route("account", "routes/account/account.tsx"),

  route("learn/labs/:versionId", "routes/learn/bench.tsx"),
  route("teach/attempts/:attemptId", "routes/teach/attempt.tsx"),
  route("sync", "routes/resources/sync.ts"),

  route("admin", "routes/admin/index.ts"),
  route("admin/units/:unitId", "routes/admin/unit.tsx"),

  route("language", "routes/resources/language.ts"),
  route("healthz", "routes/resources/healthz.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
