// Orders on their way: one of a case at a time, none twice, none lost in silence.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Api, Problem, Unreachable } from 'tuantra/api.js';
import { now } from 'tuantra/clock.js';
import { KeptOrders } from '../../main/resources/page/command-centre/kept-orders.js';
import { Orders } from '../../main/resources/page/command-centre/orders.js';

const CASE = { id: 'case-1', forces: { id: 'forces-9' } };

const stored = new Map();
globalThis.sessionStorage = {
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, value) => stored.set(key, value),
  removeItem: (key) => stored.delete(key),
};

beforeEach(() => stored.clear());

// Answers to orders are given by the test, one by one.
function desk(kept = new KeptOrders('officer')) {
  const sent = [];
  const notices = [];
  const shown = [];
  const api = {
    postUntilAnswered: (path, body, { signal, attempt, key }) => new Promise((answer, refuse) => {
      sent.push({ path, body, signal, attempt, key, answer, refuse });
    }),
  };
  const orders = new Orders(api, {
    board: { sequences: 'then', get: (id) => (id === CASE.id ? CASE : undefined), show: (view, since) => shown.push([view, since]) },
    changed: () => {},
    notice: (tone, text) => notices.push([tone, text]),
    details: async () => { CASE.acknowledgement = { by: 'district', at: '10:00' }; },
    title: ({ id }) => `title:${id}`,
    who: (by) => `who:${by}`,
    at: (instant) => `at:${instant}`,
  }, kept);
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

test('an order under way goes out again after a reload, under the same key, with what was to follow', async () => {
  const before = desk();
  before.orders.give('acknowledge', CASE);
  before.orders.give('sendForces', CASE, { headcount: 6 });
  await turn();

  const after = desk();
  after.orders.takeUp();
  await turn();
  assert.deepEqual([after.sent[0].path, after.sent[0].key], [before.sent[0].path, before.sent[0].key]);
  after.sent[0].answer('taken');
  await turn();
  assert.deepEqual(after.sent[1].body, { headcount: 6 });
  after.sent[1].answer('sent');
  await turn();
  assert.equal(stored.size, 0, 'what was answered is kept no longer');
});

test('after a reload an old order waits for the officer, and goes out under its key when he says so', async () => {
  const before = desk();
  before.orders.give('acknowledge', CASE);
  await turn();
  const kept = JSON.parse([...stored.values()][0]);
  kept.orders[0].givenAt = now() - 3_600_000;
  stored.set('tuantra.orders', JSON.stringify(kept));

  const after = desk();
  after.orders.takeUp();
  await turn();
  assert.deepEqual(after.sent, []);
  assert.ok(after.orders.byIncident.get(CASE.id).failure);
  after.orders.again(CASE);
  await turn();
  assert.equal(after.sent[0].key, before.sent[0].key);
});

test('nobody sends what another officer has left, and what is broken is nothing', async () => {
  desk().orders.give('acknowledge', CASE);
  await turn();
  const other = desk(new KeptOrders('somebody else'));
  other.orders.takeUp();
  await turn();
  assert.deepEqual(other.sent, []);
  stored.set('tuantra.orders', '{');
  assert.deepEqual(new KeptOrders('officer').load(), []);
});

test('an order of a case that is not on the board any more is reported as not sent', async () => {
  stored.set('tuantra.orders', JSON.stringify({ subject: 'officer', orders: [{ incidentId: 'gone', kind: 'acknowledge', key: 'k', path: '/x', givenAt: now(), following: [] }] }));
  const { orders, notices, sent } = desk();
  orders.takeUp();
  assert.equal(notices[0][0], 'bad');
  assert.deepEqual(sent, []);
  assert.equal(stored.size, 0);
});

test('says after a while that the network is slow', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { orders, sent } = desk();
  orders.give('acknowledge', CASE);
  context.mock.timers.tick(3_000);
  assert.equal(orders.byIncident.get(CASE.id).slow, true);
  sent[0].answer('taken');
});
