// Whether the card that somebody shows holds today, and what must be on it.

import { html, nothing } from 'lit';
import { idIn } from './cards.js';
import { t } from './words.js';

export function cardView(desk) {
  const { card } = desk.cards;
  return html`
    <h2>${t('card')}</h2>
    <form class="panel row" role="search" @submit=${(event) => {
    event.preventDefault();
    const id = idIn(new FormData(event.target).get('code'));
    location.hash = id ? `#/card/${id}` : '#/card';
  }}>
      <label class="grow">${t('codeOfCard')} <input class="field" id="code" name="code" required autocomplete="off" placeholder="TUANTRA-THE-1:…"></label>
      <button class="button main" id="check-card" ?disabled=${desk.busy}>${t('checkCard')}</button></form>
    ${card ? html`<section class="panel" id="card"><h2>${card.fullName}</h2>
      <p><span class="badge ${card.holds ? 'sent' : 'over'}">${t(card.holds ? 'cardHolds' : 'cardEnded')}</span></p>
      <p>${desk.word(card.role)}, ${card.teamNameVi}, ${card.birthYear}</p>
      <p class="hint">${t('compareCard')}</p></section>` : nothing}`;
}
