// The search script without a browser.
import { readFileSync, readdirSync } from "node:fs";
import vm from "node:vm";

/** The parts of the script, put together as the build does it. */
const PARTS = new URL("../../../themes/default/assets/search.js/", import.meta.url);
const SOURCE = `(function () {\n"use strict";\n${readdirSync(PARTS).sort().map((part) => readFileSync(new URL(part, PARTS), "utf8")).join("\n")}})();`;

/**
 * The search over files that `read` gives by their address below the root (undefined when there is none):
 * `search(query, limit, filter)` resolves to hits with route, title, summary, date, kind. `loaded` lists what was read.
 */
export function engine(read) {
  const world = vm.createContext({});
  world.window = world;
  vm.runInContext(SOURCE, world);
  const search = world.minhbachSearch;
  search.loaded = [];
  search.script = (address, failed) => {
    const text = read(address.replace(/\?.*/, ""));
    search.loaded.push(address);
    queueMicrotask(() => (text === undefined ? failed() : vm.runInContext(text, world)));
  };
  return search;
}

/** Over a site in a folder. */
export function engineOver(folder) {
  return engine((address) => {
    try {
      return readFileSync(new URL(address, folder), "utf8");
    } catch {
      return undefined;
    }
  });
}

const vectors = new URL("../../vectors/", import.meta.url);

/** A file of vectors. */
export const read = (path) => JSON.parse(readFileSync(new URL(path, vectors), "utf8"));

/** Over files by their addresses. */
export const over = (files) => engine((address) => files[address]);
