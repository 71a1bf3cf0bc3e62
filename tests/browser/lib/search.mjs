// The search script without a browser.
import { readFileSync } from "node:fs";
import vm from "node:vm";

export const SOURCE = readFileSync(new URL("../../../themes/default/assets/search.js", import.meta.url), "utf8");

/**
 * The search over files that `read` gives by their address below the root (undefined when there is none):
 * `search(query, limit, filter)` resolves to hits with route, title, summary, date, kind. `loaded` lists what was read.
 */
export function engine(read) {
  const world = vm.createContext({});
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
