// The teams' phone app. It opens with what the phone knows, network or not; who it is was asked at the last log-in.

import { LitElement, html, nothing } from 'lit';
import { onLanguage } from 'tuantra/language.js';
import { LoginFailed, Session, pageSettings } from 'tuantra/session.js';
import { paint } from 'tuantra/theme.js';
import { aboutPage, download } from './about-page.js';
import { calls } from './calls.js';
import { Draft } from './draft.js';
import { home } from './home.js';
import { outboxPage } from './outbox-page.js';
import { patrolPage } from './patrol-page.js';
import { Phone } from './phone.js';
import { counts } from './queue.js';
import { reportPage } from './report-page.js';
import { look, sheet } from './sheets.js';
import { supportPage } from './support-page.js';
import { t } from './words.js';
import { WorkDraft } from './work.js';
import { workPage } from './work-page.js';

const TEAM = ['TEAM_LEADER', 'TEAM_DEPUTY', 'TEAM_MEMBER'];

class PatrolPhone extends LitElement {
  #phone;
  #draft = new Draft();
  #work = new WorkDraft();
  #asked;
  #problem;
  #newer = false;
  #wantsLogin = false;
  #broken;
  #show = () => this.requestUpdate();
  #ask = (question) => {
    this.#asked = question;
    this.#show();
  };

  createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    onLanguage(this.#show);
    addEventListener('hashchange', this.#show);
    this.#open().catch((failure) => {
      console.error(failure);
      this.#broken = failure.name;
      this.#show();
    });
  }

  async #open() {
    this.#phone = await Phone.open();
    this.#phone.addEventListener('change', this.#show);
    this.#phone.addEventListener('login', () => this.#loginWanted());
    // A page for which somebody is known asks for the place; before that it has no business to.
    if (this.#phone.me) {
      this.#phone.place.open();
    }
    this.#keepForTheRoad();
    this.#show();
    await this.#logIn();
    this.#phone.sender.start();
    setInterval(this.#show, 15_000);
  }

  // Without a server the app goes on as whoever it was; with one, the issuer says who it is.
  async #logIn() {
    try {
      const session = await Session.open(await pageSettings());
      this.#wantsLogin = false;
      this.#problem = undefined;
      if (this.#phone.me === undefined) {
        this.#phone.place.open();
      }
      await this.#phone.loggedIn(session);
    } catch (failure) {
      if (failure instanceof LoginFailed && failure.code !== 'UNREACHABLE') {
        this.#problem = failure.code;
        this.#wantsLogin = true;
      }
    }
    this.#show();
  }

  // The way to the issuer leaves the page: not under the hand of somebody who is writing.
  #loginWanted() {
    this.#wantsLogin = true;
    if (this.#problem === undefined && !this.#draft.isTouched && !this.#work.isTouched && this.#asked === undefined) {
      this.#logIn();
    }
    this.#show();
  }

  async #keepForTheRoad() {
    const worker = navigator.serviceWorker;
    if (!worker) {
      return;
    }
    worker.addEventListener('message', ({ data }) => {
      this.#newer ||= data === 'newer';
      this.#show();
    });
    worker.addEventListener('controllerchange', this.#show);
    await this.#register(worker);
    (await worker.ready).active.postMessage('refresh');
  }

  // One file that did not come fails the whole: it is tried again while the page is open. A browser without such a
  // worker never has one, and the app says that it does not open without a network.
  async #register(worker) {
    try {
      await worker.register('sw.js', { type: 'module', updateViaCache: 'none' });
    } catch {
      // Told by its absence.
    }
    if (!worker.controller) {
      setTimeout(() => worker.controller ?? this.#register(worker), 15_000);
    }
  }

  render() {
    document.title = t('title');
    if (this.#broken) {
      return html`<main class="gate"><p class="problem" role="alert">${t('broken', { code: this.#broken })}</p>${calls()}</main>`;
    }
    if (!this.#phone) {
      return html`<main class="gate"><p>${t('loading')}</p>${calls()}</main>`;
    }
    if (!this.#phone.me) {
      return this.#stranger(t('firstLogin'));
    }
    if (!this.#phone.me.roles.some((role) => TEAM.includes(role))) {
      return this.#stranger(t('notForYou'), true);
    }
    return html`${this.#banners()}
      <main>${this.#page()}</main>
      ${this.#tabs()}
      ${sheet(this.#phone, this.#asked, () => this.#close())}`;
  }

  updated() {
    const dialog = this.querySelector('dialog:not([open])');
    if (dialog) {
      dialog.showModal();
      look(this.#phone, this.#asked, this, () => this.#close(), this.#show);
    }
  }

  #close() {
    this.#asked?.looking?.abort();
    this.#ask(undefined);
  }

  #stranger(text, known) {
    return html`<main class="gate"><p>${text}</p>
      ${this.#problem ? html`<p class="problem" role="alert">${t('loginFailed', { code: this.#problem })}</p>` : nothing}
      ${calls()}
      ${known && this.#phone.session
    ? html`<button class="button main" id="logout" @click=${() => this.#phone.logOut()}>${t('logout')}</button>`
    : html`<button class="button main" id="login" @click=${() => this.#logIn()}>${t('login')}</button>`}</main>`;
  }

  #page() {
    const [name, id] = location.hash.slice(1).split('/');
    switch (name) {
      case 'report':
        return reportPage(this.#phone, this.#draft, this.#show);
      case 'patrol':
        return patrolPage(this.#phone, id, this.#ask);
      case 'work':
        return workPage(this.#phone, this.#work, this.#show);
      case 'support':
        return supportPage(this.#phone, id, this.#ask);
      case 'outbox':
        return outboxPage(this.#phone, this.#ask);
      case 'about':
        return aboutPage(this.#phone, {
          keptForTheRoad: navigator.serviceWorker?.controller !== null && navigator.serviceWorker !== undefined,
          show: this.#show,
          ask: this.#ask,
        });
      default:
        return home(this.#phone, this.#ask);
    }
  }

  #banners() {
    const phone = this.#phone;
    const own = phone.outbox.items.filter((item) => item.owner === phone.me.subject);
    const { waiting } = counts(own);
    const unsaved = own.filter((item) => item.unsaved).length;
    const strangers = phone.strangersItems.length;
    return html`<header>
      ${phone.isOnline ? html`<p class="strip ok" id="connection">${t('online')}</p>`
    : this.#wantsLogin && phone.sender.reachable
      ? html`<p class="strip warn" id="connection">${t('needsLogin', { count: waiting })}
          <button class="button main" id="login" @click=${() => {
    this.#problem = undefined;
    this.#logIn();
  }}>${t('login')}</button></p>`
      : html`<p class="strip warn" id="connection">${t('offline')}</p>`}
      ${this.#problem ? html`<p class="strip bad" role="alert">${t('loginFailed', { code: this.#problem })}</p>` : nothing}
      ${unsaved > 0 ? html`<p class="strip bad" role="alert">${t('unsaved', { count: unsaved })}</p>` : nothing}
      ${!phone.protected && waiting > 0 ? html`<p class="strip warn" id="unprotected">${t('unprotected')}
        <button class="button" @click=${() => download(phone)}>${t('exportAll')}</button></p>` : nothing}
      ${strangers > 0 ? html`<p class="strip warn">${t('others', { count: strangers })}</p>` : nothing}
      ${this.#newer ? html`<p class="strip">${t('newer')}
        <button class="button" id="reopen" @click=${() => location.reload()}>${t('reopen')}</button></p>` : nothing}
    </header>`;
  }

  #tabs() {
    const { waiting, refused } = counts(this.#phone.outbox.items.filter((item) => item.owner === this.#phone.me.subject));
    const at = location.hash.slice(1).split('/')[0] || 'home';
    const tab = (name, text, badge) => html`<a href="#${name}" aria-current=${at === name ? 'page' : 'false'}>${text}${badge}</a>`;
    return html`<nav class="tabs">
      ${tab('home', t('home'), nothing)}
      ${tab('report', t('reportNow'), nothing)}
      ${tab('outbox', t('outbox'), waiting + refused > 0
    ? html`<span class="badge ${refused > 0 ? 'bad' : ''}" id="badge" title=${t('badge', { count: waiting })}>${waiting + refused}</span>` : nothing)}
      ${tab('about', t('about'), nothing)}
    </nav>`;
  }
}

paint();
customElements.define('patrol-phone', PatrolPhone);
