// The map: wards, incidents, patrols and hotspots. All of it is optional; whatever cannot be had is left out.

import { LitElement, html, nothing, render } from 'lit';
import { moment, now, span } from 'tuantra/clock.js';
import { language } from 'tuantra/language.js';
import { shape } from './severity.js';
import { spots } from './spots.js';
import { t } from './words.js';

// Where the district lies, for as long as no boundary says better.
const DISTRICT = [[21.0159, 105.8015], [21.0539, 105.8572]];
const WARDS_AGAIN = 15 * 60_000;
const HOTSPOTS_AGAIN = 5 * 60_000;
const POSITIONS_AGAIN = 10_000;
const POSITION_OLD = 120_000;
const MOST_HERE = 12;

class IncidentMap extends LitElement {
  static properties = { screen: { attribute: false }, stamp: { attribute: false } };

  #leaflet;
  #map;
  #layers = {};
  #markers = new Map();
  #patrols = new Map();
  #shownFor;
  #drawnOf;
  #spots = [];
  #spotsOf;
  #inView = false;
  #hidden = 0;
  #hiddenOf;

  createRenderRoot() {
    return this;
  }

  render() {
    const hidden = this.#withoutPlace();
    const counts = { layerPatrols: this.#patrols.size, layerHotspots: this.#layers.hotspots?.getLayers().length ?? 0 };
    return html`<div class="ground"></div>
      <ul class="legend">${Object.entries(counts).filter(([, count]) => count > 0).map(([name, count]) => html`
        <li class=${name}><span aria-hidden="true"></span>${t(name)} <b>${count}</b></li>`)}</ul>
      <div class="over">
        <button class="button" @click=${() => this.#fit()}>${t('showAll')}</button>
        ${this.synthetic ? html`<span class="hint">- - - ${t('synthetic')}</span>` : nothing}
        ${hidden ? html`<span class="hint">${t('noCoordinates', { count: hidden })}</span>` : nothing}
      </div>`;
  }

  #withoutPlace() {
    const { board } = this.screen.desk;
    if (this.#hiddenOf !== board.revision) {
      this.#hiddenOf = board.revision;
      this.#hidden = board.count(({ open, summary }) => open && summary.place?.latitude === undefined);
    }
    return this.#hidden;
  }

  // Leaflet cannot measure what is not in view: a phone begins with the list.
  firstUpdated() {
    let begun = false;
    new ResizeObserver(() => {
      this.#inView = this.clientWidth > 0;
      if (!this.#inView) {
        return;
      }
      if (!begun) {
        begun = true;
        this.#begin().catch((failure) => console.warn('no map', failure));
      }
      this.#map?.invalidateSize();
    }).observe(this);
  }

  updated() {
    if (this.#layers.incidents && this.#inView) {
      this.#draw();
    }
  }

  async #begin() {
    const L = await import('leaflet');
    this.#leaflet = L;
    this.#map = L.map(this.querySelector('.ground'), { zoomControl: true, attributionControl: false, zoomSnap: 0.25 });
    this.#map.fitBounds(DISTRICT);
    const { tiles } = this.screen.settings;
    if (tiles) {
      L.control.attribution({ prefix: false }).addTo(this.#map);
      // As text: the configured attribution is not markup of ours.
      const safe = document.createElement('span');
      safe.textContent = tiles.attribution;
      L.tileLayer(tiles.url, { attribution: safe.innerHTML, maxZoom: tiles.maxZoom }).addTo(this.#map);
    }
    for (const name of ['wards', 'hotspots', 'patrols', 'incidents']) {
      this.#layers[name] = L.layerGroup().addTo(this.#map);
    }
    this.#map.on('zoomend', () => this.#draw());
    this.screen.desk.addEventListener('other', ({ detail }) => this.#heard(detail));
    this.#again(() => this.#loadWards(), WARDS_AGAIN);
    this.#again(() => this.#loadHotspots(), HOTSPOTS_AGAIN);
    this.#again(() => this.#loadPositions(), POSITIONS_AGAIN);
    this.#draw();
  }

  async #again(load, pause) {
    try {
      await load();
    } catch {
      // Not there, or not now.
    }
    setTimeout(() => this.#again(load, pause), pause);
  }

  async #loadWards() {
    const areas = await this.screen.desk.map('/api/units/geometry');
    const wards = areas.features.filter(({ properties }) => properties.level === 'WARD' && properties.line !== 'POLICE');
    this.#layers.wards.clearLayers();
    this.wardBounds = undefined;
    this.synthetic = false;
    for (const ward of wards) {
      const synthetic = ward.properties.geometryQuality === 'SYNTHETIC';
      this.synthetic ||= synthetic;
      const area = this.#leaflet.geoJSON(ward, { style: { className: `ward-area ${synthetic ? 'synthetic' : ''}` }, interactive: false });
      area.bindTooltip(text(ward.properties.nameVi.replace(/^UBND /, '').replace(/^phường /, '')), { permanent: true, direction: 'center', className: 'ward-name' });
      this.#layers.wards.addLayer(area);
      this.wardBounds = (this.wardBounds ?? area.getBounds()).extend(area.getBounds());
    }
    if (!this.fitted && this.wardBounds) {
      this.fitted = true;
      this.#fit();
    }
  }

  async #loadHotspots() {
    const answer = await this.screen.desk.map('/api/hotspots');
    const { names } = this.screen.desk;
    this.#layers.hotspots.clearLayers();
    for (const hotspot of answer.items ?? answer) {
      const geometry = typeof hotspot.geometry === 'string' ? JSON.parse(hotspot.geometry) : hotspot.geometry;
      if (geometry) {
        this.#leaflet.geoJSON(geometry, {
          style: { className: 'hotspot-area' },
          pointToLayer: (point, at) => this.#leaflet.circle(at, { radius: 60, className: 'hotspot-area' }),
        }).bindTooltip(text(`${hotspot.name} · ${names.category(hotspot.category)}`), { sticky: true }).addTo(this.#layers.hotspots);
      }
    }
  }

  async #loadPositions() {
    const answer = await this.screen.desk.map('/api/patrols/positions');
    (answer.items ?? answer).forEach((position) => this.#position(position));
  }

  #heard({ type, data }) {
    if (type.includes('position')) {
      this.#position(data.data ?? data);
    }
  }

  // Late positions never move a patrol backwards.
  #position(position) {
    const at = Date.parse(position.at ?? position.recordedAt ?? position.positionAt);
    const known = this.#patrols.get(position.patrolId);
    if (Number.isFinite(at) && !(known?.at > at)) {
      this.#patrols.set(position.patrolId, { ...position, at });
      this.#drawPatrol(position.patrolId);
    }
  }

  #fit() {
    this.#map?.fitBounds(this.wardBounds ?? DISTRICT, { padding: [12, 12] });
  }

  #draw() {
    this.#drawSigns();
    for (const [id, patrol] of this.#patrols) {
      patrol.marker?.getTooltip()?.setContent(this.#patrolText(patrol));
      patrol.marker?.getElement()?.classList.toggle('old', now() - patrol.at > POSITION_OLD);
      if (now() - patrol.at > 30 * 60_000) {
        patrol.marker?.remove();
        this.#patrols.delete(id);
      }
    }
    const { openId } = this.screen;
    const place = openId && openId !== this.#shownFor && this.screen.desk.board.get(openId)?.summary.place;
    if (place?.latitude !== undefined) {
      this.#map.panTo([place.latitude, place.longitude]);
    }
    this.#shownFor = openId;
  }

  // Anew only when they would look different.
  #drawSigns() {
    const { board, names } = this.screen.desk;
    const zoom = this.#map.getZoom();
    const chosen = this.screen.openId ?? this.screen.selectedId;
    const spotsOf = [board.revision, zoom].join(' ');
    const of = [spotsOf, names.revision, chosen, language()].join(' ');
    if (of === this.#drawnOf) {
      return;
    }
    this.#drawnOf = of;
    if (spotsOf !== this.#spotsOf) {
      this.#spotsOf = spotsOf;
      const shown = board.list(({ open, summary }) => open && summary.place?.latitude !== undefined);
      this.#spots = spots(shown, ({ latitude, longitude }) => this.#map.project([latitude, longitude], zoom));
    }
    const kept = new Set();
    for (const spot of this.#spots) {
      const key = `${zoom} ${spot.key}`;
      kept.add(key);
      this.#drawSpot(key, spot, chosen);
    }
    for (const [key, marker] of this.#markers) {
      if (!kept.has(key)) {
        marker.remove();
        this.#markers.delete(key);
      }
    }
  }

  #drawSpot(key, { first, cases }, chosen) {
    const { place, severity, category, state } = first.summary;
    const look = [severity, first.waiting ? 'waiting' : 'active', cases.some(({ id }) => id === chosen) ? 'chosen' : ''].join(' ');
    let marker = this.#markers.get(key);
    if (!marker) {
      const sign = document.createElement('span');
      marker = this.#leaflet.marker([place.latitude, place.longitude], {
        icon: this.#leaflet.divIcon({ className: 'incident-sign', html: sign, iconSize: [30, 30] }),
        keyboard: false,
      });
      marker.bindTooltip('').on('click', () => this.#touched(marker)).addTo(this.#layers.incidents);
      marker.sign = sign;
      this.#markers.set(key, marker);
    }
    marker.cases = cases;
    marker.setLatLng([place.latitude, place.longitude]);
    const said = `${look} ${cases.length} ${category} ${state} ${language()} ${this.screen.desk.names.revision}`;
    if (marker.said !== said) {
      marker.said = said;
      marker.sign.className = `sign ${look}`;
      render(html`${shape(severity)}<b>${severity}</b>${cases.length > 1 ? html`<i class="many">${cases.length}</i>` : nothing}`, marker.sign);
      marker.getTooltip().setContent(text(cases.length > 1 ? t('manyHere', { count: cases.length }) : this.#caseText(first)));
      marker.setZIndexOffset(first.waiting ? 1000 : 0);
    }
  }

  #caseText({ summary: { severity, category, place, state } }) {
    return `${severity} ${this.screen.desk.names.category(category)} – ${t(state)}${place.address ? ` · ${place.address}` : ''}`;
  }

  // One case opens; of several the officer chooses, the most urgent first.
  #touched(marker) {
    if (marker.cases.length === 1) {
      this.screen.open(marker.cases[0].id);
      return;
    }
    const choice = document.createElement('div');
    choice.className = 'here';
    render(html`<b>${t('manyHere', { count: marker.cases.length })}</b>
      ${marker.cases.slice(0, MOST_HERE).map((incident) => html`<button class="button" @click=${() => {
    this.#map.closePopup();
    this.screen.open(incident.id);
  }}>${this.#caseText(incident)}</button>`)}
      ${marker.cases.length > MOST_HERE ? html`<span class="hint">${t('manyMoreHere', { count: marker.cases.length - MOST_HERE })}</span>` : nothing}`, choice);
    this.#leaflet.popup({ maxHeight: 260 }).setLatLng(marker.getLatLng()).setContent(choice).openOn(this.#map);
  }

  #drawPatrol(id) {
    const patrol = this.#patrols.get(id);
    const where = [patrol.latitude, patrol.longitude];
    const old = this.#layers.patrols.getLayers().find((layer) => layer.patrolId === id);
    if (old) {
      old.setLatLng(where);
      patrol.marker = old;
    } else {
      patrol.marker = this.#leaflet.marker(where, {
        icon: this.#leaflet.divIcon({ className: 'patrol-sign', iconSize: [16, 16] }), keyboard: false,
      });
      patrol.marker.patrolId = id;
      patrol.marker.bindTooltip('').addTo(this.#layers.patrols);
    }
    patrol.marker.getTooltip().setContent(this.#patrolText(patrol));
  }

  #patrolText({ at, wardId, unitId }) {
    const unit = this.screen.desk.names.ward(wardId ?? unitId);
    return text(`${t('patrol')} ${unit} · ${t('positionAge', { age: span(now() - at) })} (${moment(at)})`);
  }
}

// Leaflet takes strings as markup; nodes it takes as they are.
function text(content) {
  const node = document.createElement('span');
  node.textContent = content;
  return node;
}

customElements.define('incident-map', IncidentMap);
