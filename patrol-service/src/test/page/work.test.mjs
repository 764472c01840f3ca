// Community work and requests for support on the phone: what a form says, what goes first, and what is shown until then.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isAnswerTo, nextBatch, rankOf } from '../../main/resources/page/patrol/queue.js';
import { answersTo, currentRequests, openTasks, shareOf } from '../../main/resources/page/patrol/support.js';
import { DICTIONARY } from '../../main/resources/page/patrol/words.js';
import { KINDS, workOf } from '../../main/resources/page/patrol/work.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const HERE = { latitude: 21.04, longitude: 105.84 };
const CONTRACT = new URL('../../../../platform/event-contracts/src/main/java/vn/tuantra/contract/community/', import.meta.url);
const constants = (file) => [...readFileSync(new URL(file, CONTRACT), 'utf8').matchAll(/^ {4}([A-Z][A-Z_0-9]+)\b/gm)].map(([, name]) => name);

test('the choices are those of the contract, and each has its word', () => {
  const files = {
    'outreach.form': 'OutreachForm.java', 'conciliation.kind': 'ConciliationKind.java', 'conciliation.result': 'ConciliationResult.java',
    'dispersal.method': 'DispersalMethod.java', 'dispersal.result': 'DispersalResult.java', 'reminder.topic': 'ReminderTopic.java',
  };
  for (const [place, file] of Object.entries(files)) {
    const [kind, name] = place.split('.');
    assert.deepEqual(KINDS[kind][name], constants(file), place);
    assert.deepEqual(KINDS[kind][name].filter((each) => !(`${place}.${each}` in DICTIONARY)), []);
  }
  assert.deepEqual(KINDS.outreach.tags.every, constants('OutreachTag.java'));
  for (const [kind, fields] of Object.entries(KINDS)) {
    assert.ok(`work.${kind}` in DICTIONARY);
    assert.deepEqual(Object.keys(fields).filter((name) => name !== 'tags' && !(`field.${kind}.${name}` in DICTIONARY)), []);
  }
});

test('work says what was entered and where the phone is', () => {
  const { body, urgent, problem } = workOf('outreach', {
    form: 'LEAFLET', topic: ' Luật Căn cước ', participants: '0', materials: '120', SOCIAL_EVILS: 'on', address: ' ', at: '',
  }, HERE, 'team', NOW);
  assert.equal(problem, undefined);
  assert.equal(urgent, false);
  assert.deepEqual(body, {
    teamId: 'team', place: HERE,
    outreach: { form: 'LEAFLET', topic: 'Luật Căn cước', participants: 0, materials: 120, tags: ['SOCIAL_EVILS'] },
  });
});

test('says what is missing instead of sending it', () => {
  const wrong = [
    ['outreach', { form: 'LEAFLET', topic: ' ', participants: '0', materials: '1' }, 'topicNeeded'],
    ['outreach', { form: 'RADIO', topic: 'x', participants: '0', materials: '1' }, 'choiceNeeded'],
    ['households', { count: '0' }, 'numberNeeded'],
    ['households', { count: '2,5' }, 'numberNeeded'],
    ['households', { count: '1', at: '2034-01-01T00:00' }, 'timeNotPossible'],
    ['households', { count: '1', at: 'hôm qua' }, 'timeNotPossible'],
    ['dispersal', { headcount: '9', method: 'DISPERSED', result: 'COMPLIED' }, 'placeNeeded'],
  ];
  for (const [kind, form, problem] of wrong) {
    assert.equal(workOf(kind, form, undefined, 'team', NOW).problem, problem, JSON.stringify(form));
  }
});

test('what becomes a case goes like a report, everything else behind what a patrol says', () => {
  const urgency = (kind, form) => workOf(kind, form, HERE, 'team', NOW).urgent;
  const dispute = { kind: 'FAMILY', result: 'FAILED', parties: '2' };
  assert.equal(urgency('conciliation', dispute), false);
  assert.equal(urgency('conciliation', { ...dispute, threats: 'on' }), true);
  assert.equal(urgency('conciliation', { ...dispute, threats: 'on', result: 'SUCCESS' }), false);
  const gathering = { headcount: '9', method: 'REMINDER', result: 'COMPLIED', minors: 'UNKNOWN' };
  assert.equal(urgency('dispersal', gathering), false);
  assert.equal(urgency('dispersal', { ...gathering, result: 'REFUSED' }), true);
  assert.equal(urgency('dispersal', { ...gathering, weapons: 'on' }), true);
  assert.ok(rankOf({ kind: 'work', urgent: true }) < rankOf({ kind: 'scan' }));
  assert.ok(rankOf({ kind: 'work', urgent: true }) > rankOf({ kind: 'report' }));
  assert.ok(rankOf({ kind: 'work' }) > rankOf({ kind: 'position' }));
});

test('nobody knows of minors is not the same as none', () => {
  const gathering = { headcount: '9', method: 'REMINDER', result: 'COMPLIED' };
  const of = (minors) => workOf('dispersal', { ...gathering, minors }, HERE, 'team', NOW).body.dispersal;
  assert.equal(of('YES').minors, true);
  assert.equal(of('NO').minors, false);
  assert.equal('minors' in of('UNKNOWN'), false);
});

const answer = (said, more = {}) => ({
  id: said, kind: 'support', owner: 'me', requestId: 'r', at: '2026-11-28T11:00:00Z', state: 'waiting', tries: 0, body: { answer: said }, ...more,
});

test('the answers to a request go in their order', () => {
  const first = answer('acceptance', { notBefore: Date.parse('2026-11-28T13:00:00Z') });
  const second = answer('result', { at: '2026-11-28T11:30:00Z' });
  assert.deepEqual(nextBatch([second, first], 'me', NOW.getTime()), []);
  assert.deepEqual(nextBatch([second, { ...first, notBefore: 0 }], 'me', NOW.getTime()).map(({ id }) => id), ['acceptance']);
  assert.deepEqual(nextBatch([second, { ...first, state: 'sent' }], 'me', NOW.getTime()).map(({ id }) => id), ['result']);
  assert.equal(isAnswerTo(second, { id: 'r' }), true);
  assert.equal(isAnswerTo(second, { id: 'other' }), false);
  assert.equal(isAnswerTo({ id: 'w', kind: 'work' }, { id: 'w' }), true);
  assert.equal(isAnswerTo({ id: 'c', kind: 'care', taskId: 't' }, { id: 't' }), true);
});

const request = (state, more = {}) => ({
  id: 'r', state, from: '2026-11-28T10:00:00Z', until: '2026-11-28T14:00:00Z', shares: [{ teamId: 'team', state }], ...more,
});

test('a request shows the team\'s own share, and this phone\'s answer as not sent yet', () => {
  assert.deepEqual(shareOf(request('ASKED'), 'team', []), { state: 'ASKED', local: false });
  assert.deepEqual(shareOf(request('ASKED'), 'team', [answer('acceptance')]), { state: 'ACCEPTED', local: true });
  assert.deepEqual(shareOf(request('ACCEPTED'), 'team', [answer('acceptance', { state: 'sent' })]), { state: 'ACCEPTED', local: false });
  assert.deepEqual(shareOf(request('ASKED'), 'team', [answer('acceptance', { state: 'refused' })]), { state: 'ASKED', local: false });
  assert.deepEqual(shareOf({ ...request('ASKED'), state: 'WITHDRAWN' }, 'team', [answer('acceptance')]), { state: 'WITHDRAWN', local: false });
  assert.deepEqual(answersTo(request('ASKED'), 'ASKED', NOW.getTime()), ['acceptance', 'refusal']);
  assert.deepEqual(answersTo(request('ACCEPTED'), 'ACCEPTED', NOW.getTime()), ['refusal', 'result']);
  assert.deepEqual(answersTo(request('ACCEPTED'), 'ACCEPTED', Date.parse('2026-11-28T09:00:00Z')), ['refusal']);
  assert.deepEqual(answersTo(request('GIVEN'), 'GIVEN', NOW.getTime()), []);
});

test('what is long over and what another team was asked is not shown', () => {
  const shown = (each) => currentRequests([each], 'team', [], NOW.getTime()).length;
  assert.equal(shown(request('ACCEPTED')), 1);
  assert.equal(shown(request('GIVEN', { until: '2026-11-20T14:00:00Z' })), 0);
  assert.equal(shown(request('ACCEPTED', { until: '2026-11-20T14:00:00Z' })), 1);
  assert.equal(shown(request('ASKED', { shares: [{ teamId: 'other', state: 'ASKED' }] })), 0);
});

test('a task that was told as done is not asked for again', () => {
  const tasks = [{ id: 't', what: 'x' }, { id: 'u', what: 'y', doneAt: '2026-11-28T10:00:00Z' }, { id: 'v', what: 'z' }];
  assert.deepEqual(openTasks(tasks, [{ kind: 'care', taskId: 't', state: 'waiting' }]).map(({ id }) => id), ['v']);
});
