// What the unit must not forget, the most urgent first.

import { t } from './words.js';

const WITHIN = 10_000;

export class Reminders {
  #api;
  #desk;

  all = [];

  constructor(api, desk) {
    this.#api = api;
    this.#desk = desk;
  }

  // A thousand screens that come back at once must not all ask for what can wait.
  loadSoon(atOnce) {
    setTimeout(() => this.load(), atOnce ? 0 : Math.random() * WITHIN);
  }

  async raised({ reminderId }) {
    await this.load();
    const reminder = this.all.find(({ id }) => id === reminderId);
    if (reminder) {
      this.#desk.notice(reminder.kind === 'EQUIPMENT_NOT_RETURNED' ? 'bad' : 'info', this.text(reminder));
    }
  }

  text({ kind, dueOn, step }) {
    const [year, month, day] = dueOn.split('-');
    return t(kind, { day: `${day}/${month}/${year}`, days: step });
  }

  // Another desk may have been faster: the list says so in both cases.
  async finish(id) {
    try {
      await this.#api.postUntilAnswered(`/api/reminders/${id}/done`);
    } catch (failure) {
      this.#desk.notice('bad', t('refused', { what: t('finishReminder'), why: failure.message }));
    }
    await this.load();
  }

  // A convenience beside the alerts: where it fails the screen goes on, and the next greeting asks again.
  async load() {
    try {
      this.all = await this.#api.get(`/api/reminders?unit=${this.#desk.unitId}`);
      this.#desk.changed();
    } catch (failure) {
      console.warn('reminders not loaded', failure);
    }
  }
}
