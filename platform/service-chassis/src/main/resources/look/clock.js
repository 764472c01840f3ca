// The server's time: a desk's own clock may be minutes off or be set while the page is open, and neither ages nor alarms
// may follow it. Lengths are measured by a clock that nobody sets; the server says what time it is.

import { language } from './language.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

// What a beat of the stream says is late by its way: of the last few the earliest is the best.
const BEATS = 5;
const TOLERATED = 250;
const NOTICEABLE = 2_000;

// The server's time when this page's clock stood at zero.
let zero = Date.now() - ticks();
let beats = [];
// By how much the server was ahead of this machine's own clock when it was last asked.
let ahead = 0;

// Milliseconds of a clock that only goes forward; it may stand still while the machine sleeps.
export function ticks() {
  return performance.now();
}

// The server's time, in milliseconds.
export function now() {
  return zero + ticks();
}

// The server's time by this machine's own clock, for what goes on without a network: that clock runs while a phone
// sleeps, but whoever sets it sets this as well, until the server is asked again.
export function nowThroughSleep() {
  return Date.now() + ahead;
}

// Takes the server's time as read between two moments of ticks().
export function setClock(serverInstant, before, after) {
  zero = Date.parse(serverInstant) - (before + after) / 2;
  ahead = now() - Date.now();
  beats = [];
}

// Takes the server's time as a beat of the stream tells it: ahead at once, as after a sleep, back only when several agree.
export function correctClock(serverInstant) {
  const off = Date.parse(serverInstant) - now();
  if (!Number.isFinite(off)) {
    return;
  }
  beats = [...beats.slice(1 - BEATS), off];
  const best = Math.max(...beats);
  if (best > TOLERATED || (best < -TOLERATED && beats.length === BEATS)) {
    zero += best;
    beats = [];
  }
}

// By how much this machine's own clock is ahead of the server's; 0 when nobody would notice.
export function drift() {
  const off = Date.now() - now();
  return Math.abs(off) > NOTICEABLE ? off : 0;
}

function read(instant) {
  return Object.fromEntries(parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

// 14:03:22
export function timeOfDay(instant) {
  const { hour, minute, second } = read(instant);
  return `${hour}:${minute}:${second}`;
}

// 22/03/2022
export function date(instant) {
  const { day, month, year } = read(instant);
  return `${day}/${month}/${year}`;
}

// 14:03:22 today, 21/03 14:03 before that, 21/03/2022 14:03 in another year
export function moment(instant) {
  if (date(instant) === date(now())) {
    return timeOfDay(instant);
  }
  const { day, month, year, hour, minute } = read(instant);
  return `${day}/${month}${year === read(now()).year ? '' : `/${year}`} ${hour}:${minute}`;
}

// The instant at which the day began, in the zone of the district.
export function startOfDay(instant = now()) {
  const { hour, minute, second } = read(instant);
  const into = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  return Math.floor(instant / 1000) * 1000 - into;
}

// 00:42, 1:02:03, 2 ngày 03:04 – for ages
export function span(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number) => String(number).padStart(2, '0');
  const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  if (days > 0) {
    return `${days}${language() === 'en' ? 'd' : ' ngày'} ${two(hours)}:${two(minutes)}`;
  }
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}
