// Which files the app consists of, followed from its HTML through its import map as a browser does. So there is no list
// to keep, and a file that is new is kept for the road like any other.

const IMPORT_MAP = /<script type="importmap">(.*?)<\/script>/s;
const LINKED = /<(?:link|script)\b[^>]*?\b(?:href|src)="([^"]+)"/g;
const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\s]+)['"]/g;

// The addresses that a page's HTML names, and its import map.
export function pageParts(html) {
  const map = IMPORT_MAP.exec(html);
  return {
    imports: map ? JSON.parse(map[1]).imports : {},
    addresses: [...html.matchAll(LINKED)].map(([, address]) => address),
  };
}

// Where an import leads; undefined for a name that the map does not know.
export function resolved(name, from, base, imports) {
  if (name.startsWith('.') || name.startsWith('/')) {
    return new URL(name, from).href;
  }
  const prefix = Object.keys(imports).filter((key) => key === name || (key.endsWith('/') && name.startsWith(key)))
    .sort((one, other) => other.length - one.length)[0];
  return prefix === undefined ? undefined : new URL(imports[prefix] + name.slice(prefix.length), base).href;
}

export function importsOf(text) {
  return [...text.matchAll(IMPORTED)].map(([, name]) => name);
}

// All files of the page by their address: `load` gives the text of an address. One that cannot be had fails all of it:
// half an app is worse than the old one.
export async function filesOf(base, load) {
  const html = await load(base);
  const { imports, addresses } = pageParts(html);
  const found = new Map([[base, html]]);
  const open = addresses.map((address) => new URL(address, base).href);
  while (open.length > 0) {
    const address = open.shift();
    if (found.has(address) || !address.startsWith(base)) {
      continue;
    }
    const text = await load(address);
    found.set(address, text);
    if (address.endsWith('.js')) {
      open.push(...importsOf(text).map((name) => resolved(name, address, base, imports)).filter(Boolean));
    }
  }
  return found;
}
