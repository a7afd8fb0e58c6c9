import { redirect } from "react-router";
import { firstPage } from "#app/frame/sections.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { getViewer } from "#app/session.server.ts";
import type { Route } from "./+types/home.ts";

export async function loader({ request }: Route.LoaderArgs) {
  const viewer = await getViewer(request);
  if (viewer) throw redirect(firstPage(viewer.role));
  return null;
}

export default function Home() {
  return <PageTitle>Home</PageTitle>;
}
