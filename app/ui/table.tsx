import type { ReactNode } from "react";

/** A table that scrolls sideways by itself on a narrow page; the children are `thead` and `tbody`. */
export function Table({
  caption,
  hideCaption,
  children,
}: {
  caption: string;
  hideCaption?: boolean;
  children: ReactNode;
}) {
  return (
    // Scrolled by keys, so it takes the focus; a region has a name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption className={hideCaption ? "visually-hidden" : undefined}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
