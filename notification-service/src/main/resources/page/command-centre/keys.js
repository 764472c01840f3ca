// The keyboard. Single letters can be switched off (WCAG 2.1.4) and never act while somebody types. A Vietnamese input
// method may report its own name instead of the letter; then the place of the key counts.

const KEY = 'tuantra.letters';

const LETTERS = {
  j: (screen) => screen.move(1),
  k: (screen) => screen.move(-1),
  t: (screen) => screen.order('acknowledge'),
  l: (screen) => screen.order('sendForces'),
  c: (screen) => screen.order('escalate'),
  s: (screen) => screen.order('falseAlarm'),
  m: (screen) => screen.alarm.mute(!screen.alarm.muted),
};

const OTHERS = {
  ArrowDown: (screen) => screen.move(1),
  ArrowUp: (screen) => screen.move(-1),
  Escape: (screen) => screen.openId && screen.close(),
  '?': (screen) => screen.help(),
  '/': () => document.getElementById('search')?.focus(),
};

export function lettersAllowed() {
  return localStorage.getItem(KEY) !== 'false';
}

export function allowLetters(allowed) {
  localStorage.setItem(KEY, String(allowed));
}

export function onKey(event, screen) {
  if (screen.sheet || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (isTyping(event.target)) {
    if (event.key === 'Escape') {
      event.target.blur();
    }
    return;
  }
  const name = ['Process', 'Unidentified'].includes(event.key) ? event.code.replace(/^Key/, '').toLowerCase() : event.key;
  const act = OTHERS[name] ?? (lettersAllowed() ? LETTERS[name.toLowerCase()] : undefined);
  const opens = name === 'Enter' && !event.target.closest?.('button, a');
  // A key that is held down moves on, and does nothing else again.
  if (event.repeat && !['ArrowDown', 'ArrowUp', 'j', 'k'].includes(name)) {
    return;
  }
  if (act || opens) {
    event.preventDefault();
    if (opens) {
      screen.open();
    } else {
      act(screen);
    }
  }
}

function isTyping(target) {
  return target.closest?.('input, textarea, select, [contenteditable]');
}
