import { index, type RouteConfig, route } from "@react-router/dev/routes";

/** The whole site map. */
export default [
  index("routes/home.tsx"),

  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.ts"),
  route("join", "routes/account/join.tsx"),
  route("account", "routes/account/account.tsx"),

  route("catalog", "routes/catalog/index.tsx"),
  route("catalog/:slug", "routes/catalog/lab.tsx"),

  route("learn", "routes/learn/home.tsx"),
  route("learn/courses/:course", "routes/learn/course.tsx"),
  route("learn/courses/:course/:lesson", "routes/learn/lesson.tsx"),
  route("learn/labs/:versionId", "routes/learn/bench.tsx"),
  route("learn/labs/:versionId/news", "routes/learn/bench-news.ts"),
  route("learn/attempts/:attemptId/report", "routes/learn/report.tsx"),

  route("teach", "routes/teach/home.tsx"),
  route("teach/assign", "routes/teach/assign.tsx"),
  route("teach/classes/:classId", "routes/teach/class.tsx"),
  route("teach/labs", "routes/teach/labs.tsx"),
  route("teach/labs/:labId", "routes/teach/studio.tsx"),
  route("teach/labs/:labId/marks", "routes/teach/remarking.tsx"),
  route("teach/attempts/:attemptId", "routes/teach/attempt.tsx"),
  route("teach/attempts/:attemptId/report", "routes/teach/report.tsx"),
  route("teach/report", "routes/teach/find-report.tsx"),

  route("review", "routes/review/index.tsx"),

  route("monitor", "routes/monitor/index.tsx"),
  route("monitor/:unitId", "routes/monitor/unit.tsx"),
  route("monitor/:unitId/data.csv", "routes/monitor/csv.ts"),

  route("sync", "routes/resources/sync.ts"),

  route("admin", "routes/admin/index.ts"),
  route("admin/units/:unitId", "routes/admin/unit.tsx"),

  route("language", "routes/resources/language.ts"),
  route("healthz", "routes/resources/healthz.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
