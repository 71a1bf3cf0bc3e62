// The portal's own search: the script of the search page, without a browser, over the index of the built site.
import vm from "node:vm";

export const name = "minhbach";

/** The engine over a built site: `text(file)` gives a file, `files` names them all. */
export async function open({ files, text }) {
  const world = vm.createContext({});
  vm.runInContext(text(files.find((file) => /^assets\/search\.[0-9a-f]+\.js$/.test(file))), world);
  vm.runInContext(text("search/index.js"), world);
  return { search: async (query) => Array.from(world.minhbachSearch.search(query), (hit) => hit.doc[0]) };
}
