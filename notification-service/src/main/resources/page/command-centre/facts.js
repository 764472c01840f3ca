// The facts of an incident's history in words.

import { t } from './words.js';

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
      return t(`fact.${name}`, { unit: unit(data.toUnitId) });
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
