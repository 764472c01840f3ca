// Items of the ward, many at a time.

// 'BD-' from 1 to 20 → ['BD-01', … 'BD-20']: as many digits as the last number has.
export function serials(prefix, from, to) {
  const digits = String(to).length;
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to >= from && to - from < 200
    ? Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${String(from + index).padStart(digits, '0')}`) : [];
}

// Who gets which: all to one, or one each in the order of the people; items that nobody is left for stay in stock.
export function shares(items, people, { each }) {
  return each ? items.slice(0, people.length).map((item, index) => [item, people[index]])
    : items.map((item) => [item, people[0]]).filter(([, person]) => person);
}

// By type and number: 2 before 10.
export function ordered(items) {
  return [...items].sort((one, other) => one.typeNameVi.localeCompare(other.typeNameVi, 'vi')
    || one.serial.localeCompare(other.serial, 'vi', { numeric: true }));
}
