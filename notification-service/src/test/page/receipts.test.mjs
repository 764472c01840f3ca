// What was seen is told once, under the record's own id, however late the record stores it; what is refused is not sent again.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Problem, Unreachable } from 'tuantra/api.js';
import { Receipts } from '../../main/resources/page/command-centre/receipts.js';

const realPerformance = performance.now.bind(performance);

afterEach(() => {
  performance.now = realPerformance;
});

async function passing(context, incident, { recall = () => {}, post = () => {} } = {}) {
  let passed = 0;
  performance.now = () => passed;
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const told = [];
  const receipts = new Receipts({ post: async (path, body, key) => { told.push([path, key]); post(); } }, async () => recall());
  receipts.shown([incident]);
  return {
    told,
    receipts,
    async seconds(count) {
      for (let second = 0; second < count; second += 1) {
        passed += 1_000;
        context.mock.timers.tick(1_000);
        for (let turn = 0; turn < 10; turn += 1) {
          await Promise.resolve();
        }
      }
    },
  };
}

test('an alert that the record has is told once', async (context) => {
  const incident = { id: 'i', alert: { eventId: 'e' }, alertId: 'a' };
  const { told, receipts, seconds } = await passing(context, incident);
  await seconds(2);
  receipts.shown([incident]);
  await seconds(3);
  assert.deepEqual(told, [['/api/alerts/a/seen', 'a']]);
});

test('one that the record stores later is told then, and nobody asks for ever', async (context) => {
  const incident = { id: 'i', alert: { eventId: 'e' } };
  let asked = 0;
  const { told, seconds } = await passing(context, incident, { recall: () => {
    asked += 1;
    if (asked === 3) {
      incident.alertId = 'late';
    }
  } });
  await seconds(10);
  assert.deepEqual(told, [['/api/alerts/late/seen', 'late']]);

  context.mock.timers.reset();
  let more = 0;
  const never = await passing(context, { id: 'n', alert: { eventId: 'n' } }, { recall: () => { more += 1; } });
  await never.seconds(200);
  assert.ok(more > 3 && more < 10, String(more));
});

test('one that cannot be told is tried at a slower and slower pace until it can', async (context) => {
  let away = true;
  const { told, seconds } = await passing(context, { id: 'i', alert: { eventId: 'e' }, alertId: 'a' }, { post: () => {
    if (away) {
      throw new Unreachable('/api/alerts/a/seen');
    }
  } });
  await seconds(200);
  const { length } = told;
  assert.ok(length > 5 && length < 15, String(length));
  away = false;
  await seconds(60);
  assert.equal(told.length, length + 1);
});

test('a refused one is not told again', async (context) => {
  const { told, seconds } = await passing(context, { id: 'i', alert: { eventId: 'e' }, alertId: 'a' }, { post: () => { throw new Problem(404, {}); } });
  await seconds(5);
  assert.equal(told.length, 1);
});
