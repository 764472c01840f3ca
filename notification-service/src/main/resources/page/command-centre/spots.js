// Signs of the map: cases whose signs would lie on each other share one, which says how many they are.

const CELL = 52;

// `cases` come in order of urgency; `project` says where a place lies on the map, in pixels. Every spot stands where its
// most urgent case is: {key, first, cases}.
export function spots(cases, project) {
  const found = new Map();
  for (const one of cases) {
    const { x, y } = project(one.summary.place);
    const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
    const spot = found.get(key);
    if (spot) {
      spot.cases.push(one);
    } else {
      found.set(key, { key, first: one, cases: [one] });
    }
  }
  return [...found.values()];
}
