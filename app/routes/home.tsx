import "#app/styles/account.css";
import { Link, redirect } from "react-router";
import { LanguageSwitch } from "#app/frame/language-switch.tsx";
import { PageTitle } from "#app/frame/page-title.tsx";
import { firstPage } from "#app/frame/sections.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { getViewer } from "#app/session.server.ts";
import type { Route } from "./+types/home.ts";
import { BenchDrawing } from "./bench-drawing.tsx";

export async function loader({ request }: Route.LoaderArgs) {
  const viewer = await getViewer(request);
  if (viewer) throw redirect(firstPage(viewer.role));
  return null;
}

export default function Home() {
  const t = useTexts().account.home;
  return (
    <div className="home">
      <PageTitle>{t.title}</PageTitle>
      <div>
        <h1>{t.title}</h1>
        <p className="home-what">{t.what}</p>
        <p className="home-more">{t.how}</p>
        <p className="home-more">{t.offline}</p>
        <div className="home-actions">
          <Link className="btn btn-main" to="/sign-in">
            {t.signIn}
          </Link>
          <Link className="btn" to="/join">
            {t.join}
          </Link>
        </div>
        <p>
          <Link to="/catalog">{t.catalog}</Link>
        </p>
        <div className="home-languages">
          <LanguageSwitch names="full" />
        </div>
      </div>
      <div className="home-bench">
        <BenchDrawing />
      </div>
    </div>
  );
}
