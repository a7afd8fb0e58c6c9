// Keeps what the person at this browser has opened, so that it opens again with the network off. Pages come from the
// network where it answers; what is kept of one person is let go of when another signs in or anybody signs out.
const VERSION = 1;
const PAGES = `pages-${VERSION}`;
const FILES = `files-${VERSION}`;
const OFFLINE = "/offline.html";
const VIEWER = "/kept-for";
const KEPT_PAGES = /^\/(learn|catalog)(\/|$)/;
const CHANGES_VIEWER = /^\/(sign-out|sign-in|join)(\.data)?$/;
const MOST_PAGES = 60;
const MOST_FILES = 400;
/** A line that neither answers nor breaks, ms: then what is kept is better than waiting on. */
const PATIENCE = 8000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(FILES)
      .then((files) => files.addAll([OFFLINE, "/favicon.svg"]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== PAGES && name !== FILES).map((name) => caches.delete(name)),
  );
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method !== "GET") {
    if (CHANGES_VIEWER.test(pathname)) {
      event.waitUntil(caches.delete(PAGES));
      if (request.mode === "navigate") event.respondWith(fetch(request).catch(offlinePage));
    }
    if (pathname === "/language") event.respondWith(changeLanguage(request));
  } else if (request.mode === "navigate") event.respondWith(openPage(event, KEPT_PAGES.test(pathname)));
  else if (pathname.startsWith("/assets/") || pathname === "/favicon.svg")
    event.respondWith(openFile(request));
});

/** The windows whose page came from what is kept. */
const fellBack = new Set();

self.addEventListener("message", (event) => {
  if (event.data?.kind === "keep") event.waitUntil(keep(event.data));
  if (event.data?.kind === "is-kept") event.ports[0].postMessage(fellBack.has(event.source.id));
});

/** A page from the network, or as it was kept; the plain page that says so where it was not. */
async function openPage(event, isKept) {
  const { request } = event;
  const kept = isKept ? await keptPage(request.url) : undefined;
  const fresh = fetchPage(event).then((answer) => {
    if (isKept) event.waitUntil(keepPage(request.url, answer.clone()));
    return answer;
  });
  const inTime = kept ? Promise.race([fresh, tooLate()]) : fresh;
  return inTime.catch(async () => {
    if (!kept) return offlinePage();
    fellBack.add(event.resultingClientId);
    return kept;
  });
}

async function fetchPage(event) {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request));
  if (answer.status >= 502 && answer.status <= 504) throw new Error("the server is not there");
  return answer;
}

/** Pages in another language take the place of those that are kept; without a network one stays where one was. */
async function changeLanguage(request) {
  try {
    const answer = await fetch(request);
    await caches.delete(PAGES);
    return answer;
  } catch {
    return Response.redirect(request.referrer || "/", 303);
  }
}

const tooLate = () =>
  new Promise((_, reject) => setTimeout(() => reject(new Error("no answer in time")), PATIENCE));

async function keptPage(url) {
  const pages = await caches.open(PAGES);
  return (await pages.match(url)) ?? pages.match(url, { ignoreSearch: true });
}

async function offlinePage() {
  const page = await caches.match(OFFLINE);
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}

let opened;

/** The built files that are kept: a page asks for some thirty at once, so they are opened once. */
const keptFiles = () =>
  (opened ??= caches.open(FILES).catch((error) => {
    opened = undefined;
    throw error;
  }));

/** Built files carry a hash in their names: one that is kept is right for ever. */
async function openFile(request) {
  const files = await keptFiles();
  const kept = await files.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await files.put(request, answer.clone()).then(() => letGo(files, MOST_FILES), ignore);
  return answer;
}

/** A page may be kept by itself only when whose it is can be told; pages of anybody else go first. */
async function keepPage(url, answer) {
  const viewer = answer.headers.get("x-viewer");
  if (!answer.ok || answer.redirected || viewer === null) return;
  const before = await caches.open(PAGES).then((pages) => pages.match(VIEWER));
  if (before && (await before.text()) !== viewer) await caches.delete(PAGES);
  const pages = await caches.open(PAGES);
  await pages.put(VIEWER, new Response(viewer)).then(() => pages.put(url, answer), ignore);
  await letGo(pages, MOST_PAGES);
}

/**
 * What a page asks to be kept: the files it came with, which the browser still has; and itself, from the browser's own
 * cache where it was loaded whole before this worker was there, else from the network.
 */
async function keep({ page, isWhole, files }) {
  const kept = await keptFiles();
  for (const file of files) if (!(await kept.match(file))) await openFile(new Request(file)).catch(ignore);
  if (!page || (isWhole && (await keptPage(page)))) return;
  const answer = await fetch(page, { cache: isWhole ? "force-cache" : "default" }).catch(ignore);
  if (answer) await keepPage(page, answer);
}

/** The oldest go where there are too many. */
async function letGo(cache, most) {
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((request) => cache.delete(request)));
}

/** Storage that is full or a line that broke: then the thing is just not kept. */
function ignore() {}
