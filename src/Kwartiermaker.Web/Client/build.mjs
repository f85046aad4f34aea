// Builds everything the browser needs into ../wwwroot/dist. Nothing is fetched at run time.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const out = '../wwwroot/dist';
const read = path => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The part of the neutral theme that the imported kit components really use, following references between tokens. */
function kitTokens() {
  const theme = read('node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');
  const tokens = new Map([...theme.matchAll(/^\s+(--[\w-]+):\s*([^;]+);/gm)].map(m => [m[1], m[2]]));
  const used = new Set();
  const use = text => {
    for (const [name] of text.matchAll(/--[\w-]+/g)) {
      if (used.has(name) || !tokens.has(name)) continue;
      used.add(name);
      use(tokens.get(name));
    }
  };
  for (const [, path] of read('css/kit.css').matchAll(/@import "(@utrecht\/[^"]+)"/g)) use(read(`node_modules/${path}`));
  return `:root{${[...used].sort().map(name => `${name}:${tokens.get(name)}`).join(';')}}`;
}

const kitTokensPlugin = {
  name: 'kit-tokens',
  setup(b) {
    b.onResolve({ filter: /^kit-tokens\.css$/ }, () => ({ path: 'kit-tokens.css', namespace: 'kit' }));
    b.onLoad({ filter: /.*/, namespace: 'kit' }, () => ({ contents: kitTokens(), loader: 'css' }));
  },
};

/** One sprite of <symbol>s: our own logo and the Tabler icons named in icons/list.txt. */
function icons() {
  const symbol = (id, svg) => {
    const viewBox = svg.match(/viewBox="([^"]+)"/)[1];
    const width = svg.match(/stroke-width="([^"]+)"/)[1];
    const body = svg.replace(/^[\s\S]*?<svg[\s\S]*?>/, '').replace('</svg>', '')
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, '').replace(/\s+/g, ' ').trim();
    return `<symbol id="${id}" viewBox="${viewBox}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`;
  };
  const names = read('icons/list.txt').split('\n').filter(Boolean);
  const symbols = [
    symbol('km-logo', read('icons/km-logo.svg')),
    ...names.map(name => symbol(name, read(`node_modules/@tabler/icons/icons/outline/${name}.svg`))),
  ];
  writeFileSync(`${out}/icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
}

/** The borders of the municipalities, from which the map draws those of provinces and the coast too, with the names of the largest. */
function borders() {
  const data = '../../../data/reference/';
  const rows = name => read(data + name).trim().split('\n').slice(1).map(line => line.split(','));
  const people = new Map(rows('population.csv').map(([code, , n]) => [code, Number(n)]));
  const known = new Map(rows('municipalities.csv').map(([code, name, province]) => [code, { name, province }]));
  const topology = JSON.parse(read(data + 'municipality-outlines.topo.json'));
  const shown = topology.objects.municipalities.geometries;
  const largest = new Set([...people.keys()].sort((a, b) => people.get(b) - people.get(a)).slice(0, 40));
  for (const shape of shown)
    shape.properties = { ...known.get(shape.id), ...(largest.has(shape.id) && { large: true }) };
  writeFileSync(`${out}/nl.json`, JSON.stringify(topology));
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: { app: 'css/app.css', map: 'css/map.css' },
  outdir: out, bundle: true, minify: true, logLevel: 'warning',
  loader: { '.woff2': 'file', '.png': 'dataurl' }, assetNames: 'fonts/[name]',
  target: ['chrome111', 'firefox113', 'safari16.4'], plugins: [kitTokensPlugin],
});
await build({
  entryPoints: { app: 'ts/app.ts', map: 'ts/map.ts' },
  outdir: out, bundle: true, minify: true, format: 'iife', target: 'es2022', logLevel: 'warning', legalComments: 'eof',
});
icons();
borders();
// As small as they get, once and for all: what is compressed while it is asked for is twice as large.
for (const name of readdirSync(out).filter(name => /\.(css|js|json|svg)$/.test(name)))
  writeFileSync(`${out}/${name}.br`, brotliCompressSync(readFileSync(`${out}/${name}`)));
