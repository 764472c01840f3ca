// The time that does not lie: whoever sets the clock of the machine changes neither the time shown nor any length.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { correctClock, drift, now, nowThroughSleep, setClock, ticks } from 'tuantra/clock.js';

const realNow = Date.now;
const realPerformance = performance.now.bind(performance);
const SERVER = Date.parse('2026-11-28T14:00:00Z');
let passed = 0;
let set = 0;

const iso = (milliseconds) => new Date(milliseconds).toISOString();

beforeEach(() => {
  passed = 1_000;
  set = 0;
  performance.now = () => passed;
  Date.now = () => SERVER + passed + set;
  setClock(iso(SERVER + passed), passed, passed);
});

afterEach(() => {
  Date.now = realNow;
  performance.now = realPerformance;
});

for (const [name, step] of [['ten minutes back', -600_000], ['seven hours back', -7 * 3_600_000], ['an hour ahead', 3_600_000]]) {
  test(`a clock set ${name} moves neither the time nor a length`, () => {
    const before = ticks();
    set = step;
    passed += 8_000;
    assert.equal(ticks() - before, 8_000);
    assert.equal(now(), SERVER + passed);
    assert.equal(drift(), step);
  });
}

test('says nothing of a drift that nobody would notice', () => {
  set = 1_500;
  assert.equal(drift(), 0);
});

test('after a sleep the next beat tells the time at once', () => {
  // The machine slept for an hour: its counter stood still.
  correctClock(iso(SERVER + passed + 3_600_000));
  assert.equal(now(), SERVER + passed + 3_600_000);
});

test('without a network the time goes on through a sleep, by the server\'s clock', () => {
  set = -600_000;
  setClock(iso(SERVER + passed), passed, passed);
  assert.equal(nowThroughSleep(), SERVER + passed);
  // Its counter stood still for an hour, its clock did not.
  set += 3_600_000;
  assert.equal(nowThroughSleep(), SERVER + passed + 3_600_000);
  assert.equal(now(), SERVER + passed);
});

test('a beat that was long under way sets nothing back, and several that agree do', () => {
  correctClock(iso(SERVER + passed - 3_000));
  assert.equal(now(), SERVER + passed);
  for (let beat = 0; beat < 4; beat += 1) {
    passed += 1_000;
    correctClock(iso(SERVER + passed - 2_000 - beat * 100));
  }
  assert.equal(now(), SERVER + passed - 2_000);
});

test('a beat that tells no time changes nothing', () => {
  correctClock('');
  correctClock('soon');
  assert.equal(now(), SERVER + passed);
});
