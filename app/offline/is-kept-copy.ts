/** How long the service worker may take to say it, ms. */
const PATIENCE = 1000;

/** Whether this page came from what the service worker keeps: it may be older than what was done since. */
export async function isKeptCopy(): Promise<boolean> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return false;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), PATIENCE);
  });
  worker.postMessage({ kind: "is-kept" }, [port2]);
  return answer.finally(() => port1.close());
}
