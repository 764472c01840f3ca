// Every word that the screen says exists in both languages, with the same places to fill in.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DICTIONARY, t } from '../../main/resources/page/command-centre/words.js';

const PAGE = new URL('../../main/resources/page/command-centre/', import.meta.url);
const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('says everything in Vietnamese and in English', () => {
  assert.ok(Object.keys(DICTIONARY).length > 200);
  for (const [key, entry] of Object.entries(DICTIONARY)) {
    assert.equal(entry.length, 2, key);
    entry.forEach((text) => assert.ok(typeof text === 'string' && text.trim() === text && text !== '', key));
    assert.deepEqual(places(entry[0]), places(entry[1]), key);
    entry.forEach((text) => assert.equal(text, text.normalize('NFC'), key));
  }
});

test('defines no word twice', () => {
  const source = readFileSync(new URL('words.js', PAGE), 'utf8');
  const keys = [...source.matchAll(/^ {2}'?([\w.-]+)'?: \[/gm)].map(([, key]) => key);
  assert.deepEqual(keys.filter((key, index) => keys.indexOf(key) !== index), []);
  assert.equal(keys.length, Object.keys(DICTIONARY).length);
});

test('knows every word that a module asks for', () => {
  const modules = readdirSync(PAGE).filter((name) => name.endsWith('.js'));
  const asked = modules.flatMap((name) => [...readFileSync(new URL(name, PAGE), 'utf8').matchAll(/\bt\('([^']+)'/g)]
    .map(([, key]) => [name, key]));
  assert.ok(asked.length > 100);
  assert.deepEqual(asked.filter(([, key]) => !(key in DICTIONARY)), []);
});

test('fills places in', () => {
  assert.equal(t('done', { what: 'X' }).includes('X'), true);
});
