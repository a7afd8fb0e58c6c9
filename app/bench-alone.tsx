import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "./frame/error-boundary.tsx";
import { OWN_DATA, OWN_PAGE } from "./frame/own-page.ts";
import { LangContext } from "./i18n/texts.ts";
import { keepPage } from "./offline/keep-page.ts";
import type { BenchData } from "./routes/learn/bench-data.server.ts";
import { BenchPage } from "./routes/learn/bench-page.tsx";
import { startPage } from "./start-page.ts";

// A bench that is loaded as a whole page: drawn without the router, as the links and forms around it are plain ones.
const lang = await startPage();
const data = JSON.parse(document.getElementById(OWN_DATA)?.textContent ?? "") as BenchData;

createRoot(document.getElementById(OWN_PAGE) as HTMLElement).render(
  <StrictMode>
    <LangContext value={lang}>
      <ErrorBoundary>
        <BenchPage {...data} />
      </ErrorBoundary>
    </LangContext>
  </StrictMode>,
);
keepPage(window.location.pathname + window.location.search);
