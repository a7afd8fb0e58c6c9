import { notFound } from "#app/responses.server.ts";

/** Every address that is no page of ours: going through a route, the answer knows the reader's language. */
export function loader() {
  throw notFound();
}

export function action() {
  throw notFound();
}

export default function NotFound() {
  return null;
}
