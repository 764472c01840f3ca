// Search with and without tone marks: "truc bach" finds "Trúc Bạch".

export function fold(text) {
  return (text ?? '').normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();
}
