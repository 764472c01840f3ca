// The few questions that must be answered before something cannot be taken back.

import { html, nothing } from 'lit';
import { missed } from './patrol-page.js';
import { scanned } from './scanner.js';
import { t } from './words.js';

export function sheet(phone, asked, close) {
  const draw = SHEETS[asked?.kind];
  return draw ? html`<dialog class="sheet" @close=${close} @cancel=${close}>${draw(phone, asked, close)}</dialog>` : nothing;
}

const SHEETS = {
  sos: (phone, asked, close) => question(t('helpAsk'), t('helpYes'), 'confirm-sos', 'sos', close, async () => {
    await phone.help({ unknownPlace: t('helpPlace'), description: t('helpText') });
    location.hash = '#outbox';
  }),
  discard: (phone, { item }, close) => question(t('discardAsk'), t('discard'), 'confirm-discard', 'main', close,
    () => phone.outbox.remove([item.id])),
  logout: (phone, asked, close) => {
    if (!phone.isOnline) {
      return html`<p>${t('logoutOffline')}</p>${actions(close)}`;
    }
    const count = phone.outbox.items.filter((item) => item.state === 'waiting' && item.owner === phone.me.subject).length;
    return question(t('logoutKeeps', { count }), t('logout'), 'confirm-logout', 'main', close, () => phone.logOut());
  },
  end: (phone, { patrol }, close) => html`<form method="dialog" @submit=${(event) => {
    event.preventDefault();
    const reasons = Object.entries(Object.fromEntries(new FormData(event.target)))
      .filter(([, reason]) => reason.trim())
      .map(([checkpointId, reason]) => ({ checkpointId, reason: reason.trim() }));
    phone.end(patrol, reasons);
    close();
  }}>
    <h2>${t('endAsk')}</h2>
    ${missed(phone, patrol).map((point) => html`
      <label class="label" for="m-${point.checkpointId}">${t('missedReason', { name: point.name })}</label>
      <input class="field" id="m-${point.checkpointId}" name=${point.checkpointId} maxlength="500">`)}
    <div class="actions"><button type="button" class="button" @click=${close}>${t('cancel')}</button>
      <button class="button main" id="confirm-end">${t('end')}</button></div>
  </form>`,
  sign: (phone, { patrol }, close) => html`<form method="dialog" @submit=${(event) => {
    event.preventDefault();
    phone.sign(patrol, new FormData(event.target).get('note').trim());
    close();
  }}>
    <label class="label" for="note">${t('logNote')}</label>
    <textarea class="field" id="note" name="note" maxlength="2000"></textarea>
    <div class="actions"><button type="button" class="button" @click=${close}>${t('cancel')}</button>
      <button class="button main" id="confirm-sign">${t('sign')}</button></div>
  </form>`,
  refusal: (phone, { request }, close) => html`<form method="dialog" @submit=${(event) => {
    event.preventDefault();
    phone.answer(request, { answer: 'refusal', reason: new FormData(event.target).get('reason').trim() });
    close();
  }}>
    <label class="label" for="reason">${t('whyNot')}</label>
    <textarea class="field" id="reason" name="reason" minlength="5" maxlength="500" required></textarea>
    <div class="actions"><button type="button" class="button" @click=${close}>${t('cancel')}</button>
      <button class="button main" id="confirm-refusal">${t('answer.refusal')}</button></div>
  </form>`,
  result: (phone, { request }, close) => html`<form method="dialog" @submit=${(event) => {
    event.preventDefault();
    const { people, result } = Object.fromEntries(new FormData(event.target));
    phone.answer(request, { answer: 'result', people: Number(people), ...(result.trim() ? { result: result.trim() } : {}) });
    close();
  }}>
    <label class="label" for="people">${t('howMany')}</label>
    <input class="field" id="people" name="people" type="number" min="1" max="1000" required>
    <label class="label" for="result">${t('whatCameOfIt')}</label>
    <textarea class="field" id="result" name="result" maxlength="1000"></textarea>
    <div class="actions"><button type="button" class="button" @click=${close}>${t('cancel')}</button>
      <button class="button main" id="confirm-result">${t('answer.result')}</button></div>
  </form>`,
  care: (phone, { task }, close) => html`<form method="dialog" @submit=${(event) => {
    event.preventDefault();
    phone.taskDone(task, new FormData(event.target).get('result').trim());
    close();
  }}>
    <h2>${task.what}</h2>
    <label class="label" for="care-result">${t('whatCameOfIt')}</label>
    <textarea class="field" id="care-result" name="result" maxlength="500"></textarea>
    <div class="actions"><button type="button" class="button" @click=${close}>${t('cancel')}</button>
      <button class="button main" id="confirm-care">${t('taskDone')}</button></div>
  </form>`,
  scan: (phone, asked, close) => html`<video class="camera" muted playsinline></video>
    ${asked.problem ? html`<p class="problem">${t('cameraDenied', { code: asked.problem })}</p>` : nothing}
    ${actions(close)}`,
};

// Opens the camera once its picture is on the screen.
export async function look(phone, asked, root, close, show) {
  if (asked?.kind !== 'scan' || asked.looking) {
    return;
  }
  asked.looking = new AbortController();
  try {
    const token = await scanned(root.querySelector('video.camera'), asked.looking.signal);
    if (token) {
      navigator.vibrate?.(80);
      await phone.scan(asked.patrol, { method: 'QR', token });
      close();
    }
  } catch (failure) {
    asked.problem = failure.name;
    show();
  }
}

function question(text, yes, id, look, close, act) {
  return html`<h2>${text}</h2><div class="actions">
    <button class="button" @click=${close}>${t('cancel')}</button>
    <button class="button ${look}" id=${id} @click=${() => {
    close();
    act();
  }}>${yes}</button></div>`;
}

function actions(close) {
  return html`<div class="actions"><button class="button" @click=${close}>${t('back')}</button></div>`;
}
