import type { ReactNode } from "react";

/** A part of the report under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="paper-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What is still to be done, where a part of the report is empty. */
export const Draft = ({ children }: { children: ReactNode }) => <p className="paper-empty">{children}</p>;
