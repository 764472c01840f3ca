// Facts come twice and in any order; the board must end the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Board } from '../../main/resources/page/command-centre/board.js';

const UNIT = 'ward-police';
const ID = 'incident-1';

function summary(state, more = {}) {
  return { incidentId: ID, state, severity: 'S1', category: 'CRM-03', receivedAt: '2026-01-01T10:00:00Z', ...more };
}

const FACTS = [
  { type: 'reported', sequence: 1, state: 'REPORTED', data: { targets: [{ unitId: UNIT, trigger: 'PLACE' }] } },
  { type: 'escalated', sequence: 2, state: 'REPORTED', data: { target: { unitId: 'district', trigger: 'TIMEOUT' } } },
  { type: 'acknowledged', sequence: 3, state: 'ACKNOWLEDGED', data: { by: { subject: 'a' }, acknowledgedAt: '2026-01-01T10:01:00Z' } },
  { type: 'forces-sent', sequence: 4, state: 'RESPONDING', data: { sentAt: '2026-01-01T10:02:00Z', headcount: 6 } },
  { type: 'forces-arrived', sequence: 5, state: 'RESPONDING', data: {} },
].map(({ type, sequence, state, data }) => ({
  id: `fact-${sequence}`, subject: ID, type: `vn.tuantra.incident.${type}.v1`, sequence: String(sequence),
  time: `2026-01-01T10:0${sequence}:00Z`, data: { incident: summary(state), ...data },
}));

function recalled(event) {
  return {
    incidentId: event.subject, eventId: event.id, type: event.type, sequence: Number(event.sequence), eventTime: event.time, data: event.data,
  };
}

function permutations(items) {
  return items.length < 2 ? [items]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

function end(board) {
  const incident = board.get(ID);
  const { summary: { state }, sequence, alert, acknowledgement, forces, history } = incident;
  return { state, sequence, alert, acknowledgement, forces, facts: history.map((fact) => fact.id) };
}

test('says when a report that waited for a network was seen', () => {
  const board = new Board(UNIT);
  const heldBack = (detectedAt) => {
    board.take({ ...FACTS[0], id: detectedAt, subject: detectedAt, data: { ...FACTS[0].data, incident: { ...summary('REPORTED', { detectedAt }), incidentId: detectedAt } } });
    return board.get(detectedAt).heldBack;
  };
  assert.equal(heldBack('2026-01-01T01:00:00Z'), 9 * 3600 * 1000);
  assert.equal(heldBack('2026-01-01T09:59:00Z'), 0);
  // A phone whose clock is ahead has seen nothing in the future.
  assert.equal(heldBack('2026-01-01T11:00:00Z'), 0);
});

test('ends the same in whatever order facts come, by stream or record, also twice', () => {
  const orders = permutations(FACTS);
  assert.equal(orders.length, 120);
  const expected = {
    state: 'RESPONDING',
    sequence: 5,
    alert: { trigger: 'PLACE', eventId: 'fact-1', sequence: 1, at: FACTS[0].time },
    acknowledgement: { by: { subject: 'a' }, at: '2026-01-01T10:01:00Z' },
    forces: { id: undefined, headcount: 6, expectedAt: undefined, arrived: true },
    facts: FACTS.map(({ id }) => id),
  };
  orders.forEach((order, turn) => {
    const board = new Board(UNIT);
    order.forEach((event, index) => (index + turn) % 2 ? board.take(event) : board.recall(recalled(event)));
    order.forEach((event) => board.take(event));
    assert.deepEqual(end(board), expected, order.map(({ sequence }) => sequence).join());
  });
});

test('says whether a fact was news', () => {
  const board = new Board(UNIT);
  assert.equal(board.take(FACTS[0]).news, true);
  assert.equal(board.recall(recalled(FACTS[0])).news, false);
});

test('does not let a late fact take back what is known', () => {
  const board = new Board(UNIT);
  board.take(FACTS[3]);
  assert.equal(board.take(FACTS[0]).incident.waiting, false);
  assert.equal(board.get(ID).alert.eventId, 'fact-1');
});

test('believes the service only as far as no fact has come since it was asked', () => {
  const view = (state, version) => ({ id: ID, version, ...summary(state), dispatches: [] });
  const board = new Board(UNIT);
  board.take(FACTS[0]);
  const { sequences: before } = board;
  board.take(FACTS[2]);
  board.show(view('REPORTED', 1), before);
  assert.equal(board.get(ID).summary.state, 'ACKNOWLEDGED');

  board.show(view('RESPONDING', 4), board.sequences);
  assert.equal(board.get(ID).summary.state, 'RESPONDING');
  board.show(view('ACKNOWLEDGED', 3), board.sequences);
  assert.equal(board.get(ID).summary.state, 'RESPONDING');
});

test('keeps the latest reason for which this unit must look, whichever comes first', () => {
  const again = { ...FACTS[1], data: { ...FACTS[1].data, target: { unitId: UNIT, trigger: 'TIMEOUT' } } };
  for (const order of [[FACTS[0], again], [again, FACTS[0]]]) {
    const board = new Board(UNIT);
    order.forEach((event) => board.take(event));
    assert.equal(board.get(ID).alert.trigger, 'TIMEOUT');
  }
});

test('lists what waits before what is in hand, the gravest and longest waiting first', () => {
  const board = new Board(UNIT);
  const report = (id, severity, state, at) => board.take({
    id: `fact-${id}`, subject: id, type: 'vn.tuantra.incident.reported.v1', sequence: '1', time: at,
    data: { incident: summary(state, { incidentId: id, severity, receivedAt: at }) },
  });
  report('done', 'S1', 'RESOLVED', '2026-01-01T08:00:00Z');
  report('in-hand', 'S1', 'RESPONDING', '2026-01-01T09:00:00Z');
  report('late', 'S2', 'REPORTED', '2026-01-01T10:05:00Z');
  report('early', 'S2', 'REPORTED', '2026-01-01T10:00:00Z');
  report('grave', 'S1', 'REPORTED', '2026-01-01T10:06:00Z');
  report('done-later', 'S4', 'CLOSED', '2026-01-01T09:30:00Z');
  assert.deepEqual(board.list().map(({ id }) => id), ['grave', 'early', 'late', 'in-hand', 'done-later', 'done']);
});

test('asks again for a case in hand that is offered to this unit, until somebody answers', () => {
  const board = new Board(UNIT);
  const fact = (type, sequence, state, data = {}) => board.take({
    id: `fact-${sequence}`, subject: ID, type: `vn.tuantra.incident.${type}.v1`, sequence: String(sequence), time: '2026-01-01T10:00:00Z',
    data: { incident: summary(state), ...data },
  }).incident;
  assert.equal(fact('responding', 4, 'RESPONDING').waiting, false);
  assert.equal(fact('hand-over-offered', 5, 'RESPONDING', { targets: [{ unitId: 'other', trigger: 'MANUAL' }] }).waiting, false);
  assert.equal(fact('hand-over-offered', 6, 'RESPONDING', { targets: [{ unitId: UNIT, trigger: 'MANUAL' }] }).waiting, true);
  assert.equal(fact('action-recorded', 7, 'RESPONDING').waiting, true);
  assert.equal(fact('unanswered', 8, 'RESPONDING', { targets: [{ unitId: UNIT, trigger: 'TIMEOUT' }] }).waiting, true);
  assert.equal(fact('handed-over', 9, 'RESPONDING').waiting, false);
  // What comes late changes nothing.
  assert.equal(fact('hand-over-offered', 3, 'RESPONDING', { targets: [{ unitId: UNIT, trigger: 'MANUAL' }] }).waiting, false);
  assert.equal(fact('unanswered', 10, 'RESPONDING', { targets: [{ unitId: UNIT, trigger: 'TIMEOUT' }] }).waiting, true);
  assert.equal(fact('resolved', 11, 'RESOLVED').waiting, false);
});

test('who asks whether anything is done is answered by what is done', () => {
  const board = new Board(UNIT);
  const fact = (type, sequence, data = {}) => board.take({
    id: `fact-${sequence}`, subject: ID, type: `vn.tuantra.incident.${type}.v1`, sequence: String(sequence), time: '2026-01-01T10:00:00Z',
    data: { incident: summary('RESPONDING'), ...data },
  }).incident;
  const targets = [{ unitId: UNIT, trigger: 'TIMEOUT' }];
  assert.equal(fact('unanswered', 5, { awaited: 'PROGRESS', targets }).waiting, true);
  assert.equal(fact('unanswered', 5, { awaited: 'PROGRESS', targets }).unclaimed, false);
  assert.equal(fact('action-recorded', 6).waiting, false);
  assert.equal(fact('unanswered', 7, { awaited: 'ARRIVAL', targets }).waiting, true);
  assert.equal(fact('action-recorded', 8).waiting, true);
  assert.equal(fact('forces-arrived', 9).waiting, false);
});

test('offers to receive what is offered, and not to take what somebody has', () => {
  const board = new Board(UNIT);
  const { incident } = board.take({
    id: 'offer', subject: ID, type: 'vn.tuantra.incident.hand-over-offered.v1', sequence: '5', time: '2026-01-01T10:00:00Z',
    data: { incident: summary('RESPONDING'), targets: [{ unitId: UNIT, trigger: 'MANUAL' }] },
  });
  assert.deepEqual([incident.waiting, incident.unclaimed, incident.offered], [true, false, true]);
});

test('knows all forces on their way, whichever arrive first', () => {
  const board = new Board(UNIT);
  const fact = (type, sequence, data) => board.take({
    id: `fact-${sequence}`, subject: ID, type: `vn.tuantra.incident.${type}.v1`, sequence: String(sequence), time: '2026-01-01T10:00:00Z',
    data: { incident: summary('RESPONDING'), ...data },
  }).incident;
  fact('forces-sent', 4, { sentAt: '2026-01-01T10:02:00Z', headcount: 2 });
  const incident = fact('forces-sent', 5, { sentAt: '2026-01-01T10:03:00Z', headcount: 3 });
  const dispatches = [{ id: 'two', headcount: 2, sentAt: '2026-01-01T10:02:00Z' }, { id: 'three', headcount: 3, sentAt: '2026-01-01T10:03:00Z' }];
  incident.show({ id: ID, version: 5, sequence: 5, ...summary('RESPONDING'), dispatches, allowed: [] }, 5);
  assert.deepEqual([incident.forces.id, incident.forces.arrived], ['two', false]);
  fact('forces-arrived', 6, { dispatchId: 'three' });
  assert.deepEqual([incident.forces.id, incident.forces.arrived], ['two', false]);
  fact('forces-arrived', 7, { dispatchId: 'two' });
  fact('action-recorded', 8, {});
  assert.equal(incident.forces.arrived, true);
});

test('half a coordinate is none', () => {
  const board = new Board(UNIT);
  const place = (more) => board.take({ ...FACTS[0], id: JSON.stringify(more), subject: JSON.stringify(more),
    data: { ...FACTS[0].data, incident: { ...summary('REPORTED', { place: more }), incidentId: JSON.stringify(more) } } }).incident.summary.place;
  assert.deepEqual(place({ latitude: 21, address: 'x' }), { address: 'x' });
  assert.deepEqual(place({ latitude: 21, longitude: 105 }), { latitude: 21, longitude: 105 });
});

test('a case that was put back has been taken by nobody, until somebody takes it again', () => {
  const board = new Board(UNIT);
  const fact = (type, sequence, state, data) => ({
    ...FACTS[0], id: `f-${sequence}`, type: `vn.tuantra.incident.${type}.v1`, sequence: String(sequence), data: { incident: summary(state), ...data },
  });
  const taken = (sequence, subject) => fact('acknowledged', sequence, 'ACKNOWLEDGED', { by: { subject }, acknowledgedAt: '2026-01-01T10:01:00Z' });
  board.take(FACTS[0]);
  board.take(taken(2, 'first'));
  assert.equal(board.get(ID).acknowledgement.by.subject, 'first');
  const { news } = board.take(fact('put-back', 3, 'REPORTED', { targets: [{ unitId: UNIT, trigger: 'MANUAL' }] }));
  const incident = board.get(ID);
  assert.ok(news);
  assert.ok(incident.waiting);
  assert.equal(incident.alert.eventId, 'f-3');
  assert.equal(incident.acknowledgement, undefined);
  board.take(taken(4, 'second'));
  assert.equal(incident.acknowledgement.by.subject, 'second');
});

test('an outline shows a case, is overruled by a newer fact only, and never replaces the whole', () => {
  const outline = { id: ID, outline: true, version: 3, sequence: 3, ...summary('ACKNOWLEDGED'), escalations: [{ target: { unitId: UNIT, trigger: 'PLACE' }, at: FACTS[0].time }], allowed: ['send-forces'] };
  const board = new Board(UNIT);
  const before = board.sequences;
  FACTS.slice(0, 2).forEach((fact) => board.recall(recalled(fact)));
  board.show(outline, before);
  assert.equal(board.get(ID).summary.state, 'ACKNOWLEDGED', 'it stands for more facts than had come');
  board.recall(recalled(FACTS[2]));
  assert.deepEqual(board.get(ID).allowed, ['send-forces']);
  assert.equal(board.get(ID).settled, true, 'a fact that it stands for is no news');
  board.take(FACTS[3]);
  assert.equal(board.get(ID).summary.state, 'RESPONDING');
  assert.equal(board.get(ID).settled, false);

  board.show({ ...outline, outline: false, description: 'all of it' }, board.sequences);
  board.show(outline, board.sequences);
  assert.equal(board.get(ID).view.description, 'all of it');
});

test('what is counted and put in order follows every fact', () => {
  const board = new Board(UNIT);
  const take = (id, type, sequence, state, severity, receivedAt) => board.take({
    id: `${id}-${sequence}`, subject: id, type: `vn.tuantra.incident.${type}.v1`, sequence: String(sequence), time: receivedAt,
    data: { incident: { ...summary(state), incidentId: id, severity, receivedAt }, targets: [{ unitId: UNIT, trigger: 'PLACE' }] },
  });
  take('a', 'reported', 1, 'REPORTED', 'S3', '2026-01-01T10:00:00Z');
  take('b', 'reported', 1, 'REPORTED', 'S1', '2026-01-01T10:05:00Z');
  assert.deepEqual(board.list().map(({ id }) => id), ['b', 'a']);
  assert.deepEqual(board.standing.waiting.map(({ id }) => id), ['b', 'a']);
  take('b', 'acknowledged', 2, 'ACKNOWLEDGED', 'S1', '2026-01-01T10:05:00Z');
  assert.deepEqual(board.list().map(({ id }) => id), ['a', 'b']);
  const { waiting, open, active, done } = board.standing;
  assert.deepEqual([waiting.length, open, active, done], [1, 2, 1, 0]);
  const figures = board.figures(Date.parse('2026-01-01T10:03:00Z'), Date.parse('2026-01-01T10:06:00Z'));
  assert.deepEqual([figures.received, figures.waiting, figures.longestWait], [1, 1, 6 * 60_000]);
  take('a', 'false-alarm', 2, 'FALSE_ALARM', 'S3', '2026-01-01T10:00:00Z');
  assert.equal(board.standing.done, 1);
  board.forgetBefore(Date.parse('2026-01-01T10:01:00Z'));
  assert.deepEqual(board.list().map(({ id }) => id), ['b']);
});
