import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const BLOCK = 512;
/** 7ff8 0000 0000 0000, written byte by byte because an engine may keep any other NaN it likes. */
const NAN_HIGH = 0x7ff80000;

/**
 * SHA-256 (64 hex digits) over the numbers in their order, each as 8 bytes of a little-endian double. −0 counts as 0 and
 * every NaN as the same one, so equal states have equal hashes in every engine. Arrays among the numbers are taken as
 * if their numbers stood there: where one array ends and the next begins does not count.
 */
export function hashState(values: Iterable<number | Iterable<number>>): string {
  const hash = sha256.create();
  const bytes = new Uint8Array(BLOCK * 8);
  const view = new DataView(bytes.buffer);
  let filled = 0;
  const add = (value: number) => {
    if (Number.isNaN(value)) {
      view.setUint32(filled, 0, true);
      view.setUint32(filled + 4, NAN_HIGH, true);
    } else {
      view.setFloat64(filled, value === 0 ? 0 : value, true);
    }
    filled += 8;
    if (filled < bytes.length) return;
    hash.update(bytes);
    filled = 0;
  };
  for (const value of values) {
    if (typeof value === "number") add(value);
    else for (const inner of value) add(inner);
  }
  return bytesToHex(hash.update(bytes.subarray(0, filled)).digest());
}
