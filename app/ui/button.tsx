import type { ComponentProps } from "react";

/** A button; `kind` "main" is the one thing to do on a page, "danger" cannot be undone, "quiet" looks like a link. */
export function Button({
  kind = "plain",
  type = "submit",
  className,
  ...rest
}: ComponentProps<"button"> & { kind?: "main" | "plain" | "danger" | "quiet" }) {
  const look = { main: "btn-main", plain: "", danger: "btn-danger", quiet: "quiet" }[kind];
  return (
    <button {...rest} type={type} className={[look, className].filter(Boolean).join(" ") || undefined} />
  );
}
