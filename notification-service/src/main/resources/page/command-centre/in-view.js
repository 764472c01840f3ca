// What an officer can see of the list and the open case: drawn inside the window and not behind something else. Whoever
// is told later that he saw an alert must have had it before his eyes.

const SHOWS = '[data-incident], [data-shows]';

function isSeen(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) {
    return false;
  }
  // The upper line of a row says what and how grave; an open case is taller than any window.
  const x = Math.round(left + width / 2);
  const y = Math.round(top + Math.min(height / 2, 24));
  return document.elementFromPoint(x, y)?.closest(SHOWS) === element;
}

export function inView() {
  if (document.visibilityState !== 'visible' || document.querySelector('dialog[open]')) {
    return new Set();
  }
  return new Set([...document.querySelectorAll(SHOWS)].filter(isSeen)
    .map(({ dataset }) => dataset.incident ?? dataset.shows));
}

// Of what was in view at two looks, a second apart, it may be said that it was seen.
export class Glances {
  #looked = new Set();

  now = new Set();

  look(seen = inView()) {
    const steady = new Set([...seen].filter((id) => this.#looked.has(id)));
    this.#looked = seen;
    this.now = seen;
    return steady;
  }

  // Between two looks: it changes what is in view, not what was seen.
  peek(seen = inView()) {
    this.now = seen;
  }
}
