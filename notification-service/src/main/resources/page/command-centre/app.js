// The command centre: who has logged in gets the screen, everybody else is told why not.

import { LitElement, html } from 'lit';
import { Api } from 'tuantra/api.js';
import { onLanguage } from 'tuantra/language.js';
import { LoginFailed, Session, pageSettings } from 'tuantra/session.js';
import { paint } from 'tuantra/theme.js';
import { Alarm } from './alarm.js';
import { stayAwake } from './awake.js';
import { Desk } from './desk.js';
import { screen } from './screen.js';
import { t } from './words.js';

const DUTY = ['WARD_POLICE_DUTY', 'WARD_POLICE_COMMAND', 'DISTRICT_POLICE_DUTY', 'DISTRICT_POLICE_COMMAND', 'CITY_POLICE_DUTY', 'CITY_POLICE_COMMAND'];

class CommandCentre extends LitElement {
  #view = () => html`<p class="gate">${t('loading')}</p>`;

  // Light DOM: one style sheet and one set of ids for the whole screen, and the map's own sheet applies.
  createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    onLanguage(() => this.requestUpdate());
    this.#open().catch((failure) => this.#show(() => this.#failed(failure)));
  }

  render() {
    document.title = t('title');
    return this.#view();
  }

  // A dialog can be shown as one only when it is in the document.
  updated() {
    const dialog = this.querySelector('dialog:not([open])');
    if (dialog) {
      dialog.dispatchEvent(new Event('opening'));
      dialog.showModal();
    }
  }

  async #open() {
    const settings = await pageSettings();
    const session = await Session.open(settings);
    const { roles = [], unit } = session.claims;
    if (!unit || !roles.some((role) => DUTY.includes(role))) {
      this.#show(() => this.#stranger(session));
      return;
    }
    const desk = new Desk(session, new Api(session));
    const view = screen(desk, session, new Alarm(), settings, () => this.requestUpdate());
    desk.open();
    this.#show(view);
    stayAwake();
    session.addEventListener('ended', ({ detail }) => {
      if (detail === 'LOGGED_OUT') {
        desk.close();
        this.#show(() => this.#loggedOut());
      }
    });
    // Who comes logs in once; every window of the desk is his.
    session.addEventListener('arrived', () => location.reload());
  }

  #show(view) {
    this.#view = view;
    this.requestUpdate();
  }

  #stranger(session) {
    return html`<main class="gate">
      <h1>${t('notForYou')}</h1>
      <p>${t('notForYouHint')}</p>
      <button class="button main" @click=${() => session.logout()}>${t('logout')}</button>
    </main>`;
  }

  #loggedOut() {
    return html`<main class="gate">
      <h1>${t('loggedOutElsewhere')}</h1>
      <p role="alert">${t('loggedOutElsewhereHint')}</p>
      <button class="button main" @click=${() => location.reload()}>${t('loginAgain')}</button>
    </main>`;
  }

  #failed(failure) {
    if (!(failure instanceof LoginFailed) && !(failure instanceof TypeError)) {
      console.error(failure);
    }
    const code = failure.code ?? 'UNREACHABLE';
    const why = { UNREACHABLE: 'failedUnreachable', INSECURE_ORIGIN: 'failedInsecure' }[code] ?? 'failedOther';
    return html`<main class="gate">
      <h1>${t('loginFailed')}</h1>
      <p role="alert">${t(why, { code })}</p>
      <button class="button main" @click=${() => location.reload()}>${t('tryAgain')}</button>
    </main>`;
  }
}

paint();
customElements.define('command-centre', CommandCentre);
