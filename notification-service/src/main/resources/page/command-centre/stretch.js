// Of a long list only a stretch around what is in view is drawn; the rest is empty space as high as its rows were when
// they were drawn, or as a row usually is.

// A list that is no longer than this is drawn whole.
export const WHOLE = 120;
export const STRETCH = 50;
const ABOVE = 15;
// The stretch moves before its end comes into view, and not for every row.
const STEP = 8;
const USUAL = 90;

export class Stretch {
  #heights = new Map();
  #usual = USUAL;
  // The first row in view.
  #first = 0;

  // What to draw of the rows, and how much empty space stands above and below it.
  of(rows) {
    if (rows.length <= WHOLE) {
      this.#first = 0;
      return { drawn: rows, above: 0, below: 0 };
    }
    const from = this.#from(rows);
    return {
      drawn: rows.slice(from, from + STRETCH),
      above: this.#height(rows, 0, from),
      below: this.#height(rows, from + STRETCH, rows.length),
    };
  }

  // Somebody scrolls: says whether another stretch has to be drawn. `measure` tells the heights of the rows that are
  // drawn, by id; it is asked only when they go.
  scrolled(rows, offset, measure) {
    if (rows.length <= WHOLE) {
      return false;
    }
    const first = this.#rowAt(rows, offset);
    if (Math.abs(first - this.#first) < STEP) {
      return false;
    }
    this.#measured(measure());
    this.#first = first;
    return true;
  }

  // A row is about to come into view and must be drawn.
  reveal(rows, index) {
    const from = this.#from(rows);
    if (index < from || index >= from + STRETCH) {
      this.#first = Math.max(0, index - 2);
    }
  }

  #from(rows) {
    return Math.max(0, Math.min(this.#first - ABOVE, rows.length - STRETCH));
  }

  #measured(heights) {
    let sum = 0;
    for (const [id, height] of heights) {
      this.#heights.set(id, height);
      sum += height;
    }
    if (heights.size > 0) {
      this.#usual = sum / heights.size;
    }
  }

  #heightOf({ id }) {
    return this.#heights.get(id) ?? this.#usual;
  }

  #height(rows, from, to) {
    let height = 0;
    for (let at = from; at < to; at += 1) {
      height += this.#heightOf(rows[at]);
    }
    return Math.round(height);
  }

  #rowAt(rows, offset) {
    let top = 0;
    let at = 0;
    while (at < rows.length - 1 && top + this.#heightOf(rows[at]) <= offset) {
      top += this.#heightOf(rows[at]);
      at += 1;
    }
    return at;
  }
}
