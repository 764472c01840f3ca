// The alert stream of the unit: how far it may be trusted, and what each of its events is for.

import { correctClock, now, ticks } from 'tuantra/clock.js';
import { openStream } from 'tuantra/shared-stream.js';
import { t } from './words.js';

const STALE_AFTER = 4_500;
const NOTICED_AFTER = 2_000;

export class Feed {
  #api;
  #desk;
  #reminders;
  #stream;
  #wasAway = false;

  constructor(api, desk, reminders) {
    this.#api = api;
    this.#desk = desk;
    this.#reminders = reminders;
  }

  open(session) {
    this.#stream = openStream(`/api/alert-stream?unit=${this.#desk.unitId}`, session);
    this.#stream.addEventListener('event', ({ detail }) => this.#hear(detail));
    this.#stream.addEventListener('beat', ({ detail }) => correctClock(detail));
    this.#stream.addEventListener('change', () => this.#desk.changed());
    this.#stream.open();
  }

  close() {
    this.#stream.close();
  }

  // How far the screen may be trusted: live, reconnecting (for a moment), stale, refused; and since when nothing came.
  get freshness() {
    const { state, heardAt, attempts, refusal } = this.#stream;
    const age = ticks() - heardAt;
    if (state === 'refused') {
      return { state: 'refused', age, attempts, code: refusal?.code };
    }
    if (age > STALE_AFTER) {
      return { state: 'stale', age, attempts };
    }
    return { state: state === 'live' ? 'live' : 'reconnecting', age, attempts };
  }

  // Called every second: notices that the connection was lost for longer than a blink.
  tick() {
    if (this.freshness.state !== 'live' && this.freshness.age > NOTICED_AFTER) {
      this.#wasAway = true;
    }
  }

  #hear({ type, data }) {
    if (type === 'hello') {
      this.#greeted(JSON.parse(data).replay);
    } else if (type === 'resync') {
      this.#desk.notice('info', t('reloaded'));
      this.#desk.reload();
    } else if (type.startsWith('vn.tuantra.incident.')) {
      this.#desk.take(JSON.parse(data));
    } else if (type === 'vn.tuantra.drill.started.v1') {
      this.#drill(JSON.parse(data).data);
    } else if (type === 'vn.tuantra.reminder.raised.v1') {
      this.#reminders.raised(JSON.parse(data).data);
    } else if (type === 'vn.tuantra.reminder.done.v1') {
      this.#reminders.load();
    } else if (type.startsWith('vn.tuantra.')) {
      this.#desk.other({ type, data: JSON.parse(data) });
    }
  }

  // A channel drill asks whether anybody looks: it counts as shown only on a screen that is in view.
  #drill({ drillId, by, answerBy }) {
    this.#desk.notice('drill', t('drill', { who: this.#desk.who(by) }));
    const answer = () => {
      if (document.visibilityState === 'visible' && now() < Date.parse(answerBy)) {
        document.removeEventListener('visibilitychange', answer);
        this.#api.postUntilAnswered(`/api/drills/${drillId}/shown`).catch(() => {});
      }
    };
    document.addEventListener('visibilitychange', answer);
    answer();
  }

  // Everything that was missed follows a replay; without one the record says what there is.
  #greeted(replay) {
    this.#reminders.loadSoon(!this.#desk.loaded);
    this.#desk.reliefs.load();
    if (!replay || !this.#desk.loaded) {
      this.#desk.reload();
    } else if (this.#wasAway) {
      this.#desk.notice('ok', t('backAgain'));
    }
    this.#wasAway = false;
    this.#desk.changed();
  }
}
