// A ZIP file without a library: what is in it, unpacked by Node.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

/** The files of a ZIP file: Map of name to {bytes, date}. */
export function unzip(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, date] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 12)];
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset) => (offset === 20 ? zip.readUInt32LE(at + 20) : zip.readUInt16LE(at + offset)));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.set(zip.toString("utf8", at + 46, at + 46 + name), { bytes: method === 0 ? packed : inflateRawSync(packed), date });
    at += 46 + name + extra + comment;
  }
  return files;
}

/** Writes the files into a folder. */
export function extract(files, folder) {
  for (const [name, { bytes }] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}
