import { createContext, useContext } from "react";

/** The nonce of the page being drawn on the server; empty in the browser, which keeps nonces to itself. */
export const NonceContext = createContext("");

/** The nonce for an inline script of ours; `undefined` in the browser. React Router's own scripts carry it already. */
export const useNonce = () => useContext(NonceContext) || undefined;
