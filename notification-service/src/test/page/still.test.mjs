// Rows under a hand: nothing moves there, and a click that came too soon after a move is none.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Still } from '../../main/resources/page/command-centre/still.js';

const realPerformance = performance.now.bind(performance);
let passed;

beforeEach(() => {
  passed = 10_000;
  performance.now = () => passed;
});

afterEach(() => {
  performance.now = realPerformance;
});

const rows = (...ids) => ids.map((id) => ({ id }));
const ids = (ordered) => ordered.map(({ id }) => id);

function draw(still, ...names) {
  const arranged = still.arranged(rows(...names));
  still.drawn(arranged);
  return ids(arranged);
}

test('holds the rows while the pointer moves over them, and what is new comes behind', () => {
  const still = new Still();
  draw(still, 's2', 's3');
  still.point();
  assert.deepEqual(draw(still, 's1', 's2', 's3'), ['s2', 's3', 's1']);
  assert.equal(still.justShifted, false);
  passed += 3_000;
  still.point();
  passed += 3_000;
  assert.deepEqual(draw(still, 's1', 's3'), ['s3', 's1']);
});

test('lets go when the pointer leaves or rests', () => {
  const still = new Still();
  draw(still, 's2');
  still.point();
  still.leave();
  assert.deepEqual(draw(still, 's1', 's2'), ['s1', 's2']);
  still.point();
  passed += 4_001;
  assert.deepEqual(draw(still, 's0', 's1', 's2'), ['s0', 's1', 's2']);
});

test('a click right after a move was meant for what was there before', () => {
  const still = new Still();
  draw(still, 's2', 's3');
  assert.equal(still.justShifted, false);
  draw(still, 's1', 's2', 's3');
  assert.equal(still.justShifted, true);
  passed += 500;
  assert.equal(still.justShifted, false);
  // Rows that come behind or go at the end move nobody.
  draw(still, 's1', 's2', 's3', 's4');
  draw(still, 's1', 's2');
  assert.equal(still.justShifted, false);
});

test('what moves up because a row above it goes has moved too', () => {
  const still = new Still();
  draw(still, 's1', 's2', 's3');
  still.point();
  assert.deepEqual(draw(still, 's2', 's3'), ['s2', 's3']);
  assert.equal(still.justShifted, true);
});

test('asking in which order rows are draws nothing', () => {
  const still = new Still();
  draw(still, 's1', 's2');
  still.arranged(rows('s2', 's1'));
  draw(still, 's1', 's2');
  assert.equal(still.justShifted, false);
});
