// The facts of an incident's history in words.

import { t } from './words.js';

// The timeline: what this unit was told, and from incident-service why it was done and what happened before this unit
// was told of anything. Both name the same instant.
export function timeline(desk, incident) {
  const told = incident.history.map((fact) => ({ fact, text: factText(desk, fact), at: fact.time, by: fact.data.by }));
  const untold = [];
  for (const { step, at, by, reason } of incident.view?.history ?? []) {
    const line = told.find(({ fact }) => fact.data.by?.subject === by.subject && Object.values(fact.data).includes(at));
    if (line) {
      Object.assign(line, { at, reason });
    } else {
      untold.push({ text: t(`step.${step}`), at, by, reason });
    }
  }
  return [...told, ...untold].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

export function factText(desk, { type, data }) {
  const name = type.replace(/^vn\.tuantra\.incident\./, '').replace(/\.v\d+$/, '');
  const unit = (id) => desk.names.unit(id);
  switch (name) {
    case 'escalated':
      return t(data.target.trigger === 'TIMEOUT' ? 'fact.escalated.TIMEOUT' : 'fact.escalated', { unit: unit(data.target.unitId) });
    case 'forces-sent':
      return data.expectedAt
        ? t('fact.forces-sent.at', { count: data.headcount, at: desk.at(data.expectedAt) })
        : t('fact.forces-sent', { count: data.headcount });
    case 'taken-over':
    case 'handed-over':
    case 'transferred':
    case 'hand-over-offered':
      return t(`fact.${name}`, { unit: unit(data.toUnitId) });
    case 'hand-over-returned':
      return t(data.withdrawn ? 'fact.hand-over-withdrawn' : 'fact.hand-over-returned', { unit: unit(data.toUnitId) });
    case 'unanswered':
      return t(`fact.unanswered.${data.awaited}`);
    case 'reclassified':
      return t('fact.reclassified', { severity: `${data.incident.severity} ${t(data.incident.severity)}` });
    case 'action-recorded':
    case 'action-completed':
      return t(`fact.${name}`, { action: t(data.type) });
    case 'resolved':
      return t('fact.resolved', { outcome: t(data.outcome) });
    default: {
      const text = t(`fact.${name}`);
      // A newer service may tell of facts that this page has no words for yet.
      return text.startsWith('fact.') ? t('fact.other', { type: name }) : text;
    }
  }
}
