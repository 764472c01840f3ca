// One patrol: set out, pass its points, come back.

import { html, nothing } from 'lit';
import { span, timeOfDay } from 'tuantra/clock.js';
import { course } from './patrols.js';
import { canScan } from './scanner.js';
import { t } from './words.js';

export function patrolPage(phone, id, ask) {
  const patrol = phone.patrols.find((each) => each.id === id);
  if (patrol === undefined) {
    return html`<p>${t('noPatrols')}</p>`;
  }
  return html`
    <h2>${timeOfDay(patrol.plannedStart).slice(0, 5)} – ${timeOfDay(patrol.plannedEnd).slice(0, 5)}
      · ${t(`status.${patrol.status}`)}</h2>
    ${steps(phone, patrol, ask)}
    ${patrol.status === 'IN_PROGRESS' ? underWay(phone, patrol) : nothing}
    ${points(phone, patrol, ask)}`;
}

function steps(phone, patrol, ask) {
  if (!phone.leads) {
    return nothing;
  }
  if (['PLANNED', 'CONFIRMED'].includes(patrol.status)) {
    return html`<button class="button main wide" id="start" @click=${() => phone.start(patrol)}>${t('start')}</button>`;
  }
  if (patrol.status === 'IN_PROGRESS') {
    return html`<button class="button wide" id="end" @click=${() => ask({ kind: 'end', patrol })}>${t('end')}</button>`;
  }
  return patrol.status === 'COMPLETED'
    ? html`<button class="button wide" id="sign" @click=${() => ask({ kind: 'sign', patrol })}>${t('sign')}</button>` : nothing;
}

function underWay(phone, patrol) {
  const tracking = phone.isTracking(patrol.id);
  return html`<section class="panel">
    <p>${position(phone.place)}</p>
    <p>${tracking ? t('trackOn') : t('trackOff')}
      <button class="button" id="tracking" @click=${() => phone.track(patrol, !tracking)}>${tracking ? t('stopTrack') : t('goOnTrack')}</button></p>
    <p class="hint">${t('screenOff')}</p>
    ${patrol.checkInMinutes
    ? html`<button class="button wide" id="check-in" @click=${() => phone.checkIn(patrol)}>${t('allWell')}</button>` : nothing}
  </section>`;
}

export function position(place) {
  if (place.problem) {
    return place.problem === 'denied' ? t('positionDenied') : t('positionMissing');
  }
  return place.last
    ? t('positionNow', { metres: place.last.accuracyMetres, age: span(Date.now() - place.last.at) }) : t('positionMissing');
}

function points(phone, patrol, ask) {
  const list = course(patrol, phone.known.checkpoints, phone.outbox.items);
  const open = patrol.status === 'IN_PROGRESS';
  return html`<h2>${t('checkpoints')}</h2>
    ${open ? html`
      ${canScan() ? html`<button class="button main wide" id="scan" @click=${() => ask({ kind: 'scan', patrol })}>${t('scanTag')}</button>`
    : html`<p class="hint">${t('scanUnavailable')}</p>`}
      <form class="tag" @submit=${(event) => typed(event, phone, patrol)}>
        <label class="label" for="tag-code">${t('tagCode')}</label>
        <div class="row"><input class="field" id="tag-code" name="token" maxlength="200" autocomplete="off" autocapitalize="off" required>
          <button class="button" id="enter-tag">${t('enterTag')}</button></div>
      </form>` : nothing}
    ${list.length === 0 ? html`<p class="hint">${t('noCheckpoints')}</p>` : nothing}
    <ul class="cards">${list.map((point) => html`<li class="card">
      <strong>${point.name}</strong> <span class="state">${point.passed ? `✓ ${t('passed')}` : t('notPassed')}</span>
      ${open && !point.passed ? html`<button class="button" ?disabled=${!phone.place.fresh}
        @click=${() => phone.scan(patrol, { method: 'POSITION', checkpointId: point.checkpointId })}>${t('here')}</button>` : nothing}
    </li>`)}</ul>`;
}

function typed(event, phone, patrol) {
  event.preventDefault();
  const { token } = Object.fromEntries(new FormData(event.target));
  phone.scan(patrol, { method: 'QR', token: token.trim() });
  event.target.reset();
}

// The points of the patrol at which nobody was, for which the end may give a reason.
export function missed(phone, patrol) {
  return course(patrol, phone.known.checkpoints, phone.outbox.items).filter((point) => !point.passed);
}
