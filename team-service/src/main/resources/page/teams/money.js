// Months and amounts.

// '2026-10' → '10/2026'
export function monthWords(month) {
  return month.split('-').reverse().join('/');
}

// The month before the one of a day: '2026-01-15' → '2025-12'.
export function lastMonth(today) {
  const [year, month] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

// 2520000 → '2.520.000 đồng'
export function amount(vnd) {
  return `${new Intl.NumberFormat('vi-VN').format(vnd)} đồng`;
}
