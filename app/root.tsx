import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { type ReactNode, useEffect } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
} from "react-router";
import type { Route } from "./+types/root.ts";
import { ErrorPage } from "./frame/error-page.tsx";
import { Header } from "./frame/header.tsx";
import { Main } from "./frame/main.tsx";
import { OwnScript, useOwnPage } from "./frame/own-script.tsx";
import { PendingBar } from "./frame/pending-bar.tsx";
import { useRootData } from "./frame/root-data.ts";
import type { Lang } from "./i18n/formats.ts";
import { languageOf } from "./i18n/language.server.ts";
import { textFile } from "./i18n/text-files.server.ts";
import { LangContext, textsOf } from "./i18n/texts.ts";
import { keepPage } from "./offline/keep-page.ts";
import { isUnreachable, reopenKept } from "./offline/unreachable.ts";
import { getViewer } from "./session.server.ts";

export async function loader({ request }: Route.LoaderArgs) {
  const viewer = await getViewer(request);
  const lang = languageOf(request);
  return {
    lang,
    textFile: textFile(lang),
    viewer: viewer && { id: viewer.id, name: viewer.name, role: viewer.role },
  };
}

export const links: Route.LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/icon-32.png", sizes: "32x32", type: "image/png" },
  { rel: "apple-touch-icon", href: "/icon-180.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

/** The document around every page and around every error. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRootData();
  const lang = data?.lang ?? documentLang();
  const ownPage = useOwnPage();
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#faf8f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)" />
        {data?.textFile ? <link rel="modulepreload" href={data.textFile} /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        <LangContext value={lang}>
          <a href="#main" className="skip-link">
            {textsOf(lang).common.skipToContent}
          </a>
          <PendingBar />
          <Header viewer={data?.viewer} />
          <Main>{children}</Main>
        </LangContext>
        {ownPage ? (
          <OwnScript {...ownPage} />
        ) : (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  const { pathname, search } = useLocation();
  useEffect(() => keepPage(pathname + search), [pathname, search]);
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const unreachable = isUnreachable(error);
  useEffect(() => {
    if (unreachable) reopenKept();
  }, [unreachable]);
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : unreachable ? 0 : 500} />;
}

/** Where even the language could not be found out: what the page already has, else Russian. */
function documentLang(): Lang {
  return typeof document === "undefined" ? "ru" : (document.documentElement.lang as Lang);
}
