// node pack.mjs QUALITY: writes a .gz and a .br beside each of the files named on standard input, one a line, where that saves
// a tenth or more.
// zlib leaves no date: the same file gives the same copies.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const AT_ONCE = 4;
const quality = Number(process.argv[2]);
let text = "";
for await (const part of process.stdin) text += part;
const files = text.split("\n").filter(Boolean);

async function keep(file, content, pack) {
  if (existsSync(file)) return;
  const packed = await pack();
  if (packed.length < content.length * 0.9) await writeFile(file, packed);
}

async function work() {
  for (let file = files.pop(); file; file = files.pop()) {
    const content = await readFile(file);
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: content.length };
    await keep(`${file}.gz`, content, () => promisify(gzip)(content, { level: 9 }));
    await keep(`${file}.br`, content, () => promisify(brotliCompress)(content, { params }));
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
