// The rules of the outbox: what goes first, what together, what an answer means, and that a retry says the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  counts, isAnswerTo, isOver, nextBatch, nextTime, pauseAfter, positionResults, scanResults, settled, verdict,
} from '../../main/resources/page/patrol/queue.js';

const AT = Date.parse('2026-11-28T20:00:00Z');
let made = 0;
const item = (kind, more = {}) => {
  made += 1;
  return { id: `i-${String(made).padStart(5, '0')}`, kind, owner: 'me', at: new Date(AT + made).toISOString(), state: 'waiting', tries: 0, ...more };
};
// What goes, message by message, when every message arrives.
function order(items) {
  const left = items.map((each) => ({ ...each }));
  const sent = [];
  for (;;) {
    const batch = nextBatch(left, 'me', AT);
    if (batch.length === 0) {
      return sent;
    }
    sent.push(`${batch[0].kind}×${batch.length}`);
    batch.forEach((each) => {
      left.find(({ id }) => id === each.id).state = 'sent';
    });
  }
}

test('a call for help passes everything, then reports; photos come last', () => {
  const report = item('report');
  const items = [item('photo', { reportId: report.id }), report, item('start', { patrolId: 'p' }), item('scan', { patrolId: 'p' }),
    item('position', { patrolId: 'p' }), item('end', { patrolId: 'p' }), item('sos', { patrolId: 'p' })];
  assert.deepEqual(order(items), ['sos×1', 'report×1', 'start×1', 'scan×1', 'position×1', 'end×1', 'photo×1']);
});

test('scans go in hundreds and positions in five hundreds, each patrol by itself', () => {
  const items = [
    ...Array.from({ length: 201 }, () => item('scan', { patrolId: 'p' })), item('scan', { patrolId: 'q' }),
    ...Array.from({ length: 1_001 }, () => item('position', { patrolId: 'p' }))];
  assert.deepEqual(order(items), ['scan×200', 'scan×1', 'scan×1', 'position×500', 'position×500', 'position×1']);
});

test('nothing of a patrol goes before its start, and its end only after the rest', () => {
  const start = item('start', { patrolId: 'p', notBefore: AT + 1 });
  const items = [start, item('scan', { patrolId: 'p' }), item('position', { patrolId: 'p' }), item('end', { patrolId: 'p' })];
  assert.deepEqual(order(items), []);
  assert.deepEqual(order([{ ...start, state: 'refused' }, ...items.slice(1)]), ['scan×1', 'position×1', 'end×1']);
  assert.deepEqual(order([item('sos', { patrolId: 'p' }), ...items]), ['sos×1']);
});

test('a patrol is confirmed before it starts', () => {
  assert.deepEqual(order([item('start', { patrolId: 'p' }), item('confirm', { patrolId: 'p' })]), ['confirm×1', 'start×1']);
});

test('a photo waits for its own report and for no other', () => {
  const stuck = item('report', { notBefore: AT + 1 });
  assert.deepEqual(order([stuck, item('photo', { reportId: stuck.id }), item('photo', { reportId: 'sent-before' })]), ['photo×1']);
});

test('one service that is busy holds nobody else up', () => {
  assert.deepEqual(order([item('report', { notBefore: AT + 1 }), item('check-in', { patrolId: 'p' })]), ['check-in×1']);
});

test('what somebody else has left on the phone never goes in my name', () => {
  assert.deepEqual(order([item('sos', { owner: 'other' }), item('report', { owner: undefined })]), []);
});

test('a pause is never so long that five seconds of network pass unused', () => {
  assert.ok([0, 1, 2, 5, 100].every((tries) => pauseAfter(tries) >= 1_000 && pauseAfter(tries) < 5_000));
  const waiting = [item('report', { notBefore: AT + 700 }), item('report', { notBefore: AT + 900 })];
  assert.equal(nextTime(waiting, 'me', AT), AT + 700);
  assert.equal(nextTime([], 'me', AT), undefined);
});

test('only a clear no is a no', () => {
  for (const [status, meant] of [[undefined, 'away'], [401, 'login'], [408, 'again'], [429, 'again'], [500, 'again'], [502, 'again'],
    [503, 'again'], [504, 'again'], [400, 'refused'], [403, 'refused'], [404, 'refused'], [409, 'refused'], [413, 'refused'], [422, 'refused']]) {
    assert.equal(verdict(status), meant, String(status));
  }
});

test('half an answer, or one about something else, is no answer', () => {
  const report = item('report');
  assert.equal(isAnswerTo(report, { id: report.id, number: 'VV-1' }), true);
  for (const json of [undefined, null, {}, 'OK', { id: 'another' }]) {
    assert.equal(isAnswerTo(report, json), false);
  }
  const sos = item('sos', { patrolId: 'p' });
  assert.equal(isAnswerTo(sos, { incidentId: sos.id }), true);
  assert.equal(isAnswerTo(item('start', { patrolId: 'p' }), { id: 'p' }), true);
  assert.equal(isAnswerTo(item('check-in', { patrolId: 'p' }), undefined), false);
});

test('each scan and position has its own fate; one that is not named goes again', () => {
  const scans = [item('scan'), item('scan'), item('scan'), item('scan')];
  const results = [
    { scanId: scans[2].id, outcome: 'REFUSED', code: 'UNKNOWN_TAG' }, { scanId: scans[0].id, outcome: 'ACCEPTED', marks: ['CLOCK_SKEW'] },
    { scanId: scans[1].id, outcome: 'KNOWN', marks: [] }];
  assert.deepEqual(scanResults(scans, { results }).map((each) => each.verdict), ['sent', 'sent', 'refused', 'again']);
  assert.deepEqual(scanResults(scans, { results })[2].code, 'UNKNOWN_TAG');
  assert.deepEqual(scanResults(scans, undefined).map((each) => each.verdict), ['again', 'again', 'again', 'again']);
  const points = [{ index: 0, outcome: 'KNOWN' }, { index: 1, outcome: 'REFUSED', code: 'OUTSIDE_THE_PATROL' }];
  assert.deepEqual(positionResults(scans, { points }).map((each) => each.verdict), ['sent', 'refused', 'again', 'again']);
});

test('the time is set right once, so that every try says the same', () => {
  const day = 86_400_000;
  const report = item('report', { at: new Date(AT).toISOString() });
  const first = settled(report, -day, AT + 5_000);
  assert.equal(first.at, new Date(AT - day).toISOString());
  assert.equal(first.deviceAt, report.at);
  assert.equal(settled(first, 0, AT + 9_000), first);
});

test('a clock a little ahead never puts what happened into the future', () => {
  const report = item('report', { at: new Date(AT).toISOString() });
  assert.equal(settled(report, -30_000, AT).at, new Date(AT - 30_000).toISOString());
  assert.equal(settled(report, -30_000, AT + 3_600_000).at, report.at);
});

test('a scan keeps the time of the phone, by which the server judges the clock', () => {
  const scan = item('scan');
  assert.equal(settled(scan, -86_400_000, AT), scan);
});

test('what has gone is shown for two days, what was refused until somebody looks', () => {
  const gone = item('report', { state: 'sent', sentAt: AT });
  assert.equal(isOver(gone, AT + 47 * 3_600_000), false);
  assert.equal(isOver(gone, AT + 49 * 3_600_000), true);
  assert.equal(isOver({ ...gone, state: 'refused' }, AT + 49 * 3_600_000), false);
  assert.equal(isOver({ ...gone, state: 'waiting' }, AT + 49 * 3_600_000), false);
});

test('counts what waits and what was refused', () => {
  assert.deepEqual(counts([item('sos'), item('position'), item('scan', { state: 'refused' }), item('scan', { state: 'sent' })]),
    { waiting: 2, urgent: 1, positions: 1, refused: 1 });
});

test('three hundred items at once are ordered in no time', () => {
  const items = [...Array.from({ length: 300 }, (_, index) => item(['report', 'scan', 'photo'][index % 3], { patrolId: 'p', reportId: 'r' })),
    ...Array.from({ length: 5_760 }, () => item('position', { patrolId: 'p' }))];
  const before = performance.now();
  nextBatch(items, 'me', AT);
  assert.ok(performance.now() - before < 250);
});
