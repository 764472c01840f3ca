// Of a long list a stretch is drawn that follows the view, and the space around it is as high as what is left out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRETCH, Stretch, WHOLE } from '../../main/resources/page/command-centre/stretch.js';

const rows = (count) => Array.from({ length: count }, (_, id) => ({ id }));
const heights = (drawn, height) => () => new Map(drawn.map(({ id }) => [id, height]));

test('a list that is not long is drawn whole', () => {
  assert.deepEqual(new Stretch().of(rows(WHOLE)), { drawn: rows(WHOLE), above: 0, below: 0 });
});

test('a stretch follows the view, and the whole stays as high as it is', () => {
  const stretch = new Stretch();
  const all = rows(5_000);
  const first = stretch.of(all);
  assert.deepEqual(first.drawn, all.slice(0, STRETCH));
  assert.equal(first.above, 0);

  assert.equal(stretch.scrolled(all, 100, heights(first.drawn, 100)), false, 'a step is nothing yet');
  assert.equal(stretch.scrolled(all, 400_000, heights(first.drawn, 100)), true);
  const { drawn, above, below } = stretch.of(all);
  assert.equal(drawn.length, STRETCH);
  assert.ok(drawn[0].id < 4_444 && drawn.at(-1).id > 4_454, 'around what is in view, as high as rows were thought to be');
  assert.equal(above, drawn[0].id * 100);
  assert.equal(above + drawn.length * 100 + below, 500_000);
});

test('a row far away is brought into the stretch, at its end too', () => {
  const stretch = new Stretch();
  const all = rows(1_000);
  stretch.of(all);
  stretch.reveal(all, 999);
  assert.equal(stretch.of(all).drawn.at(-1).id, 999);
  stretch.reveal(all, 400);
  assert.ok(stretch.of(all).drawn.some(({ id }) => id === 400));
});

test('a list that has become short is drawn whole again, from its beginning', () => {
  const stretch = new Stretch();
  stretch.reveal(rows(1_000), 900);
  assert.equal(stretch.of(rows(3)).drawn.length, 3);
  assert.equal(stretch.of(rows(1_000)).drawn[0].id, 0);
});
