// One thing at a time: while something is under way nothing else can be begun, so a second click does nothing twice. What
// went wrong is said in words and nothing that was typed is lost.

import { Problem, Unreachable } from './api.js';
import { save } from './save.js';
import { LoginFailed } from './session.js';

export class Work {
  busy = false;
  problem;
  told;
  asked;
  #show;
  #t;

  // `t` knows sessionEnded, unreachable, changedMeanwhile, refused and downloaded.
  constructor(show, t) {
    this.#show = show;
    this.#t = t;
  }

  show() {
    this.#show();
  }

  ended() {
    this.problem = this.#t('sessionEnded');
    this.show();
  }

  // Something to be answered in a sheet before it goes on; nothing closes the sheet.
  ask(question) {
    this.asked = question;
    this.show();
  }

  async doing(work) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    this.told = undefined;
    this.show();
    try {
      await work();
    } catch (failure) {
      this.told = undefined;
      this.problem = this.said(failure);
    } finally {
      this.busy = false;
      this.show();
    }
  }

  // `ask` answers {name, blob}; the browser keeps it, under another name where it has none.
  fetching(otherName, ask) {
    return this.doing(async () => {
      const { name = otherName, blob } = await ask();
      save(name, blob);
      this.told = this.#t('downloaded', { name });
    });
  }

  said(failure) {
    if (failure instanceof Unreachable) {
      // Without a session nothing was sent.
      const ended = failure.cause instanceof LoginFailed && failure.cause.code !== 'UNREACHABLE';
      return this.#t(ended ? 'sessionEnded' : 'unreachable');
    }
    if (!(failure instanceof Problem)) {
      console.error(failure);
      return this.#t('refused', { message: failure.message });
    }
    if (failure.status === 412) {
      return this.#t('changedMeanwhile');
    }
    const { errors, detail, title } = failure.body;
    return this.#t('refused', { message: errors?.map(({ message }) => message).join('; ') ?? detail ?? title ?? failure.code });
  }
}
