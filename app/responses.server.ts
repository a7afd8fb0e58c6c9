import { data, redirect } from "react-router";

/** Thrown where what was sent cannot be read at all. */
export const badRequest = () => data(null, { status: 400 });

/** Thrown where nothing is found, or where what is found is not the viewer's to see: the two look alike. */
export const notFound = () => data(null, { status: 404 });

/** Thrown where someone may see a page but not do this on it. */
export const forbidden = () => data(null, { status: 403 });

/** Thrown where more was sent than is taken at once. */
export const tooLarge = () => data(null, { status: 413 });

/** Goes on to a page after something was done: the browser fetches it anew. */
export const seeOther = (path: string, headers?: HeadersInit) =>
  redirect(path, headers ? { status: 303, headers } : { status: 303 });
