import { type RouteConfig, index, route } from "@react-router/dev/routes";

/** The whole site map. */
export default [
  index("routes/home.tsx"),
  route("sign-out", "routes/account/sign-out.ts"),

  route("language", "routes/resources/language.ts"),
  route("healthz", "routes/resources/healthz.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
