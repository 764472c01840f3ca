// The outbox and its sender together, with a store and a server that fail in every way: nothing lost, nothing claimed.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Problem, Unreachable } from 'tuantra/api.js';
import { Outbox } from '../../main/resources/page/patrol/outbox.js';
import { Sender } from '../../main/resources/page/patrol/sender.js';

class Disk {
  items = new Map();
  files = new Map();
  full = false;

  async put(items, files = []) {
    if (this.full) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    items.forEach((each) => this.items.set(each.id, structuredClone(each)));
    files.forEach((each) => this.files.set(each.id, each));
  }

  async remove(ids) {
    ids.forEach((id) => this.items.delete(id));
  }

  async all() {
    return [...this.items.values()].map((each) => structuredClone(each));
  }

  async file(id) {
    return this.files.get(id);
  }
}

const report = (id = 'r') => ({ id, kind: 'report', owner: 'me', at: new Date().toISOString(), state: 'waiting', tries: 0, body: { category: 'FIR-01' } });
const senders = [];

afterEach(() => senders.splice(0).forEach((sender) => sender.stop()));

async function phone(answers, { disk = new Disk(), probe = async () => {} } = {}) {
  const outbox = await new Outbox(disk).open();
  const sender = new Sender(outbox, { probe, device: 'd' });
  const asked = [];
  const call = async (path, body, key) => {
    asked.push({ path, body, key });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) {
      throw answer;
    }
    return typeof answer === 'function' ? answer(body) : answer;
  };
  sender.owner = 'me';
  sender.api = { post: call, put: call };
  senders.push(sender);
  return { outbox, sender, asked, disk };
}

test('a report is sent only when the server has answered to it', async () => {
  const { outbox, sender, disk } = await phone([{ id: 'r', number: 'VV-1' }]);
  await outbox.add([report()]);
  await sender.hurry();
  assert.equal(outbox.find('r').state, 'sent');
  assert.equal(outbox.find('r').answer, 'VV-1');
  assert.equal(disk.items.get('r').state, 'sent');
});

for (const [name, failure] of [
  ['silence', new Unreachable('x')], ['503', new Problem(503, {})], ['half an answer', new SyntaxError('cut')], ['nothing', undefined],
  ['an answer to something else', { id: 'other' }]]) {
  test(`after ${name} the same report goes again under the same key`, async () => {
    const { outbox, sender, asked } = await phone([failure, { id: 'r' }]);
    await outbox.add([report()]);
    await sender.hurry();
    const waiting = outbox.find('r');
    assert.equal(waiting.state, 'waiting');
    assert.ok(waiting.notBefore > Date.now());
    await outbox.change([{ ...waiting, notBefore: 0 }]);
    await sender.hurry();
    assert.equal(outbox.find('r').state, 'sent');
    assert.equal(asked.length, 2);
    assert.deepEqual(asked[0], asked[1]);
    assert.equal(asked[0].key, 'r');
  });
}

test('a busy server is asked once about a kind, and what another one takes goes on', async () => {
  const busy = new Problem(503, {});
  const { outbox, sender, asked } = await phone([busy, busy, { heardAt: 'now' }]);
  const checkIn = { ...report('c'), kind: 'check-in', patrolId: 'x' };
  await outbox.add([report('a'), report('b'), report('d'), { ...report('s'), kind: 'sos' }, checkIn]);
  await sender.hurry();
  assert.deepEqual(asked.map(({ key }) => key), ['s', 'a', 'c']);
  assert.equal(outbox.find('c').state, 'sent');
  assert.deepEqual(['a', 'b', 'd', 's'].map((id) => outbox.find(id).state), Array(4).fill('waiting'));
});

test('a start that the server is too busy for still holds up the scans after it', async () => {
  const { outbox, sender, asked } = await phone([new Problem(503, {})]);
  const patrol = { patrolId: 'x', body: {} };
  await outbox.add([{ ...report('begin'), ...patrol, kind: 'start' }, { ...report('tag'), ...patrol, kind: 'scan' }]);
  await sender.hurry();
  assert.deepEqual(asked.map(({ key }) => key), ['begin']);
});

test('a refusal is kept with its reason until a person has looked', async () => {
  const { outbox, sender } = await phone([new Problem(400, { code: 'UNKNOWN_UNIT', title: 'Không có đơn vị' })]);
  await outbox.add([report()]);
  await sender.hurry();
  const { state, code, title } = outbox.find('r');
  assert.deepEqual({ state, code, title }, { state: 'refused', code: 'UNKNOWN_UNIT', title: 'Không có đơn vị' });
});

test('an expired session refuses nothing: it asks for a person', async () => {
  const { outbox, sender } = await phone([new Problem(401, {})]);
  let wanted = 0;
  sender.addEventListener('login', () => { wanted += 1; });
  await outbox.add([report()]);
  await sender.hurry();
  assert.equal(wanted, 1);
  assert.equal(outbox.find('r').state, 'waiting');
  assert.equal(outbox.find('r').tries, 0);
});

test('nothing is tried while nobody is there', async () => {
  const { outbox, sender, asked } = await phone([{ id: 'r' }], { probe: async () => { throw new TypeError(); } });
  await outbox.add([report()]);
  await sender.hurry();
  assert.equal(asked.length, 0);
  assert.equal(sender.reachable, false);
});

test('a full phone keeps the report in memory, says so, and sends it', async () => {
  const { outbox, sender, disk } = await phone([new Unreachable('x'), { id: 'r' }]);
  disk.full = true;
  assert.equal(await outbox.add([report()]), false);
  assert.equal(outbox.find('r').unsaved, true);
  await outbox.reload();
  await sender.hurry();
  assert.equal(outbox.find('r').unsaved, true);
  disk.full = false;
  await outbox.change([{ ...outbox.find('r'), notBefore: 0 }]);
  await sender.hurry();
  assert.equal(outbox.find('r').state, 'sent');
  assert.equal(outbox.find('r').unsaved, undefined);
  assert.equal(disk.items.get('r').state, 'sent');
});

test('what another start of the app finds is what was kept', async () => {
  const disk = new Disk();
  const first = await phone([new Unreachable('x')], { disk });
  await first.outbox.add([report('a'), report('b')]);
  await first.sender.hurry();
  const second = await phone([(body) => ({ id: body.id })], { disk });
  for (const each of second.outbox.items) {
    await second.outbox.change([{ ...each, notBefore: 0 }]);
  }
  await second.sender.hurry();
  assert.deepEqual(second.outbox.items.map((each) => each.state), ['sent', 'sent']);
  assert.deepEqual(second.asked.map((each) => each.key), ['a', 'b']);
});

test('positions leave the phone when they have arrived, refused ones stay by name', async () => {
  const points = [0, 1].map((index) => ({ id: `p-${index}`, kind: 'position', patrolId: 'x', owner: 'me', at: new Date(index).toISOString(), state: 'waiting', body: { latitude: 21, longitude: 105 } }));
  const { outbox, sender, asked } = await phone([{ points: [{ index: 0, outcome: 'ACCEPTED' }, { index: 1, outcome: 'REFUSED', code: 'IN_THE_FUTURE' }] }]);
  await outbox.add(points);
  await sender.hurry();
  assert.equal(asked.length, 1);
  assert.deepEqual(outbox.items.map(({ id, code }) => [id, code]), [['p-1', 'IN_THE_FUTURE']]);
});

test('work, answers and tasks go where they belong, each under its own key', async () => {
  const { outbox, sender, asked } = await phone([(body) => ({ id: body?.id ?? 'x' })]);
  const work = { ...report('w'), kind: 'work', at: new Date(Date.now() - 60_000).toISOString(), body: { teamId: 'team', households: { count: 3 } } };
  const accepted = { ...report('a'), kind: 'support', requestId: 'x', at: work.at, body: { answer: 'acceptance' } };
  const given = { ...report('g'), kind: 'support', requestId: 'x', at: new Date(Date.parse(work.at) + 1).toISOString(), body: { answer: 'result', people: 3 } };
  const done = { ...report('c'), kind: 'care', taskId: 'x', body: {} };
  await outbox.add([work, done, given, accepted]);
  await sender.hurry();
  assert.deepEqual(asked.map(({ path, key }) => [path, key]), [
    ['/api/support-requests/x/acceptance', 'a'], ['/api/support-requests/x/result', 'g'], ['/api/community-work', 'w'], ['/api/care-tasks/x/completion', 'c']]);
  assert.deepEqual(asked[2].body, { id: 'w', at: work.at, teamId: 'team', households: { count: 3 } });
  assert.equal(asked[1].body.people, 3);
  assert.equal('answer' in asked[1].body, false);
  assert.deepEqual(['w', 'a', 'g', 'c'].map((id) => outbox.find(id).state), Array(4).fill('sent'));
});
