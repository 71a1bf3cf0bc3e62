// The packages of the browser tests, which are installed there.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../browser/package.json", import.meta.url));

export const elasticlunr = require("elasticlunr");
