// The frame of a desk: log-in, header, what was said, and the view that the desk shows.

import { LitElement, html, nothing } from 'lit';
import { language, onLanguage, speak } from './language.js';
import { LoginFailed, Session, pageSettings } from './session.js';

// `open(session, show)` makes the desk, which has go(hash), logout(), busy, problem, told, asked, dirty and ended();
// `body(desk)` shows its view, `sheet(desk)` what it asks; `menu(desk)` stands in the header.
export function deskPage({ t, open, body, sheet, menu = () => nothing }) {
  return class extends LitElement {
    #desk;
    #failure;

    createRenderRoot() {
      this.replaceChildren();
      return this;
    }

    connectedCallback() {
      super.connectedCallback();
      onLanguage(() => this.requestUpdate());
      addEventListener('hashchange', () => this.#desk?.go(location.hash));
      addEventListener('beforeunload', (event) => {
        if (this.#desk?.dirty && !this.#failure) {
          event.preventDefault();
        }
      });
      this.#open().catch((failure) => {
        this.#failure = failure;
        this.requestUpdate();
      });
    }

    async #open() {
      const session = await Session.open(await pageSettings());
      session.addEventListener('ended', (event) => {
        // Logged out elsewhere: nothing may be shown in that name any more. Run out: what was typed stays to be copied.
        if (event.detail === 'LOGGED_OUT') {
          this.#failure = new LoginFailed('LOGGED_OUT');
        } else {
          this.#desk?.ended();
        }
        this.requestUpdate();
      });
      this.#desk = open(session, () => this.requestUpdate());
      await this.#desk.go(location.hash);
    }

    updated() {
      this.querySelector('dialog:not([open])')?.showModal();
    }

    render() {
      document.title = t('title');
      if (this.#failure) {
        return this.#failed();
      }
      const desk = this.#desk;
      return html`
        <header>
          <h1><a href="#/">${t('title')}</a></h1>
          ${desk ? menu(desk) : nothing}
          <button class="button quiet" @click=${() => speak(language() === 'vi' ? 'en' : 'vi')}>${t('otherLanguage')}</button>
          ${desk ? html`<button class="button quiet" @click=${() => desk.logout()}>${t('logout')}</button>` : nothing}
        </header>
        <main tabindex="-1" aria-busy=${desk?.busy ? 'true' : 'false'}>
          ${desk ? this.#said(desk) : nothing}
          ${(desk && body(desk)) ?? (desk?.problem ? nothing : html`<p>${t('loading')}</p>`)}
        </main>
        ${desk?.asked ? sheet(desk) : nothing}`;
    }

    #said(desk) {
      return html`<div class="said" aria-live="polite">
        ${desk.problem ? html`<p class="problem" role="alert">${desk.problem}
          <button class="button quiet" @click=${() => desk.reload()}>${t('reload')}</button></p>` : nothing}
        ${desk.told ? html`<p class="told" role="status">${desk.told}</p>` : nothing}
      </div>`;
    }

    #failed() {
      const code = this.#failure instanceof LoginFailed ? this.#failure.code : 'UNREACHABLE';
      if (!(this.#failure instanceof LoginFailed)) {
        console.error(this.#failure);
      }
      return html`<main class="gate">
        <h1>${t('title')}</h1>
        <p role="alert">${code === 'LOGGED_OUT' ? t('loggedOut') : t('loginFailed', { code })}</p>
        <button class="button main" @click=${() => location.reload()}>${t('tryAgain')}</button>
      </main>`;
    }
  };
}
