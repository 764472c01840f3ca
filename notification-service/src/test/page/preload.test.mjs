// The page names its modules beforehand, so that a slow PC asks for all of them at once: none is missing, none is left over.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const PAGE = new URL('../../main/resources/page/command-centre/', import.meta.url);
const LOOK = new URL('../../../../platform/service-chassis/src/main/resources/look/', import.meta.url);

function walk(name, found = new Set()) {
  const folder = name.startsWith('look/') ? LOOK : PAGE;
  const text = readFileSync(new URL(name.replace('look/', ''), folder), 'utf8');
  for (const [, imported] of text.matchAll(/^(?:import|export)[^;]*?'([^']+)';/gm)) {
    const module = imported.startsWith('tuantra/') ? `look/${imported.slice(8)}`
      : imported.startsWith('./') ? (name.startsWith('look/') ? 'look/' : '') + imported.slice(2) : undefined;
    if (module && !found.has(module)) {
      found.add(module);
      walk(module, found);
    }
  }
  return found;
}

test('every module of the page is named in its head, and no other', () => {
  const head = readFileSync(new URL('index.html', PAGE), 'utf8');
  const named = [...head.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, href]) => href).filter((href) => !href.startsWith('lib/'));
  assert.deepEqual(named.toSorted(), [...walk('app.js')].toSorted());
});
