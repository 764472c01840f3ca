// Patrols as the phone shows them: the server's word, and what this phone has done since.

const HOURS = 3_600_000;
const STEPS = { start: 'IN_PROGRESS', end: 'COMPLETED' };

// The patrol with the steps that wait in the outbox, or that were taken after the list was loaded.
export function asOfNow(patrol, items) {
  const steps = items.filter((item) => item.patrolId === patrol.id && STEPS[item.kind] && item.state !== 'refused')
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const here = steps.some((step) => step.kind === 'end') ? 'end' : steps.at(-1)?.kind;
  const order = ['PLANNED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'LOGGED', 'CANCELLED', 'MISSED'];
  const told = STEPS[here];
  const status = told && order.indexOf(told) > order.indexOf(patrol.status) ? told : patrol.status;
  return { ...patrol, status, local: status !== patrol.status || steps.some((step) => step.state === 'waiting') };
}

// What concerns a team now: what is under way, and what begins within a day or should have ended within half of one.
export function current(patrols, now) {
  return patrols
    .filter((patrol) => patrol.status === 'IN_PROGRESS'
      || (Date.parse(patrol.plannedEnd) > now - 12 * HOURS && Date.parse(patrol.plannedStart) < now + 24 * HOURS))
    .sort((one, other) => Date.parse(one.plannedStart) - Date.parse(other.plannedStart));
}

export function underWay(patrols, items) {
  return patrols.map((patrol) => asOfNow(patrol, items)).find((patrol) => patrol.status === 'IN_PROGRESS');
}

// The points to pass, each with whether it was, here or by the server's word.
export function course(patrol, checkpoints, items) {
  const scans = items.filter((item) => item.kind === 'scan' && item.patrolId === patrol.id && item.state !== 'refused');
  return checkpoints
    .filter((point) => point.hotspotId && patrol.hotspotIds.includes(point.hotspotId))
    .map((point) => ({
      ...point,
      passed: patrol.passings.some((passing) => passing.checkpointId === point.checkpointId)
        || scans.some((scan) => scan.body.checkpointId === point.checkpointId),
    }));
}

// Which patrol a call for help belongs to; a team without one calls as a report.
export function patrolOf(patrols, items, now) {
  const running = underWay(patrols, items);
  if (running) {
    return running;
  }
  return patrols.find((patrol) => ['PLANNED', 'CONFIRMED'].includes(patrol.status)
    && Date.parse(patrol.plannedStart) - HOURS / 2 < now && now < Date.parse(patrol.plannedEnd));
}
