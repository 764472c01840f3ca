// Orders on their way: one of a case at a time, none twice, none lost in silence.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Api, Problem, Unreachable } from 'tuantra/api.js';
import { Orders } from '../../main/resources/page/command-centre/orders.js';

const CASE = { id: 'case-1', forces: { id: 'forces-9' } };

// Answers to orders are given by the test, one by one.
function desk() {
  const sent = [];
  const notices = [];
  const shown = [];
  const api = {
    postUntilAnswered: (path, body, { signal, attempt }) => new Promise((answer, refuse) => {
      sent.push({ path, body, signal, attempt, answer, refuse });
    }),
  };
  const orders = new Orders(api, {
    board: { sequences: 'then', show: (view, since) => shown.push([view, since]) },
    changed: () => {},
    notice: (tone, text) => notices.push([tone, text]),
    details: async () => { CASE.acknowledgement = { by: 'district', at: '10:00' }; },
    title: ({ id }) => `title:${id}`,
    who: (by) => `who:${by}`,
    at: (instant) => `at:${instant}`,
  });
  return { orders, sent, notices, shown };
}

test('holds an order back until the last has done what it builds upon', async () => {
  const { orders, sent, notices, shown } = desk();
  orders.give('acknowledge', CASE);
  orders.give('sendForces', CASE, { headcount: 6 });
  orders.give('arrive', CASE);
  await turn();
  assert.deepEqual(sent.map(({ path }) => path), ['/api/incidents/case-1/acknowledgement']);
  assert.deepEqual(orders.byIncident.get('case-1').following.map(({ kind }) => kind), ['sendForces', 'arrive']);

  sent[0].answer('taken');
  await turn();
  assert.deepEqual(sent.map(({ path, body }) => [path, body]).at(-1), ['/api/incidents/case-1/forces', { headcount: 6 }]);
  sent[1].answer('sent');
  await turn();
  assert.equal(sent[2].path, '/api/incidents/case-1/forces/forces-9/arrival');
  sent[2].answer('there');
  await turn();

  assert.equal(orders.byIncident.size, 0);
  assert.deepEqual(shown, [['taken', 'then'], ['sent', 'then'], ['there', 'then']]);
  assert.deepEqual(notices.map(([tone]) => tone), ['ok', 'ok', 'ok']);
});

test('takes a second touch for the same order', async () => {
  const { orders, sent } = desk();
  orders.give('acknowledge', CASE);
  orders.give('acknowledge', CASE);
  orders.give('sendForces', CASE, { headcount: 6 });
  orders.give('sendForces', CASE, { headcount: 6 });
  orders.give('sendForces', CASE, { headcount: 4 });
  await turn();
  assert.equal(sent.length, 1);
  assert.deepEqual(orders.byIncident.get('case-1').following.map(({ body }) => body.headcount), [6, 4]);
});

test('sends orders of different cases side by side', async () => {
  const { orders, sent } = desk();
  orders.give('acknowledge', CASE);
  orders.give('acknowledge', { id: 'case-2' });
  await turn();
  assert.equal(sent.length, 2);
});

test('says who was first, and which orders were not sent for it', async () => {
  const { orders, sent, notices } = desk();
  orders.give('acknowledge', CASE);
  orders.give('escalate', CASE, { reason: 'x' });
  sent[0].refuse(new Problem(409, { code: 'ALREADY_ACKNOWLEDGED' }));
  await turn();
  assert.equal(sent.length, 1);
  assert.equal(orders.byIncident.size, 0);
  assert.match(notices[0][1], /Chưa gửi được: Chuyển cấp trên/);
  assert.match(notices[1][1], /who:district.*at:10:00|at:10:00.*who:district/);
});

test('tells the officer what was refused and why', async () => {
  const { orders, sent, notices } = desk();
  orders.give('resolve', CASE, {});
  sent[0].refuse(new Problem(422, { code: 'REQUIRED', title: 'cần ghi rõ' }));
  await turn();
  assert.equal(orders.byIncident.size, 0);
  assert.equal(notices[0][0], 'bad');
  assert.match(notices[0][1], /cần ghi rõ/);
});

test('keeps an order that nobody answered, to be tried again', async () => {
  const { orders, sent } = desk();
  orders.give('acknowledge', CASE);
  orders.stop(CASE);
  assert.equal(sent[0].signal.aborted, true);
  sent[0].refuse(new Unreachable('x'));
  await turn();
  assert.ok(orders.byIncident.get('case-1').failure instanceof Unreachable);

  orders.give('acknowledge', CASE);
  await turn();
  assert.equal(sent.length, 2);
  assert.equal(orders.byIncident.get('case-1').failure, undefined);
});

test('asks for a lost answer again under the same key', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const keys = [];
  context.mock.method(globalThis, 'fetch', async (path, { headers }) => {
    keys.push(headers['Idempotency-Key']);
    if (keys.length < 3) {
      throw new TypeError('network');
    }
    return new Response('{"ok":true}', { headers: { 'content-type': 'application/json' } });
  });
  const tries = [];
  const answer = new Api({ token: async () => 't' }).postUntilAnswered('/x', {}, { attempt: (number) => tries.push(number) });
  for (let step = 0; step < 4; step += 1) {
    await turn();
    await turn();
    context.mock.timers.tick(5_000);
  }
  assert.deepEqual(await answer, { ok: true });
  assert.deepEqual(tries, [2, 3]);
  assert.equal(keys.length, 3);
  assert.equal(new Set(keys).size, 1);
});
