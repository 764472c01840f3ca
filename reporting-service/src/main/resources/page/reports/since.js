// What changed since yesterday: this browser remembers the figures as they were last seen on an earlier day.

const KEY = 'tuantra.reports.seen.';
const at = ({ code, part }) => `${code}|${part}`;

// Keeps today's figures and answers those of the last day before today on which they were seen, if there was one.
export function remember(id, cells, today, storage = localStorage) {
  const kept = read(id, storage);
  const figures = Object.fromEntries(cells.map((cell) => [at(cell), cell.value]));
  const before = kept?.today?.day && kept.today.day !== today ? kept.today : kept?.before;
  try {
    storage.setItem(KEY + id, JSON.stringify({ today: { day: today, figures }, before }));
  } catch {
    // A full or forbidden storage costs the comparison, nothing else.
  }
  return before;
}

function read(id, storage) {
  try {
    return JSON.parse(storage.getItem(KEY + id) ?? 'null');
  } catch {
    return null;
  }
}

// By place, how much a figure differs from then; places without a difference are not there.
export function changes(cells, before) {
  if (!before) {
    return new Map();
  }
  const now = new Map(cells.map((cell) => [at(cell), cell.value]));
  const places = new Set([...now.keys(), ...Object.keys(before.figures)]);
  return new Map([...places]
    .map((each) => [each, (now.get(each) ?? 0) - (before.figures[each] ?? 0)])
    .filter(([, difference]) => difference !== 0));
}

export const placeOf = at;
