// Which cases the list shows and in which order: what the officer filters and searches, and what stands still under a hand.

import { fold } from 'tuantra/fold.js';
import { language } from 'tuantra/language.js';
import { Still } from './still.js';
import { Stretch } from './stretch.js';

const FILTERS = {
  open: (incident) => incident.open,
  waiting: (incident) => incident.waiting,
  active: (incident) => incident.active,
  done: (incident) => !incident.open,
};

export class Rows {
  #desk;
  #rows;
  #rowsOf;
  #preparedOf;

  filter = 'open';
  search = '';
  still = new Still();
  stretch = new Stretch();

  constructor(desk) {
    this.#desk = desk;
  }

  get all() {
    const { board, names } = this.#desk;
    const of = [board.revision, names.revision, language(), this.filter, this.search].join(' ');
    if (this.#rowsOf !== of) {
      const wanted = fold(this.search);
      this.#rows = board.list((incident) => FILTERS[this.filter](incident) && this.#matches(incident, wanted));
      this.#rowsOf = of;
    }
    return this.#rows;
  }

  // As they are drawn: while a hand is over them nothing moves.
  get arranged() {
    return this.still.arranged(this.all);
  }

  // How many a search finds behind the other filters.
  get elsewhere() {
    const wanted = fold(this.search);
    const shown = FILTERS[this.filter];
    return wanted ? this.#desk.board.count((incident) => !shown(incident) && this.#matches(incident, wanted)) : 0;
  }

  get counts() {
    const { waiting, ...others } = this.#desk.board.standing;
    return { ...others, waiting: waiting.length };
  }

  // Every case that a search finds, whatever filter hides it.
  showAll() {
    const wanted = fold(this.search);
    this.filter = this.#desk.board.count((incident) => !incident.open && this.#matches(incident, wanted)) > 0 ? 'done' : 'open';
  }

  // No filter and no search hides an open case any more.
  showOpen() {
    this.search = '';
    this.filter = 'open';
  }

  // What a search looks at is folded before somebody types, whenever there is nothing else to do.
  prepare() {
    const { board, names } = this.#desk;
    const of = `${names.revision} ${language()} ${board.standing.open}`;
    if (of === this.#preparedOf) {
      return;
    }
    this.#preparedOf = of;
    const cases = board.list();
    const some = (idle) => {
      while (cases.length > 0 && idle.timeRemaining() > 2) {
        this.#text(cases.pop());
      }
      if (cases.length > 0) {
        requestIdleCallback(some);
      }
    };
    globalThis.requestIdleCallback?.(some);
  }

  #matches(incident, wanted) {
    return !wanted || this.#text(incident).includes(wanted);
  }

  #text(incident) {
    const { summary: { category, place, number, wardId }, view } = incident;
    const { names } = this.#desk;
    return incident.kept(`text ${names.revision} ${language()}`,
      () => fold([category, names.category(category), place?.address, number, names.unit(wardId), view?.description].join(' ')));
  }
}
