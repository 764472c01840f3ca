// When shifts begin and end, and the account of one as a file. A desk changes at six in the morning and at six in the
// evening; where officers relieve each other at another time, the shift begins with that.

import { date, startOfDay, timeOfDay } from 'tuantra/clock.js';

const HOUR = 3_600_000;
const STARTS = [6, 18];
const LENGTH = 12 * HOUR;
// A relief longer ago than this was that of an earlier shift.
const LONGEST = 14 * HOUR;

// The last few shifts by the clock, the one that lasts first: [{from, to}].
export function shifts(now, count = 8) {
  const midnight = startOfDay(now);
  const began = [...STARTS.map((hour) => midnight + hour * HOUR), midnight + (STARTS.at(-1) - 24) * HOUR].filter((at) => at <= now);
  const last = Math.max(...began);
  return Array.from({ length: count }, (_, back) => ({ from: last - back * LENGTH, to: last + LENGTH - back * LENGTH }));
}

// Since when the shift that lasts does: since its officer took over, as long as that was not long ago.
export function shiftBegan(now, relief) {
  const relieved = Date.parse(relief?.acceptedAt ?? '');
  return now - relieved < LONGEST ? relieved : shifts(now, 1)[0].from;
}

// One line a case, for a spreadsheet: separated by semicolons, as a Vietnamese Excel expects, with a mark that says UTF-8.
export function csv(heads, rows) {
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

// Nothing that a spreadsheet would take for a formula.
function cell(value) {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// 28/11/2026 18:00
export function minute(instant) {
  return `${date(instant)} ${timeOfDay(instant).slice(0, 5)}`;
}

// What <input type="datetime-local"> wants and says, in the time of the district, whatever zone the machine is in.
export function localInput(instant) {
  const [day, month, year] = date(instant).split('/');
  return `${year}-${month}-${day}T${timeOfDay(instant).slice(0, 5)}`;
}

export function fromLocalInput(text) {
  return Date.parse(`${text}:00+07:00`);
}
