// Debian's web servers on loopback, each with the configuration that `minhbach host` prints, included into as little else as it can be.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BASE } from "../browser/lib/site.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const isRoot = process.getuid?.() === 0;

/** The program: that of $MINHBACH, else the one that was built last. */
function program() {
  if (process.env.MINHBACH) return process.env.MINHBACH;
  const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
  const built = ["release", "debug"].map((profile) => join(target, profile, "minhbach")).filter(existsSync);
  if (!built.length) throw new Error("There is no program: run cargo build.");
  return built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/** What `minhbach host` prints for the bundled portal at an address. */
function configuration(server, base, folder) {
  return execFileSync(program(), ["host", server, "--root", ROOT, "--base-url", base, "--folder", folder], { encoding: "utf8" });
}

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** The servers: name, command, its arguments, and the files that it needs beside the printed configuration. */
const SERVERS = {
  nginx: {
    program: "/usr/sbin/nginx",
    args: (dir) => ["-p", dir, "-c", join(dir, "main.conf"), "-e", "stderr"],
    printed: (text) => (existsSync(BROTLI) ? text.replace("# brotli_static on;", "brotli_static on;") : text),
    brotli: existsSync(BROTLI),
    main: (dir, port) => `
      ${isRoot ? "user www-data;" : ""} ${existsSync(BROTLI) ? `load_module ${BROTLI};` : ""}
      daemon off; worker_processes 1; pid ${dir}/pid; events {}
      http {
        access_log off; client_body_temp_path ${dir}/a; proxy_temp_path ${dir}/b; fastcgi_temp_path ${dir}/c; uwsgi_temp_path ${dir}/d; scgi_temp_path ${dir}/e;
        gzip on; charset utf-8; add_header X-Outer "dropped by nginx below";
        server { listen 127.0.0.1:${port}; include printed; location / { return 404; } }
      }`,
  },
  apache: {
    program: "/usr/sbin/apache2",
    args: (dir) => ["-d", dir, "-f", join(dir, "main.conf"), "-DFOREGROUND"],
    brotli: true,
    // With what Debian has on by default and could get in the way: types, languages, packing on the fly.
    main: (dir, port) => `
      ServerName portal.test
      Listen 127.0.0.1:${port}
      ${["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite", "negotiation", "autoindex", "filter", "deflate", "brotli"]
        .map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so`).join("\n")}
      ${isRoot ? "User www-data\nGroup www-data" : ""}
      DefaultRuntimeDir ${dir}
      PidFile ${dir}/pid
      ErrorLog ${dir}/log
      TypesConfig /dev/null
      AddType application/x-gzip .gz .tgz
      AddLanguage br .br
      AddOutputFilterByType BROTLI_COMPRESS;DEFLATE text/html text/css text/plain
      <Directory />
        Require all denied
        Options Indexes MultiViews
      </Directory>
      <VirtualHost 127.0.0.1:${port}>
        DocumentRoot ${dir}
        Include printed
      </VirtualHost>`,
  },
  caddy: {
    program: "/usr/bin/caddy",
    args: (dir) => ["run", "--adapter", "caddyfile", "--config", join(dir, "main.conf")],
    brotli: true,
    main: (dir, port) => `
{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	import printed
	respond 404
}`,
  },
};

/** The servers that this machine has to have. */
export const names = Object.keys(SERVERS);

/** Starts a server for the site in `folder`, at the path of `base`. Answers {port, brotli, stop}. */
export async function start(name, folder, base = BASE) {
  const server = SERVERS[name], port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), `minhbach-${name}-`));
  chmodSync(dir, 0o755);
  const text = configuration(name, base, folder);
  writeFileSync(join(dir, "printed"), server.printed?.(text) ?? text);
  writeFileSync(join(dir, "main.conf"), server.main(dir, port));
  for (const one of ["a", "b", "c", "d", "e"]) mkdirSync(join(dir, one));
  const said = [];
  const process = spawn(server.program, server.args(dir), { cwd: dir, stdio: ["ignore", "pipe", "pipe"], env: { PATH: "/usr/bin:/bin", HOME: dir } });
  process.stdout.on("data", (data) => said.push(data));
  process.stderr.on("data", (data) => said.push(data));
  const ended = new Promise((done) => { process.on("exit", done); process.on("error", (error) => { said.push(String(error)); done(); }); });
  const stop = async () => {
    process.kill("SIGTERM");
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  let alive = true;
  ended.then(() => { alive = false; });
  for (let tries = 0; !await answers(port); tries++) {
    if (!alive || tries > 200) {
      const log = existsSync(join(dir, "log")) ? readFileSync(join(dir, "log"), "utf8") : "";
      await stop();
      throw new Error(`${name} does not start: ${said.join("")}${log}`);
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  return { port, brotli: server.brotli, stop };
}

async function freePort() {
  const probe = createServer();
  await new Promise((ready) => probe.listen(0, "127.0.0.1", ready));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

function answers(port) {
  return new Promise((told) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => { socket.destroy(); told(true); });
    socket.on("error", () => told(false));
  });
}
