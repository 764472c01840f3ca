// The rules of the outbox, without a browser: what goes first, what goes together, and what an answer means.
//
// An item: {id, kind, owner, at, state, patrolId?, reportId?, requestId?, taskId?, urgent?, body, tries, notBefore?}. Its id is made on the phone and is
// the id of what it becomes, or its Idempotency-Key: sent twice, it is done once.

const RANKS = { sos: 0, report: 1, confirm: 2, start: 2.5, scan: 3, tracking: 4, 'check-in': 4, position: 5, support: 5.2, work: 5.4, care: 5.6,
  end: 6, log: 7, photo: 8 };
const TOGETHER = { scan: 200, position: 500 };
const PAUSES = [1_000, 2_000, 3_000, 4_000];
const DAY = 86_400_000;
// Below that the clocks of phone and server count as one: what is said must not change from try to try.
const SAME_CLOCK = 60_000;

export function rankOf(item) {
  // Work that becomes a case goes like a report.
  return item.urgent ? 1.5 : RANKS[item.kind] ?? 9;
}

function earlier(one, other) {
  return rankOf(one) - rankOf(other) || Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1);
}

// Whether something must have gone before: nobody was at a checkpoint of a patrol that has not set out.
function waitsFor(item, other) {
  if (other.state !== 'waiting' || other.id === item.id || other.owner !== item.owner) {
    return false;
  }
  if (item.kind === 'photo') {
    return other.id === item.reportId;
  }
  if (item.kind === 'support') {
    return other.kind === 'support' && item.requestId === other.requestId && Date.parse(other.at) < Date.parse(item.at);
  }
  if (item.patrolId === undefined || item.patrolId !== other.patrolId || item.kind === 'sos') {
    return false;
  }
  if (item.kind === 'end') {
    return ['confirm', 'start', 'scan', 'position'].includes(other.kind);
  }
  if (item.kind === 'start') {
    return other.kind === 'confirm';
  }
  return (other.kind === 'start' && item.kind !== 'confirm') || (item.kind === 'log' && other.kind === 'end');
}

// What goes now: the most urgent item that may go, with what belongs into the same message; empty when nothing may.
// What is of a kind that the server is too busy for does not go, and still holds up what must come after it.
export function nextBatch(items, owner, now, busyWith = new Set()) {
  const waiting = items.filter((item) => item.state === 'waiting' && item.owner === owner);
  // Few things hold others up; thousands of positions are asked about those few only.
  const holding = waiting.filter((item) => item.kind !== 'photo' && item.kind !== 'position');
  const positions = new Map(waiting.filter((item) => item.kind === 'position').map((item) => [item.patrolId, item]));
  const free = (item) => (item.notBefore ?? 0) <= now && !busyWith.has(item.kind)
    && ![...holding, ...positions.values()].some((other) => waitsFor(item, other));
  const first = waiting.sort(earlier).find(free);
  if (first === undefined) {
    return [];
  }
  const most = TOGETHER[first.kind];
  return most === undefined ? [first] : waiting.filter((item) => item.kind === first.kind && item.patrolId === first.patrolId && (item.notBefore ?? 0) <= now)
    .slice(0, most);
}

// When something may go next, if anything waits at all.
export function nextTime(items, owner, now) {
  const times = items.filter((item) => item.state === 'waiting' && item.owner === owner)
    .map((item) => Math.max(now, item.notBefore ?? 0));
  return times.length === 0 ? undefined : Math.min(...times);
}

// The pause before the next try, never so long that a network that is back stays unused for 5 s.
export function pauseAfter(tries) {
  return PAUSES[Math.min(Math.max(tries, 1), PAUSES.length) - 1];
}

// What an answer with an error means: the server is silent ('away'), busy ('again'), asks who we are ('login'), or says
// no ('refused').
export function verdict(status) {
  if (status === undefined || status === 0) {
    return 'away';
  }
  if (status === 401) {
    return 'login';
  }
  return status >= 500 || [408, 425, 429].includes(status) ? 'again' : 'refused';
}

// Whether the answer is one to this item. A proxy's page or half an answer is none: the item goes again, under its id.
export function isAnswerTo(item, json) {
  switch (item.kind) {
    case 'sos':
      return json?.incidentId === item.id || json?.id === item.id;
    case 'report':
    case 'photo':
    case 'work':
      return json?.id === item.id;
    case 'support':
      return json?.id === item.requestId;
    case 'care':
      return json?.id === item.taskId;
    case 'confirm':
    case 'start':
    case 'end':
    case 'log':
      return json?.id === item.patrolId;
    case 'check-in':
      return json !== undefined && 'heardAt' in json;
    case 'tracking':
      return typeof json?.on === 'boolean';
    default:
      return false;
  }
}

// What became of each scan of a message; one that the answer does not name goes again.
export function scanResults(items, json) {
  const results = new Map((Array.isArray(json?.results) ? json.results : []).map((result) => [result.scanId, result]));
  return items.map((item) => told(item, results.get(item.id)));
}

export function positionResults(items, json) {
  const results = new Map((Array.isArray(json?.points) ? json.points : []).map((result) => [result.index, result]));
  return items.map((item, index) => told(item, results.get(index)));
}

function told(item, result) {
  if (['ACCEPTED', 'KNOWN'].includes(result?.outcome)) {
    return { id: item.id, verdict: 'sent', marks: result.marks ?? [] };
  }
  return result?.outcome === 'REFUSED' ? { id: item.id, verdict: 'refused', code: result.code } : { id: item.id, verdict: 'again' };
}

// The time at which it happened, by the server's clock, decided once: before the first try.
export function settled(item, ahead, now = Date.now()) {
  // Scans say by which clock they were made; the server judges how wrong it is.
  if (item.settled || item.kind === 'scan' || (item.kind === 'position' && Math.abs(ahead) < SAME_CLOCK)) {
    return item;
  }
  const shift = Math.abs(ahead) < SAME_CLOCK ? 0 : Math.round(ahead / 1000) * 1000;
  const at = Math.min(Date.parse(item.at) + shift, now + ahead);
  return { ...item, settled: true, at: new Date(at).toISOString(), deviceAt: item.at };
}

// What has gone is shown for two days; what was refused stays until a person has looked.
export function isOver(item, now) {
  return item.state === 'sent' && now - (item.sentAt ?? 0) > 2 * DAY;
}

export function counts(items) {
  const waiting = items.filter((item) => item.state === 'waiting');
  return {
    waiting: waiting.length,
    urgent: waiting.filter((item) => rankOf(item) <= 1).length,
    positions: waiting.filter((item) => item.kind === 'position').length,
    refused: items.filter((item) => item.state === 'refused').length,
  };
}
