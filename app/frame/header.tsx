import { Form, Link, NavLink, useLocation } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import type { Role } from "#db/schema.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";
import { sectionsOf } from "./sections.ts";

/** Who the header greets; nothing for a stranger. */
export interface HeaderViewer {
  name: string;
  role: Role;
}

/** The top of every page. On a phone everything but the name goes into a menu that opens without scripts. */
export function Header({ viewer }: { viewer: HeaderViewer | undefined }) {
  const t = useTexts().common;
  const location = useLocation();
  return (
    <header className="site-header">
      <Link to="/" className="site-name">
        <Mark />
        {t.name}
      </Link>
      <div className="header-wide">
        <Sections viewer={viewer} />
        <LanguageSwitch names="short" />
        <AccountLinks viewer={viewer} />
      </div>
      {/* A new key at each page shuts the menu that led there. */}
      <details className="header-menu" key={location.key}>
        <summary>{t.menu}</summary>
        <div className="header-menu-panel">
          <Sections viewer={viewer} />
          <AccountLinks viewer={viewer} />
          <LanguageSwitch names="full" />
        </div>
      </details>
    </header>
  );
}

function Sections({ viewer }: { viewer: HeaderViewer | undefined }) {
  const t = useTexts().common;
  if (!viewer) return null;
  return (
    <nav aria-label={t.mainNavigation} className="site-sections">
      {sectionsOf[viewer.role].map((section) => (
        <NavLink key={section} to={`/${section}`}>
          {t.nav[section]}
        </NavLink>
      ))}
    </nav>
  );
}

function AccountLinks({ viewer }: { viewer: HeaderViewer | undefined }) {
  const t = useTexts().common;
  if (!viewer)
    return (
      <div className="account-links">
        <Link to="/sign-in">{t.signIn}</Link>
      </div>
    );
  return (
    <div className="account-links">
      <Link to="/account" aria-label={`${t.account}: ${viewer.name}`} title={t.account}>
        {viewer.name}
      </Link>
      <Form method="post" action="/sign-out" reloadDocument>
        <button type="submit" className="quiet">
          {t.signOut}
        </button>
      </Form>
    </div>
  );
}
