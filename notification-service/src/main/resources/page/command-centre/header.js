// What is always in view: whose screen it is, what time it is, whether it can be trusted and whether it can be heard.

import { html, nothing } from 'lit';
import { date, drift, moment, now, span, timeOfDay } from 'tuantra/clock.js';
import { language, speak } from 'tuantra/language.js';
import { paint, theme } from 'tuantra/theme.js';
import { icon } from './icons.js';
import { badge } from './severity.js';
import { t } from './words.js';

export function header(screen) {
  const { desk, session } = screen;
  const role = desk.roles[0];
  return html`<header class="top">
    <div class="whose">
      <h1>${desk.names.unit(desk.unitId)}</h1>
      <p>${t('title')} · ${t(role)}</p>
    </div>
    <p class="now"><time>${timeOfDay(now())}</time><span>${date(now())}</span></p>
    ${connection(desk)}
    ${sound(screen)}
    <div class="tools">
      ${desk.reminders.length ? html`<button class="button quiet reminders" @click=${() => screen.remind()}>
        ${t('reminders')} <b>${desk.reminders.length}</b></button>` : nothing}
      <button class="button quiet to-shift" aria-pressed=${screen.pane === 'shift'} @click=${() => screen.turnTo(screen.pane === 'shift' ? 'list' : 'shift')}>${t('shift')}</button>
      <button class="button quiet" @click=${() => screen.help()} title=${t('help')}>
        <span class="key" aria-hidden="true">?</span><span class="wide">${t('help')}</span><span class="hidden-text narrow">${t('help')}</span></button>
      <button class="button quiet" @click=${() => { paint(theme() === 'dark' ? 'light' : 'dark'); screen.update(); }} title=${t('theme')}>
        ${icon(theme() === 'dark' ? 'sun' : 'moon')}<span class="hidden-text">${t('theme')}</span></button>
      <button class="button quiet" lang=${language() === 'vi' ? 'en' : 'vi'}
        @click=${() => speak(language() === 'vi' ? 'en' : 'vi')}>${t('otherLanguage')}</button>
      <button class="button quiet" @click=${() => session.logout()}>${t('logout')}</button>
    </div>
  </header>`;
}

function connection(desk) {
  const { state, age } = desk.freshness;
  const word = { live: 'live', reconnecting: desk.loaded ? 'reconnecting' : 'connecting', stale: 'offline', refused: 'offline' }[state];
  return html`<p class="connection ${state}" title=${t('liveHint', { age: span(age) })}>
    <span class="lamp" aria-hidden="true"></span>
    <span role="status">${t(word)}</span>
    <span class="age" aria-hidden="true">${Math.floor(age / 1000)}\u2009s</span>
  </p>`;
}

function sound({ alarm }) {
  const { state } = alarm;
  const word = { on: 'soundOn', muted: 'soundOff', blocked: 'soundBlocked' }[state];
  return html`<button class="button sound ${state}" aria-pressed=${state === 'on'}
      @click=${() => alarm.mute(state === 'on')}>
    ${icon(state === 'on' ? 'loud' : 'silent')}<span class="word">${t(word)}</span>
    <span class="key" aria-hidden="true">M</span>
  </button>`;
}

export function banners(screen) {
  const { desk, alarm } = screen;
  const freshness = desk.freshness;
  return html`
    ${desk.ended ? html`<div class="banner bad" role="alert">
      <b>${t('sessionEnded')}</b>
      <button class="button" @click=${() => screen.session.login()}>${t('loginAgain')}</button></div>` : nothing}
    ${freshness.state === 'stale' ? html`<div class="banner bad" role="alert" id="stale">
      <b>${t('staleBanner')}</b>
      <span aria-live="off">${t('staleSince', { at: moment(now() - freshness.age), age: span(freshness.age), tries: Math.max(1, freshness.attempts) })}</span>
      <span>${t('staleCall')}</span></div>` : nothing}
    ${freshness.state === 'refused' ? html`<div class="banner bad" role="alert">
      <b>${t('refusedBanner', { code: freshness.code })}</b>
      <button class="button" @click=${() => location.reload()}>${t('tryAgain')}</button></div>` : nothing}
    ${drift() ? html`<div class="banner warn" id="drift"><b>${t(drift() > 0 ? 'clockAhead' : 'clockBehind', { span: span(Math.abs(drift())) })}</b>
      <span>${t('clockHint')}</span></div>` : nothing}
    ${relief(desk)}
    ${desk.loadFailure ? html`<div class="banner warn" role="status">${t('loadFailed', { code: desk.loadFailure })}</div>` : nothing}
    ${alarm.state === 'on' ? nothing : html`<div class="banner warn">
      <b>${t(alarm.state === 'muted' ? 'soundOffBanner' : 'soundBlockedBanner')}</b>
      <button class="button" @click=${() => alarm.mute(false)}>${t('soundEnable')}</button></div>`}`;
}

// One of the two has signed.
function relief(desk) {
  const { waiting } = desk.reliefs;
  if (!waiting) {
    return nothing;
  }
  const own = waiting.by.subject === desk.subject;
  return html`<div class="banner warn" id="relief" role="status">
    <b>${t(own ? 'reliefOwn' : 'reliefWaiting', { who: desk.who(waiting.by), at: desk.at(waiting.signedAt), count: waiting.open.length })}</b>
    ${waiting.note ? html`<q>${waiting.note}</q>` : nothing}
    ${own ? html`<button class="button" @click=${() => desk.reliefs.withdraw()}>${t('withdrawShift')}</button>`
    : html`<button class="button main" @click=${() => desk.reliefs.accept()}>${t('acceptShift')}</button>`}</div>`;
}

// Above everything: what is grave, waits for somebody and is not in view, the newest and what has waited longest.
export function pinned(screen) {
  const hidden = screen.outOfSight;
  if (hidden.length === 0) {
    return nothing;
  }
  const [newest, oldest] = [hidden[0], hidden.at(-1)];
  return html`<div class="pinned" role="region" aria-label=${t('outOfSight', { count: hidden.length })}>
    <b>${t('outOfSight', { count: hidden.length })}</b>
    ${jump(screen, 'newest', newest)}
    ${oldest === newest ? nothing : jump(screen, 'longestWait', oldest)}
  </div>`;
}

function jump(screen, which, incident) {
  const { severity, category, place } = incident.summary;
  return html`<button class="button" data-jump=${incident.id} @click=${() => screen.jump(incident.id)}>
    <span>${t(which)}</span> ${badge(severity)}
    <span class="what-where">${screen.desk.names.category(category)} ${place?.address ?? ''}</span> <b>${span(now() - incident.receivedAt)}</b></button>`;
}

export function notices(screen) {
  return html`<div class="notices" role="status">
    ${screen.notices.map((notice) => html`<div class="notice ${notice.tone}">
      <span>${notice.text}</span>
      ${notice.taken && screen.desk.may('putBack', notice.taken) ? html`<button class="button" data-put-back
        @click=${() => { screen.forget(notice); screen.order('putBack', notice.taken); }}>${t('putBack')}</button>` : nothing}
      <button class="button quiet" @click=${() => screen.forget(notice)}>${icon('close')}<span class="hidden-text">${t('close')}</span></button>
    </div>`)}
  </div>`;
}
