// Log-in of a page: authorization code with PKCE at any OpenID Connect issuer. Tokens live in memory only; what
// outlives the way to the issuer and back is the verifier, in this tab's session storage, for one use.

import { now, setClock, ticks } from './clock.js';

const PENDING = 'tuantra.login';
const RENEW_BEFORE_END = 60_000;
const SESSIONS = 'tuantra.sessions';

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function claimsOf(token) {
  const bytes = Uint8Array.from(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

// Why there is no session: the issuer said no, the answer was not the one asked for, or this browser cannot.
export class LoginFailed extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

export async function pageSettings() {
  const before = ticks();
  const answer = await fetch('page.json', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) {
    throw new LoginFailed('UNREACHABLE');
  }
  const settings = await answer.json();
  setClock(settings.now, before, ticks());
  return settings;
}

// 'renewed' after each new token, 'ended' when only a person can go on (detail: LOGGED_OUT when the same person has logged
// out in another tab: then nothing may be done or shown in his name any more), 'arrived' when after that somebody has logged
// in in another tab.
export class Session extends EventTarget {
  #settings;
  #issuer;
  #tokens;
  #renewing;
  #timer;
  #others = new BroadcastChannel(SESSIONS);

  ended = false;

  constructor(settings, issuer) {
    super();
    this.#settings = settings;
    this.#issuer = issuer;
    this.#others.onmessage = ({ data }) => {
      if (this.#tokens && data.loggedOut === this.claims.sub) {
        this.#end('LOGGED_OUT');
      }
      if (this.ended && data.loggedIn) {
        this.dispatchEvent(new Event('arrived'));
      }
    };
  }

  // Comes back with a session, or leaves the page for the issuer and never comes back.
  static async open(settings) {
    if (!globalThis.crypto?.subtle) {
      throw new LoginFailed('INSECURE_ORIGIN');
    }
    const answer = await fetch(`${settings.issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) {
      throw new LoginFailed('UNREACHABLE');
    }
    const session = new Session(settings, await answer.json());
    const query = new URLSearchParams(location.search);
    if (!query.has('state')) {
      return session.login();
    }
    const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
    sessionStorage.removeItem(PENDING);
    history.replaceState(null, '', location.pathname + (pending?.hash ?? ''));
    if (!pending || pending.state !== query.get('state')) {
      // A bookmark or the back button; nothing to trust in it.
      return session.login();
    }
    if (query.has('error')) {
      throw new LoginFailed(query.get('error'));
    }
    await session.#exchange(query.get('code'), pending);
    session.#others.postMessage({ loggedIn: session.claims.sub });
    return session;
  }

  async login() {
    const pending = { state: random(), verifier: random(), nonce: random(), hash: location.hash };
    sessionStorage.setItem(PENDING, JSON.stringify(pending));
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: this.#settings.clientId,
      redirect_uri: location.origin + location.pathname,
      scope: this.#settings.scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await challenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    location.assign(`${this.#issuer.authorization_endpoint}?${query}`);
    return new Promise(() => {});
  }

  get claims() {
    return claimsOf(this.#tokens.access_token);
  }

  // A token that is good for a while yet.
  async token() {
    if (this.ended) {
      throw new LoginFailed('ENDED');
    }
    if (this.#tokens.endsAt - now() < RENEW_BEFORE_END / 2 && this.#tokens.refresh_token) {
      await this.renew();
    }
    return this.#tokens.access_token;
  }

  // Several that notice at once renew once.
  renew() {
    this.#renewing ??= this.#refresh().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  logout() {
    this.#others.postMessage({ loggedOut: this.claims.sub });
    const end = this.#issuer.end_session_endpoint;
    const back = location.origin + location.pathname;
    const hint = this.#tokens.id_token;
    this.#tokens = undefined;
    location.assign(end ? `${end}?${new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: back })}` : back);
  }

  async #exchange(code, pending) {
    const tokens = await this.#ask({
      grant_type: 'authorization_code',
      code,
      redirect_uri: location.origin + location.pathname,
      code_verifier: pending.verifier,
    });
    if (tokens.id_token && claimsOf(tokens.id_token).nonce !== pending.nonce) {
      throw new LoginFailed('NONCE');
    }
    this.#take(tokens);
  }

  async #refresh() {
    if (this.ended) {
      throw new LoginFailed('ENDED');
    }
    if (!this.#tokens?.refresh_token) {
      this.#end();
      throw new LoginFailed('NO_REFRESH');
    }
    try {
      const tokens = await this.#ask({ grant_type: 'refresh_token', refresh_token: this.#tokens.refresh_token });
      this.#take({ id_token: this.#tokens.id_token, refresh_token: this.#tokens.refresh_token, ...tokens });
    } catch (failure) {
      if (failure instanceof LoginFailed && failure.code !== 'UNREACHABLE') {
        this.#end();
      }
      throw failure;
    }
  }

  async #ask(form) {
    let answer;
    try {
      answer = await fetch(this.#issuer.token_endpoint, {
        method: 'POST',
        body: new URLSearchParams({ client_id: this.#settings.clientId, ...form }),
        signal: AbortSignal.timeout(10_000),
      });
    } catch {
      throw new LoginFailed('UNREACHABLE');
    }
    if (answer.status >= 500) {
      throw new LoginFailed('UNREACHABLE');
    }
    const body = await answer.json();
    if (!answer.ok) {
      throw new LoginFailed(body.error ?? 'REFUSED');
    }
    return body;
  }

  #take(tokens) {
    this.#tokens = { ...tokens, endsAt: now() + tokens.expires_in * 1000 };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#renewInTime(), Math.max(1_000, tokens.expires_in * 1000 - RENEW_BEFORE_END));
    this.dispatchEvent(new Event('renewed'));
  }

  async #renewInTime() {
    try {
      await this.renew();
    } catch (failure) {
      if (failure.code === 'UNREACHABLE') {
        this.#timer = setTimeout(() => this.#renewInTime(), 5_000);
      }
    }
  }

  #end(why) {
    this.ended = true;
    clearTimeout(this.#timer);
    this.dispatchEvent(new CustomEvent('ended', { detail: why }));
  }
}
