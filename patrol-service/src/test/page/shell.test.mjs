// Which files the app is kept as, followed through the real page.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { filesOf, importsOf, pageParts, resolved } from '../../main/resources/page/patrol/shell.js';

const PAGE = new URL('../../main/resources/page/patrol/', import.meta.url);
const LOOK = new URL('../../../../platform/service-chassis/src/main/resources/look/', import.meta.url);
const BASE = 'https://patrol.test/patrol/';

async function load(address) {
  const name = address.slice(BASE.length) || 'index.html';
  if (name.startsWith('lib/')) {
    return '';
  }
  return readFileSync(name.startsWith('look/') ? new URL(name.slice(5), LOOK) : new URL(name, PAGE), 'utf8');
}

test('every module, style and sign of the page is kept', async () => {
  const files = [...(await filesOf(BASE, load)).keys()].map((address) => address.slice(BASE.length));
  const own = readdirSync(PAGE).filter((name) => !['index.html', 'sw.js', 'shell.js'].includes(name));
  assert.deepEqual(own.filter((name) => !files.includes(name)), []);
  for (const name of ['', 'look/look.css', 'look/session.js', 'look/clock.js', 'lib/lit/index.js', 'sign.svg', 'manifest.webmanifest']) {
    assert.ok(files.includes(name), name);
  }
});

test('one file that cannot be had fails all of it', async () => {
  await assert.rejects(filesOf(BASE, async (address) => {
    if (address.endsWith('words.js')) {
      throw new Error('503');
    }
    return load(address);
  }));
});

test('names lead where the import map says, the longest first', () => {
  const { imports } = pageParts('<script type="importmap">{"imports": {"a": "./lib/a.js", "a/": "./lib/", "a/b/": "./other/"}}</script>');
  const to = (name) => resolved(name, `${BASE}deep/x.js`, BASE, imports);
  assert.equal(to('a'), `${BASE}lib/a.js`);
  assert.equal(to('a/c.js'), `${BASE}lib/c.js`);
  assert.equal(to('a/b/c.js'), `${BASE}other/c.js`);
  assert.equal(to('./y.js'), `${BASE}deep/y.js`);
  assert.equal(to('unknown'), undefined);
  assert.deepEqual(importsOf("import{x}from'./x.js';import\"./y.js\";export*from\"z\";"), ['./x.js', './y.js', 'z']);
});
