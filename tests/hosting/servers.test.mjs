// The bundled portal on the web servers that offices use: every file, every link, every header, every encoding.
import assert from "node:assert/strict";
import { Agent, request } from "node:http";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test, { after } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { BASE, alone, copy, englishSamples, everything as files, has, links, pages, text } from "../browser/lib/site.mjs";
import { names, start } from "./servers.mjs";

const PREFIX = new URL(BASE).pathname;
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
  + "connect-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
// Pages that stand alone: their header says what their head says, and who may show them in a frame.
const ALONE = `${text(alone[0]).match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/)[1]}; frame-ancestors 'self'`;
const TYPES = {
  html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8", svg: "image/svg+xml",
  json: "application/json; charset=utf-8", xml: "application/xml; charset=utf-8", csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8", ics: "text/calendar; charset=utf-8", zip: "application/zip", pdf: "application/pdf",
  jsonld: "application/ld+json; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const ONCE = ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy", "cache-control", "content-type", "content-encoding", "content-length", "etag"];

const { site, remove } = copy();
after(remove);
chmodSync(dirname(dirname(site)), 0o755);
const HIDDEN = [".env", ".htaccess", ".git/config", "ke-hoach/.nhap.html", "web.config"];
for (const file of [...HIDDEN, ".well-known/security.txt"]) {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), "canary");
}

const ending = (file) => file.slice(file.lastIndexOf(".") + 1);
const packed = (file) => /\.(gz|br)$/.test(file);
/** All files, but of English pages, which lie there like the others, one of each type. */
const asked = (file) => !file.startsWith("en/") || englishSamples.some(({ page }) => page === file);
const plain = files.filter((file) => !packed(file) && file !== "SHA256SUMS" && asked(file));
const bytes = (file) => readFileSync(join(site, file));
const encode = (file) => PREFIX + file.split("/").map(encodeURIComponent).join("/");

/** Starts a server for the time of a test. Answers it with `get`, which asks it for a path. */
async function asking(t, name, base) {
  const server = await start(name, site, base);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  t.after(async () => { agent.destroy(); await server.stop(); });
  const get = (path, headers = {}) => new Promise((done, failed) => {
    request({ agent, host: "127.0.0.1", port: server.port, path, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, raw: answer.rawHeaders, body: Buffer.concat(parts) }));
    }).on("error", failed).end();
  });
  return { server, get };
}

for (const name of names) {
  test(`${name}: a folder whose name is Vietnamese`, async (t) => {
    const { get } = await asking(t, name, "http://portal.test/cổng/số%201");
    const prefix = encodeURI("/cổng/số 1/");
    for (const path of [prefix, `${prefix}index.html`, `${prefix.toLowerCase()}index.html`, prefix.replace("/c", "/%63")]) {
      const answer = await get(path);
      assert.deepEqual([answer.status, answer.body.toString()], [200, text("index.html")], path);
    }
    assert.equal((await get(prefix + alone[0])).headers["content-disposition"], "attachment");
    const unknown = await get(`${prefix}khong-co.html`);
    assert.deepEqual([unknown.status, unknown.body.toString()], [404, text("404.html")]);
    const on = await get(prefix.slice(0, -1));
    assert.deepEqual([on.status, decodeURI(on.headers.location)], [301, decodeURI(prefix)]);
  });

  test(name, async (t) => {
    const { server, get } = await asking(t, name);
    /** Every page, file or fault bears each header once. */
    const judge = (answer, where, cache) => {
      const sent = answer.raw.filter((_, at) => at % 2 === 0).map((header) => header.toLowerCase());
      for (const header of ONCE) assert.ok(sent.filter((one) => one === header).length <= 1, `${header} twice: ${where}`);
      const stands = alone.includes(where);
      assert.equal(answer.headers["content-security-policy"], stands ? ALONE : POLICY, where);
      assert.equal(answer.headers["content-disposition"], stands ? "attachment" : undefined, where);
      assert.equal(answer.headers["x-content-type-options"], "nosniff", where);
      assert.equal(answer.headers["referrer-policy"], "same-origin", where);
      assert.match(answer.headers["permissions-policy"] ?? "", /camera=\(\)/, where);
      assert.equal(answer.headers["cache-control"], cache, where);
    };
    const cacheOf = (file) => (/^(assets\/.*\.[0-9a-f]{10}\.\w+|search\/[0-9a-f]{10}\/.*|tra-cuu\/[0-9a-f]{10}-.*)$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache");
    /** The page for unknown addresses, as a reader gets it. */
    const isUnknown = async (path) => {
      const answer = await get(path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.body.toString(), text("404.html"), path);
      assert.equal(answer.headers["content-type"], TYPES.html, path);
      judge(answer, path, "no-cache");
    };

    await t.test("every link leads from the home page to every page", async () => {
      const seen = new Set(["index.html"]);
      for (const file of seen) {
        const answer = await get(encode(file));
        assert.equal(answer.status, 200, file);
        if (file.endsWith(".html")) links(file).filter((link) => asked(link.file)).forEach((link) => seen.add(link.file));
      }
      assert.deepEqual(pages.filter((page) => !seen.has(page) && page !== "404.html"), []);
    });

    await t.test("every file has its bytes, type and headers", async () => {
      for (const file of plain) {
        const answer = await get(encode(file));
        assert.equal(answer.status, 200, file);
        assert.ok(answer.body.equals(bytes(file)), file);
        assert.ok(ending(file) in TYPES, `no type is expected for ${file}`);
        assert.equal(answer.headers["content-type"], TYPES[ending(file)], file);
        assert.equal(answer.headers["content-encoding"], undefined, file);
        judge(answer, file, cacheOf(file));
      }
    });

    for (const [coding, end, unpack] of [["gzip", ".gz", gunzipSync], ["br", ".br", brotliDecompressSync]]) {
      await t.test(`what was packed as ${coding} is sent so, and unpacks to the file`, { skip: coding === "br" && !server.brotli && "nginx has no brotli module here" }, async () => {
        const list = plain.filter((file) => has(file + end));
        assert.ok(list.length > pages.length / 2, `${list.length} files are packed as ${coding}`);
        for (const file of list) {
          const answer = await get(encode(file), { "accept-encoding": coding });
          assert.equal(answer.headers["content-encoding"], coding, file);
          assert.equal(answer.headers["content-type"], TYPES[ending(file)], file);
          assert.match(answer.headers.vary ?? "", /accept-encoding/i, file);
          assert.ok(answer.body.equals(bytes(file + end)), file);
          assert.ok(unpack(answer.body).equals(bytes(file)), file);
          judge(answer, file, cacheOf(file));
        }
        const best = await get(encode("index.html"), { "accept-encoding": "gzip, deflate, br" });
        assert.equal(best.headers["content-encoding"], server.brotli ? "br" : "gzip");
      });
    }

    await t.test("what a reader refuses is not sent packed so", async () => {
      for (const [accepted, sent] of [["br;q=0, gzip", "gzip"], ["gzip;q=0", undefined], ["gzip; q=0.0, br;q=0.000", undefined], ["gzip;q=0.5, br;q=0", "gzip"], ["br;q=1.0", "br"], ["identity, xbr", undefined]]) {
        const answer = await get(encode("index.html"), { "accept-encoding": accepted });
        assert.deepEqual([answer.status, answer.headers["content-encoding"]], [200, sent], accepted);
      }
    });

    await t.test("folders show their page or nothing, never a list", async () => {
      for (const folder of ["", "ke-hoach/", "co-quan/"]) {
        const answer = await get(encode(folder));
        assert.deepEqual([answer.status, answer.body.toString()], [200, text(`${folder}index.html`)], folder);
        judge(answer, folder, "no-cache");
      }
      for (const folder of ["assets/", "search/", "tra-cuu/"]) await isUnknown(encode(folder));
    });

    await t.test("an address without its last slash leads on", async () => {
      for (const path of [PREFIX.slice(0, -1), `${PREFIX}ke-hoach`]) {
        const answer = await get(path);
        assert.ok([301, 308].includes(answer.status), `${path}: ${answer.status}`);
        // Without a host: behind a proxy the server knows neither its name nor that it is https.
        assert.match(answer.headers.location, /^\/[^/]/);
        assert.equal(new URL(answer.headers.location, "http://portal.test").pathname, `${path}/`);
      }
    });

    await t.test("unknown addresses get the page that says so, at any depth, and browsers do not keep it", async () => {
      for (const path of ["khong-co.html", "ke-hoach/khong/co/trang.html", "assets/app.0123456789.css", "search/0123456789/c0.js", "mot-tep/khong-co.html"]) await isUnknown(encode(path));
      const [, style] = text("404.html").match(/<link rel="stylesheet" href="([^"]+)"/);
      assert.equal((await get(style)).status, 200, style);
    });

    await t.test("hidden files stay hidden, but for .well-known, and nothing above the folder is reached", async () => {
      for (const file of HIDDEN) await isUnknown(encode(file));
      assert.equal((await get(encode(".well-known/security.txt"))).body.toString(), "canary");
      for (const path of [`${PREFIX.slice(0, -1)}../x`, `${PREFIX}..%2f..%2fetc%2fpasswd`, "/"]) {
        const answer = await get(path);
        assert.ok(answer.status >= 400 && !answer.body.toString().includes("root:"), `${path}: ${answer.status}`);
      }
    });

    await t.test("a page that did not change is not sent again", async () => {
      for (const headers of [{}, { "accept-encoding": "gzip" }, { "accept-encoding": "br" }]) {
        const { etag } = (await get(encode("index.html"), headers)).headers;
        assert.ok(etag);
        const answer = await get(encode("index.html"), { ...headers, "if-none-match": etag });
        assert.deepEqual([answer.status, answer.body.length], [304, 0]);
      }
    });
  });
}
