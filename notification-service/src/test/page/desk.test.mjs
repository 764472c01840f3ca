// The desk put together: what the stream and the record bring arrives on the board, and the screen is told.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import { Desk } from '../../main/resources/page/command-centre/desk.js';

const UNIT = 'ward-police';
const SUMMARY = { incidentId: 'i', state: 'REPORTED', severity: 'S1', category: 'FIR-01', handlingUnitId: UNIT, receivedAt: new Date().toISOString() };
const REPORTED = {
  id: 'f-1', subject: 'i', type: 'vn.tuantra.incident.reported.v1', sequence: '1', time: SUMMARY.receivedAt,
  data: { incident: SUMMARY, targets: [{ unitId: UNIT, trigger: 'PLACE' }] },
};
const frame = (type, data) => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
const fetched = globalThis.fetch;
let desk;

afterEach(() => {
  desk.close();
  globalThis.fetch = fetched;
});

function open(frames) {
  const asked = [];
  const told = [];
  globalThis.fetch = async () => new Response(new ReadableStream({
    start(stream) {
      frames.forEach((text) => stream.enqueue(new TextEncoder().encode(text)));
    },
  }), { headers: { 'content-type': 'text/event-stream' } });
  const api = {
    get: async (path) => {
      asked.push(path);
      if (path.startsWith('/api/reminders')) {
        return [{ id: 'r-1', kind: 'EQUIPMENT_NOT_RETURNED', dueOn: '2026-01-02', step: 3 }];
      }
      if (path === '/api/incidents/i') {
        return { id: 'i', version: 1, ...SUMMARY, allowed: ['acknowledge', 'note-arrival'] };
      }
      return path === '/api/incident-categories' ? [] : { items: [] };
    },
    postUntilAnswered: async (path) => {
      asked.push(path);
      return {};
    },
  };
  const session = Object.assign(new EventTarget(), {
    claims: { unit: UNIT, roles: ['WARD_POLICE_DUTY'], sub: 's' }, token: async () => 't', renew: async () => {},
  });
  desk = new Desk(session, api);
  for (const name of ['alert', 'notice', 'other']) {
    desk.addEventListener(name, ({ detail }) => told.push([name, detail]));
  }
  desk.open();
  return { asked, told, session };
}

async function until(condition) {
  for (let turn = 0; turn < 200 && !condition(); turn += 1) {
    await passed(5);
  }
  assert.ok(condition());
}

test('greeted without a replay, it loads the record and the reminders, and is live', async () => {
  const { asked } = open([frame('hello', { replay: false })]);
  await until(() => desk.loaded && desk.reminders.length === 1);
  assert.equal(desk.freshness.state, 'live');
  assert.ok(asked.some((path) => path.startsWith(`/api/alerts?unit=${UNIT}`)));
  assert.ok(asked.some((path) => path.startsWith('/api/incidents/open?')));
  assert.match(desk.reminderText(desk.reminders[0]), /02\/01\/2026/);
});

test('an alert of the stream is on the board, once, and holds no order back', async () => {
  const { told } = open([frame('hello', { replay: false }), frame(REPORTED.type, REPORTED), frame(REPORTED.type, REPORTED)]);
  await until(() => desk.board.get('i'));
  await passed(20);
  assert.deepEqual(told.filter(([name]) => name === 'alert').map(([, incident]) => incident.id), ['i']);
  assert.equal(desk.may('acknowledge', desk.board.get('i')), false);
  assert.equal(desk.refuses('acknowledge', desk.board.get('i')), false);
});

test('what an officer may do is what the service said, until a newer fact has come', async () => {
  open([frame('hello', { replay: false }), frame(REPORTED.type, REPORTED)]);
  await until(() => desk.board.get('i'));
  const incident = desk.board.get('i');
  await desk.details('i');
  assert.equal(desk.may('acknowledge', incident), true);
  assert.equal(desk.refuses('sendForces', incident), true);
  assert.equal(desk.may('arrive', incident), false, 'nobody is on the way');

  desk.take({ ...REPORTED, id: 'f-2', sequence: '2', type: 'vn.tuantra.incident.acknowledged.v1', data: { incident: { ...SUMMARY, state: 'ACKNOWLEDGED' } } });
  assert.equal(desk.refuses('sendForces', incident), false);
});

test('hands on what is no alert, answers a drill and says when it had to load again', async () => {
  const { asked, told } = open([
    frame('hello', { replay: false }),
    frame('vn.tuantra.patrol.position.v1', { data: 1 }),
    frame('vn.tuantra.drill.started.v1', { data: { drillId: 'd', by: { subject: 'x', role: 'CITY_POLICE_DUTY' }, answerBy: '2999-01-01T00:00:00Z' } }),
    frame('resync', {}),
  ]);
  await until(() => told.length >= 3);
  assert.deepEqual(told.map(([name, { tone }]) => tone ?? name), ['other', 'drill', 'info']);
  assert.ok(asked.includes('/api/drills/d/shown'));
});

test('says that the session has ended', () => {
  const { session } = open([]);
  session.dispatchEvent(new Event('ended'));
  assert.equal(desk.ended, true);
});
