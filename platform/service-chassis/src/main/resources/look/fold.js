// Search with and without tone marks: "truc bach" finds "Trúc Bạch".

export function fold(text) {
  return (text ?? '').normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();
}

// Every word of what is looked for stands somewhere in one of the texts.
export function finds(query, ...texts) {
  const text = fold(texts.filter(Boolean).join(' '));
  return fold(query).split(' ').every((word) => text.includes(word));
}
