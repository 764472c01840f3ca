// Where the phone is. A web page is told only while it is on the screen; the app says so.

const OLD = 60_000;
const EVERY = 5_000;

// 'change' when there is a new place, or when the phone does not tell.
export class Place extends EventTarget {
  #watch;
  #last;
  problem;

  open() {
    if (!navigator.geolocation) {
      this.problem = 'unavailable';
      return;
    }
    this.#watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        this.problem = undefined;
        this.#last = {
          latitude: coords.latitude, longitude: coords.longitude, accuracyMetres: Math.min(100_000, Math.round(coords.accuracy)), at: timestamp,
        };
        this.dispatchEvent(new Event('change'));
      },
      (failure) => {
        this.problem = failure.code === 1 ? 'denied' : 'unavailable';
        this.dispatchEvent(new Event('change'));
      },
      { enableHighAccuracy: true, maximumAge: EVERY, timeout: 30_000 });
  }

  get last() {
    return this.#last;
  }

  get fresh() {
    return this.#last && Date.now() - this.#last.at < OLD ? this.#last : undefined;
  }
}

// One point in five seconds is a track; more would only cost battery.
export function isDue(previous, at) {
  return previous === undefined || at - previous >= EVERY;
}
