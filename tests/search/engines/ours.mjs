// The portal's own search: the script of the search page, without a browser, over the files of the built site.
import { engineOver } from "../../browser/lib/search.mjs";

export const name = "minhbach";

/** The engine over the built site. */
export async function open() {
  const engine = engineOver(new URL("../../browser/out/site/", import.meta.url));
  return { search: async (query) => (await engine.search(query, 50)).map((hit) => hit.route) };
}
