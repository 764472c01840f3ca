// Sound by severity, made of tones: nothing to load, nothing that can be missing. A browser plays none before somebody
// has touched the page; until then, and while it is muted, the screen says so.

const MUTED = 'tuantra.muted';

// Pairs of hertz and milliseconds; 0 Hz is a rest.
const TUNES = {
  S1: [[880, 180], [660, 180], [880, 180], [660, 180], [880, 180], [660, 300]],
  S2: [[740, 220], [0, 80], [740, 220], [0, 80], [740, 300]],
  S3: [[587, 200], [0, 60], [784, 300]],
  S4: [[523, 200]],
  drill: [[523, 150], [0, 60], [523, 150], [0, 60], [523, 150]],
  lost: [[330, 350], [0, 100], [262, 600]],
};
// How long until a waiting incident sounds again; the lower two sound once.
const AGAIN = { S1: 8_000, S2: 20_000 };

export class Alarm extends EventTarget {
  #context;
  #loudUntil = 0;
  #soundedAt = new Map();
  #last;
  #next;

  muted = localStorage.getItem(MUTED) === 'true';

  constructor() {
    super();
    this.#context = new AudioContext();
    this.#context.addEventListener('statechange', () => this.#changed());
    // Any touch of the page lets it sound; the button only says so.
    for (const touch of ['pointerdown', 'keydown']) {
      addEventListener(touch, () => this.#wake());
    }
    // What is muted in one window is muted in all of them.
    addEventListener('storage', ({ key, newValue }) => {
      if (key === MUTED) {
        this.muted = newValue === 'true';
        this.#changed();
      }
    });
    this.#wake();
  }

  // on, muted, blocked
  get state() {
    if (this.muted) {
      return 'muted';
    }
    return this.#context.state === 'running' ? 'on' : 'blocked';
  }

  mute(muted) {
    this.muted = muted;
    localStorage.setItem(MUTED, String(muted));
    if (!muted) {
      this.#wake();
    }
    this.#changed();
  }

  // Sounds for what waits now: at once for what has not sounded yet, again after a while for the grave ones. One tune
  // at a time, the gravest.
  sound(waiting, now) {
    this.#forgetAllBut(waiting);
    const due = waiting.filter(({ id, summary }) => {
      const last = this.#soundedAt.get(id);
      return last === undefined || now - last >= (AGAIN[summary.severity] ?? Infinity);
    });
    if (due.length === 0) {
      return;
    }
    if (now < this.#loudUntil) {
      // As soon as it can be heard, and not with the next second.
      this.#next ??= setTimeout(() => {
        this.#next = undefined;
        this.dispatchEvent(new Event('due'));
      }, this.#loudUntil - now);
      return;
    }
    due.forEach(({ id }) => this.#soundedAt.set(id, now));
    const gravest = due.map(({ summary }) => summary.severity).toSorted()[0];
    this.#loudUntil = now + this.#play(gravest);
  }

  // Whoever is put back among those that wait sounds anew.
  #forgetAllBut(waiting) {
    if (waiting !== this.#last) {
      const ids = new Set(waiting.map(({ id }) => id));
      this.#soundedAt.forEach((at, id) => ids.has(id) || this.#soundedAt.delete(id));
      this.#last = waiting;
    }
  }

  lost() {
    this.#play('lost');
  }

  drill() {
    this.#play('drill');
  }

  #play(name) {
    const tune = TUNES[name] ?? TUNES.S4;
    const length = tune.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
    if (this.state === 'on') {
      this.dispatchEvent(new CustomEvent('sounded', { detail: name }));
      let at = this.#context.currentTime + 0.02;
      for (const [hertz, milliseconds] of tune) {
        if (hertz > 0) {
          this.#tone(hertz, at, milliseconds / 1000);
        }
        at += milliseconds / 1000;
      }
    }
    return length;
  }

  #tone(hertz, at, seconds) {
    const volume = this.#context.createGain();
    // Soft edges, or every tone begins and ends with a crack.
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.28, at + 0.015);
    volume.gain.setValueAtTime(0.28, at + seconds - 0.03);
    volume.gain.linearRampToValueAtTime(0, at + seconds);
    const tone = new OscillatorNode(this.#context, { type: 'triangle', frequency: hertz });
    tone.connect(volume).connect(this.#context.destination);
    tone.start(at);
    tone.stop(at + seconds);
  }

  #wake() {
    if (this.#context.state === 'suspended') {
      this.#context.resume().catch(() => {});
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
