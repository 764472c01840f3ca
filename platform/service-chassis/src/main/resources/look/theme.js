// Dark by default, as a room with screens is; the light theme is a choice kept in this browser.

const KEY = 'tuantra.theme';

export function theme() {
  return localStorage.getItem(KEY) === 'light' ? 'light' : 'dark';
}

export function paint(chosen = theme()) {
  localStorage.setItem(KEY, chosen);
  document.documentElement.dataset.theme = chosen;
}
