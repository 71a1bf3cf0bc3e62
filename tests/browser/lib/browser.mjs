// Debian's Chromium, with the eyes open: whatever a page does wrong behind its face is written down.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { BASE, copy } from "./site.mjs";
import { serve } from "./server.mjs";

/** The Chromium that all tests use: that of $CHROMIUM, else the installed one. */
export function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  return usual ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
}

/** A server and a browser for one test file; both end with it. */
export async function start() {
  const started = await launch();
  after(started.stop);
  return started;
}

/** A server and a browser; both end with `stop()`. */
export async function launch() {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: executable(),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", `--host-resolver-rules=MAP portal.test:80 127.0.0.1:${server.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  const stop = async () => {
    await browser.close();
    server.close();
  };
  return { server, browser, stop };
}

/** The places from which the site must work: root is the address of its first page's folder. */
export function places() {
  const taken = copy();
  after(taken.remove);
  return { "a sub-path of a host": BASE, "a folder on disk": `${pathToFileURL(join(taken.site, "/"))}` };
}

/**
 * A page whose faults are written down in `page.faults`: messages of the console, errors of scripts, breaches of the
 * policy, failed requests, and requests to anywhere but `root`.
 */
export async function watched(browser, root, options = {}) {
  const context = await browser.newContext({ locale: "vi-VN", ...options });
  const page = await context.newPage();
  const faults = (page.faults = []);
  page.requests = [];
  page.on("console", (message) => faults.push(`console: ${message.text()} (${message.location().url})`));
  page.on("pageerror", (error) => faults.push(`script: ${error}`));
  page.on("requestfailed", (request) => {
    // A reader who clicks on while a picture still loads aborts it.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("request", (request) => {
    page.requests.push(request.url());
    if (!request.url().startsWith(root)) faults.push(`outside: ${request.url()}`);
  });
  if (options.javaScriptEnabled !== false) {
    await page.exposeFunction("reportBreach", (what) => faults.push(`policy: ${what}`));
    await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) =>
      window.reportBreach(`${event.violatedDirective} ${event.blockedURI} on ${event.documentURI}`)));
  }
  return page;
}

/** The address of a page of the site. */
export function at(root, page) {
  return root + page.split("/").map(encodeURIComponent).join("/");
}

/** Whatever page of the site an address below `root` names. */
export function fileAt(root, address) {
  return decodeURIComponent(address.split(/[?#]/)[0].slice(root.length)) || "index.html";
}
