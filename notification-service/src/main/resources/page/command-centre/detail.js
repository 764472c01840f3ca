// One incident with everything that is known of it.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moment, now, span } from 'tuantra/clock.js';
import { age, marks, progress, standing, where } from './list.js';
import { badge } from './severity.js';
import { timeline } from './facts.js';
import { icon } from './icons.js';
import { minute } from './shift.js';
import { t } from './words.js';

const ORDERS = [['acknowledge', 'T'], ['sendForces', 'L'], ['escalate', 'C'], ['falseAlarm', 'S']];
const RARER = ['accept', 'giveBack', 'putBack', 'withdraw', 'takeOver', 'respond', 'arrive', 'reclassify', 'merge', 'handOver', 'resolve', 'closeCase', 'reopen', 'restore'];

export function detail(screen) {
  const incident = screen.desk.board.get(screen.openId);
  if (!incident) {
    return html`<aside class="detail nothing-open"><p class="empty">${t('chooseOne')}</p></aside>`;
  }
  const { desk } = screen;
  const { summary, view } = incident;
  return html`<aside class="detail ${summary.severity}" data-shows=${incident.id} aria-labelledby="detail-title">
    <header>
      <button class="button quiet back" @click=${() => screen.close()}>${icon('back')} <span class="narrow">${t('back')}</span><span class="wide">${t('close')}</span></button>
      <p class="standing">${badge(summary.severity)} <span>${t(summary.severity)}</span> <span class="state">${t(summary.state)}</span></p>
      <h2 id="detail-title">${desk.names.category(summary.category)}</h2>
      <p class="where">${where(desk, summary)}</p>
      <p class="marks">${marks(incident)}${summary.complicated ? html`<span class="mark">${t('complicated')}</span>` : nothing}${view?.borderUnknown ? html`<span class="mark">${t('borderUnknown')}</span>` : nothing}</p>
      <p class="who">${standing(desk, incident)}</p>
      <p class="age">${age(incident)}</p>
    </header>
    <p class="printed">${t('printedBy', { at: minute(now()), who: desk.self })}</p>
    <div class="orders">
      ${ORDERS.map(([kind, key]) => html`<button class="button ${kind === 'acknowledge' ? 'main' : ''}" data-order=${kind}
        ?disabled=${!desk.may(kind, incident)} @click=${() => screen.order(kind, incident)}>
        ${t(kind)} <span class="key" aria-hidden="true">${key}</span></button>`)}
      ${repeat(RARER.filter((kind) => desk.may(kind, incident)), (kind) => kind, (kind) => html`<button class="button" data-order=${kind}
        @click=${() => screen.order(kind, incident)}>${t(kind)}</button>`)}
    </div>
    ${progress(screen, incident)}
    ${screen.detailFailures.has(incident.id) ? html`<p class="problem">${t('detailFailed', { code: screen.detailFailures.get(incident.id).code ?? 'UNREACHABLE' })}
      <button class="button quiet" @click=${() => screen.refresh(incident.id)}>${t('tryAgain')}</button></p>` : nothing}
    ${mergedInto(screen, incident)}
    ${offered(desk, incident)}
    ${escalation(incident)}
    ${call(desk, summary)}
    <dl class="facts">
      ${fact('description', view?.description)}
      ${fact('group', summary.residentialGroupId && desk.names.unit(summary.residentialGroupId))}
      ${fact('handlingUnit', desk.names.unit(summary.handlingUnitId))}
      ${fact('reporter', view?.reporterRole && t(`reporter${view.reporterRole}`))}
    </dl>
    <h3>${t('times')}</h3>
    <dl class="facts times">
      ${['occurredAt', 'detectedAt', 'reportedAt', 'receivedAt'].map((name) => fact(name, summary[name] && moment(summary[name])))}
      ${view?.reportedLate ? html`<dd class="hint">${t('reportedLate', { span: span(view.reportDelaySeconds * 1000) })}</dd>` : nothing}
      ${view?.clockSkewed ? html`<dd class="hint">${t('clockSkewed')}</dd>` : nothing}
    </dl>
    ${stillMissing(view)}
    <h3>${t('timeline')}</h3>
    <ol class="timeline">
      ${timeline(desk, incident).map(({ at, text, by, reason }) => html`<li><time>${moment(at)}</time>
        <span>${text}${reason ? html` <q>${reason}</q>` : nothing}${by ? html` <span class="by">${desk.who(by)}</span>` : nothing}</span></li>`)}
    </ol>
    ${ledger(desk, screen.ledgers.get(incident.id))}
    <p class="print-it"><button class="button quiet" @click=${() => print()}>${t('print')}</button></p>
  </aside>`;
}

function fact(name, value) {
  return value ? html`<dt>${t(name)}</dt><dd>${value}</dd>` : nothing;
}

// Said from the first minute, so that nobody has to look for it when the case is to be closed.
function stillMissing(view) {
  const missing = Object.entries(view?.missingInWords ?? {});
  const type = (id) => view.actions?.find((action) => action.id === id)?.type;
  return missing.length === 0 ? nothing : html`<h3>${t('stillMissing')}</h3>
    <ul class="missing">${missing.map(([id, fields]) => html`<li>${type(id) ? t(type(id)) : ''}: ${fields.join(', ')}</li>`)}</ul>`;
}

function mergedInto(screen, { view }) {
  const into = view?.merge?.into;
  return into ? html`<p class="next">${t('fact.merged')}
    ${screen.desk.board.get(into) ? html`<button class="button quiet" @click=${() => screen.open(into)}>${t('showOther')}</button>` : nothing}</p>` : nothing;
}

function offered(desk, { view }) {
  return view?.offer ? html`<p class="next">${t(view.offer.ordered ? 'orderedTo' : 'offeredTo', { unit: desk.names.unit(view.offer.toUnitId) })}</p>` : nothing;
}

function escalation({ waiting, view }) {
  if (!waiting || !view?.nextEscalationAt) {
    return nothing;
  }
  const left = Date.parse(view.nextEscalationAt) - now();
  return html`<p class="next">${left > 0 ? t('nextEscalation', { span: span(left) }) : t('nextEscalationDue')}</p>`;
}

// The screen never replaces the call.
function call(desk, { category }) {
  const numbers = desk.names.emergencyNumbers(category);
  return numbers.length === 0 ? nothing
    : html`<p class="call">${t('callFirst')} ${numbers.map((number) => html`<a class="button" href="tel:${number}">${number}</a>`)}</p>`;
}

function ledger(desk, lines) {
  return !lines?.length ? nothing : html`<h3>${t('ledger')}</h3>
    <ul class="ledger">${lines.map((line) => html`<li><span>${line.unitName || desk.names.unit(line.unitId)}</span>
      <span>${arrival(line)}</span></li>`)}</ul>`;
}

// The furthest that the alert has come at a unit.
function arrival({ seenAt, deliveredAt, undeliveredAt }) {
  if (seenAt) {
    return t('ledgerSeen', { at: moment(seenAt) });
  }
  if (deliveredAt) {
    return t('ledgerDelivered', { at: moment(deliveredAt) });
  }
  return t(undeliveredAt ? 'ledgerCalling' : 'ledgerUnderWay');
}
