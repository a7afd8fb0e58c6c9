import { randomBytes } from "node:crypto";

/** A value no page has carried before: the only inline scripts that run are those that repeat it. */
export const newNonce = () => randomBytes(16).toString("base64");

/**
 * The Content-Security-Policy of a page. Scripts and style sheets come from us; `style` attributes are allowed, since
 * drawn formulas and figures place their pieces with them; nothing is evaluated and no other site may frame us.
 */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
