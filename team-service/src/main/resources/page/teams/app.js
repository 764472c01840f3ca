// The ward's desk: who has logged in sees the register; the address says what is open.

import { html, nothing } from 'lit';
import { deskPage } from 'tuantra/desk-page.js';
import { budgetsView } from './budget-view.js';
import { cardView } from './card-view.js';
import { casualtiesView, casualtyView } from './casualty-view.js';
import { commendationView, commendationsView } from './commendation-view.js';
import { Desk } from './desk.js';
import { equipmentView } from './equipment-view.js';
import { expiringView } from './expiring-view.js';
import { foundView } from './found-view.js';
import { importView, importsView } from './import-view.js';
import { inboxView } from './inbox-view.js';
import { mineView } from './mine-view.js';
import { moneyView } from './money-view.js';
import { registerView } from './register-view.js';
import { requestsView } from './requests-view.js';
import { sheet } from './sheet.js';
import { teamView } from './team-view.js';
import { courseView, trainingView } from './training-view.js';
import { t } from './words.js';

const VIEWS = {
  register: registerView, team: teamView, inbox: inboxView, expiring: expiringView, found: foundView, imports: importsView, import: importView,
  equipment: equipmentView, money: moneyView, budgets: budgetsView, training: trainingView, course: courseView,
  commendations: commendationsView, commendation: commendationView, casualties: casualtiesView, casualty: casualtyView,
  mine: mineView, requests: requestsView, card: cardView,
};
const PLACES = [
  ['register', '#/', 'list-teams'],
  ['inbox', '#/inbox', 'list-teams'],
  ['expiring', '#/expiring', 'list-courses'],
  ['found', '#/found', 'propose-team'],
  ['imports', '#/imports', 'list-team-imports'],
  ['equipment', '#/equipment', 'list-equipment'],
  ['training', '#/training', 'list-courses'],
  ['money', '#/money', 'list-allowances'],
  ['budgets', '#/budgets', 'list-budgets'],
  ['commendations', '#/commendations', 'list-commendations'],
  ['casualties', '#/casualties', 'report-casualty', 'list-casualties'],
  ['requests', '#/requests', 'list-data-requests'],
  ['card', '#/card', 'check-card'],
  ['mine', '#/mine', 'see-own-record'],
];

const menu = (desk) => html`<nav aria-label=${t('menu')}>${PLACES.filter(([, , ...actions]) => actions.some((action) => desk.may(action)))
  .map(([view, address]) => html`<a href=${address} aria-current=${desk.view === view ? 'page' : nothing}>${t(view)}</a>`)}</nav>`;

customElements.define('teams-desk', deskPage({
  t,
  open: (session, show) => new Desk(session, show),
  body: (desk) => VIEWS[desk.view]?.(desk),
  sheet,
  menu,
}));
