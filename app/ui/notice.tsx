import { type ReactNode, useEffect, useRef } from "react";

/** A message above what it is about. An "alarm" is read out at once and takes the focus when it appears later. */
export function Notice({
  kind = "info",
  children,
}: {
  kind?: "info" | "attention" | "alarm";
  children: ReactNode;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kind === "alarm") notice.current?.focus();
  }, [kind]);
  return (
    <div
      ref={notice}
      className={`notice notice-${kind}`}
      role={kind === "alarm" ? "alert" : "status"}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
