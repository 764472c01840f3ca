// Cases at one place share a sign, which is that of the most urgent one and counts them all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spots } from '../../main/resources/page/command-centre/spots.js';

const at = (id, latitude, longitude) => ({ id, summary: { place: { latitude, longitude } } });
const project = (scale) => ({ latitude, longitude }) => ({ x: longitude * scale, y: latitude * scale });

test('what lies on each other is one sign, with the most urgent first', () => {
  const found = spots([at('grave', 21, 105), at('other', 21, 105), at('far', 22, 105)], project(1_000));
  assert.deepEqual(found.map(({ first, cases }) => [first.id, cases.map(({ id }) => id)]), [['grave', ['grave', 'other']], ['far', ['far']]]);
});

test('who zooms in sees them apart', () => {
  const near = [at('a', 21, 105), at('b', 21.001, 105)];
  assert.equal(spots(near, project(1_000)).length, 1);
  assert.equal(spots(near, project(100_000)).length, 2);
  assert.deepEqual(spots([], project(1)), []);
});
