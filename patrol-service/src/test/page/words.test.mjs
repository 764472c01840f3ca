// Every word that the app says exists in both languages, with the same places to fill in.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { DICTIONARY } from '../../main/resources/page/patrol/words.js';

const PAGE = new URL('../../main/resources/page/patrol/', import.meta.url);
const CONTRACT = new URL('../../../../platform/event-contracts/src/main/java/vn/tuantra/contract/', import.meta.url);
const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const constants = (file) => [...readFileSync(new URL(file, CONTRACT), 'utf8').matchAll(/^ {4}([A-Z][A-Z_0-9]+)\b/gm)].map(([, name]) => name);

test('says everything in Vietnamese and in English', () => {
  for (const [key, entry] of Object.entries(DICTIONARY)) {
    assert.equal(entry.length, 2, key);
    entry.forEach((text) => assert.ok(text.trim() === text && text !== '' && text === text.normalize('NFC'), key));
    assert.deepEqual(places(entry[0]), places(entry[1]), key);
  }
});

test('knows every word that a module asks for', () => {
  const asked = readdirSync(PAGE).filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(new URL(name, PAGE), 'utf8').matchAll(/\bt\('([^']+)'/g)].map(([, key]) => [name, key]));
  assert.ok(asked.length > 60);
  assert.deepEqual(asked.filter(([, key]) => !(key in DICTIONARY)), []);
});

test('has a word for every modifier and every mark of a scan', () => {
  const asked = [...constants('incident/Modifier.java'), ...constants('patrol/ScanMark.java').map((mark) => `mark.${mark}`)];
  assert.ok(asked.length > 12);
  assert.deepEqual(asked.filter((key) => !(key in DICTIONARY)), []);
});
