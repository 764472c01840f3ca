// A number that no fact tells of is asked for: soon, a few times, and never once it is there.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Numbers } from '../../main/resources/page/command-centre/numbers.js';

const realPerformance = performance.now.bind(performance);
let time;

beforeEach(() => {
  time = 1_000;
  performance.now = () => time;
});

afterEach(() => {
  performance.now = realPerformance;
});

const waiting = (id, number) => ({ id, open: true, summary: { number } });

test('asks soon, twice more when the service is slow, and then no more', () => {
  const asked = [];
  const numbers = new Numbers(async (id) => asked.push(id));
  for (let second = 0; second < 200; second += 1) {
    numbers.look([waiting('a'), waiting('b', 'VV-1'), { ...waiting('c'), open: false }]);
    time += 1_000;
    if (second === 1) {
      assert.deepEqual(asked, []);
    }
  }
  assert.deepEqual(asked, ['a', 'a', 'a']);
});

test('asks about a few at a time, and survives a failure', () => {
  const asked = [];
  const numbers = new Numbers(async (id) => {
    asked.push(id);
    throw new Error('busy');
  });
  const storm = Array.from({ length: 10 }, (_, index) => waiting(`s${index}`));
  numbers.look(storm);
  time += 2_000;
  numbers.look(storm);
  assert.equal(asked.length, 3);
  numbers.look(storm);
  assert.equal(new Set(asked).size, 6);
});
