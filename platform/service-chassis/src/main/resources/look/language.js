// Vietnamese first, English beside it. The choice is kept in this browser; ?lang=en wins once and is kept as well.

const KEY = 'tuantra.language';
const KNOWN = ['vi', 'en'];
const changes = new EventTarget();

let current = choose();
apply();

function choose() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (KNOWN.includes(asked)) {
    localStorage.setItem(KEY, asked);
    return asked;
  }
  const kept = localStorage.getItem(KEY);
  return KNOWN.includes(kept) ? kept : 'vi';
}

function apply() {
  document.documentElement.lang = current;
}

export function language() {
  return current;
}

export function speak(chosen) {
  if (KNOWN.includes(chosen) && chosen !== current) {
    current = chosen;
    localStorage.setItem(KEY, chosen);
    apply();
    changes.dispatchEvent(new Event('change'));
  }
}

export function onLanguage(listener) {
  changes.addEventListener('change', listener);
}

// A dictionary has the languages side by side: {key: ['tiếng Việt', 'English']}. A missing word shows its key, so that
// it is noticed and the page goes on.
export function words(dictionary) {
  return (key, values = {}) => {
    const entry = dictionary[key];
    const text = entry ? entry[KNOWN.indexOf(current)] ?? entry[0] : key;
    return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
  };
}
