// The reports desk: who has logged in sees what is owed; the address says which report or board is open.

import { deskPage } from 'tuantra/desk-page.js';
import { boardView } from './board-view.js';
import { Desk } from './desk.js';
import { listView } from './list-view.js';
import { reportView } from './report-view.js';
import { sheet } from './sheet.js';
import { t } from './words.js';

const VIEWS = { list: listView, report: reportView, board: boardView };

customElements.define('reports-desk', deskPage({
  t,
  open: (session, show) => new Desk(session, show),
  body: (desk) => VIEWS[desk.view]?.(desk),
  sheet,
}));
