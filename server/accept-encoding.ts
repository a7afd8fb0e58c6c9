/** A coding this server can answer in; `identity` is the bytes as they are. */
export type Coding = "br" | "gzip" | "identity";

/** The best coding the reader's Accept-Encoding allows: Brotli before gzip before plain; `;q=0` forbids one. */
export function chooseCoding(header: string | null | undefined): Coding {
  if (!header) return "identity";
  const allowed = new Map<string, boolean>();
  for (const item of header.toLowerCase().split(",")) {
    const [name = "", ...params] = item.split(";").map((text) => text.trim());
    const quality = params.find((param) => param.startsWith("q="))?.slice(2);
    allowed.set(name, quality === undefined || Number(quality) > 0);
  }
  const allows = (name: string) => allowed.get(name) ?? allowed.get("*") ?? false;
  return allows("br") ? "br" : allows("gzip") ? "gzip" : "identity";
}
