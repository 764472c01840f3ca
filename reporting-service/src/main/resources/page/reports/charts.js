// What an indicator is made of, to be looked at: beside the period before where that can be compared.

// Parts such as ORD.S2 are shown by their first piece.
const CHARTED = ['P1', 'I1', 'I3'];

// One chart per indicator that has at least two bars: [{code, bars: [{part, current, previous}], most}], the largest first.
export function charts(rows) {
  return CHARTED.map((code) => {
    const byPart = new Map();
    rows.filter((row) => row.code === code).forEach(({ part, current, previous }) => {
      const [first] = part.split('.');
      const bar = byPart.get(first) ?? { part: first, current: 0, previous: undefined };
      bar.current += current;
      bar.previous = previous === undefined || previous === null ? bar.previous : (bar.previous ?? 0) + previous;
      byPart.set(first, bar);
    });
    const bars = [...byPart.values()].sort((one, other) => other.current - one.current);
    return { code, bars, most: Math.max(...bars.flatMap(({ current, previous }) => [current, previous ?? 0]), 0) };
  }).filter(({ bars, most }) => bars.length > 1 && most > 0);
}
