// A plain file server on loopback: what an ordinary host does with the site, under the policy that hosts are told to send.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { BASE, SITE } from "./site.mjs";

/** The header for all pages; pages carry the same in a meta element but for frame-ancestors. */
export const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
  + "connect-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const MIME = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml", ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
};

const PREFIX = decodeURIComponent(new URL(BASE).pathname);

/** Starts the server. Answers {port, missing, close}: `missing` collects the addresses answered with 404. */
export async function serve() {
  const missing = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, BASE).pathname);
    const found = path.startsWith(PREFIX) && await fileOf(path.slice(PREFIX.length));
    if (!found) missing.push(path);
    const file = found || join(SITE, "404.html");
    response.writeHead(found ? 200 : 404, {
      "content-type": MIME[extname(file)] ?? "application/octet-stream",
      "content-security-policy": POLICY, "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
    });
    response.end(await readFile(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    port: server.address().port,
    missing,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

async function fileOf(path) {
  const file = join(SITE, normalize(`/${path}`), path === "" || path.endsWith("/") ? "index.html" : "");
  return (await stat(file).catch(() => null))?.isFile() ? file : null;
}
