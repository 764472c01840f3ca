// Numbers of a report with their names.

const ORDER = ['T1', 'T2', 'T2a', 'T2b', 'T3', 'T4', 'T5', 'T6', 'P1', 'P1a', 'P2', 'P3', 'P4', 'P5', 'I1', 'I2', 'I2a', 'I2c',
  'I2d', 'I3', 'I4', 'I5', 'I6', 'I7', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6'];

export const MANUAL = ['C3', 'C6', 'R6'];

// Kinds of parts that their members name already.
const KINDS = ['CATEGORY', 'SEX'];

const place = (code) => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);

// Rows in the order of the plan's list, each with its name; a name that is missing shows the code.
export function named(rows, names) {
  return rows.map((row) => ({ ...row, name: nameOf(row.code, row.part, names) }))
    .sort((one, other) => place(one.code) - place(other.code) || one.part.localeCompare(other.part));
}

export function nameOf(code, part, names) {
  const name = names[code] ?? code;
  return part ? `${name}: ${part.split('.').filter((piece) => !KINDS.includes(piece)).map((piece) => names[`part.${piece}`] ?? piece).join(', ')}` : name;
}

// Hours are kept as minutes: 90 → 1,5
export function shown(code, value) {
  if (value === undefined || value === null) {
    return '–';
  }
  const number = code === 'P3' ? Math.round(value / 6) / 10 : value;
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(number);
}

// '' and spaces are no number; what is none, or is too large, is an error and not a zero.
export function entered(text) {
  const digits = text.trim().replaceAll('.', '');
  if (digits === '') {
    return { empty: true };
  }
  return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { wrong: true };
}
