// The map: wards, incidents, patrols and hotspots. All of it is optional; whatever cannot be had is left out.

import { LitElement, html, nothing, render } from 'lit';
import { moment, now, span } from 'tuantra/clock.js';
import { language } from 'tuantra/language.js';
import { shape } from './severity.js';
import { t } from './words.js';

// Where the district lies, for as long as no boundary says better.
const DISTRICT = [[21.0159, 105.8015], [21.0539, 105.8572]];
const WARDS_AGAIN = 15 * 60_000;
const HOTSPOTS_AGAIN = 5 * 60_000;
const POSITIONS_AGAIN = 10_000;
const POSITION_OLD = 120_000;

class IncidentMap extends LitElement {
  static properties = { screen: { attribute: false }, stamp: { attribute: false } };

  #leaflet;
  #map;
  #layers = {};
  #markers = new Map();
  #patrols = new Map();
  #shownFor;

  createRenderRoot() {
    return this;
  }

  render() {
    const hidden = this.screen.desk.board.count(({ open, summary }) => open && summary.place?.latitude === undefined);
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

  // Leaflet cannot measure what is not in view: a phone begins with the list.
  firstUpdated() {
    let begun = false;
    new ResizeObserver(() => {
      if (this.clientWidth === 0) {
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
    if (this.#layers.incidents && this.clientWidth > 0) {
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
    const { board, names } = this.screen.desk;
    const shown = board.list(({ open, summary }) => open && summary.place?.latitude !== undefined);
    for (const [id, marker] of this.#markers) {
      if (!shown.some((incident) => incident.id === id)) {
        marker.remove();
        this.#markers.delete(id);
      }
    }
    for (const incident of shown) {
      this.#drawIncident(incident, names);
    }
    for (const [id, patrol] of this.#patrols) {
      patrol.marker?.getTooltip()?.setContent(this.#patrolText(patrol));
      patrol.marker?.getElement()?.classList.toggle('old', now() - patrol.at > POSITION_OLD);
      if (now() - patrol.at > 30 * 60_000) {
        patrol.marker?.remove();
        this.#patrols.delete(id);
      }
    }
    const { openId } = this.screen;
    if (openId && openId !== this.#shownFor && this.#markers.has(openId)) {
      this.#map.panTo(this.#markers.get(openId).getLatLng());
    }
    this.#shownFor = openId;
  }

  #drawIncident(incident, names) {
    const { id, summary: { place, severity, category } } = incident;
    const look = [severity, incident.waiting ? 'waiting' : 'active', id === (this.screen.openId ?? this.screen.selectedId) ? 'chosen' : ''].join(' ');
    let marker = this.#markers.get(id);
    if (!marker) {
      const sign = document.createElement('span');
      marker = this.#leaflet.marker([place.latitude, place.longitude], {
        icon: this.#leaflet.divIcon({ className: 'incident-sign', html: sign, iconSize: [30, 30] }),
        keyboard: false,
      });
      marker.bindTooltip('').on('click', () => this.screen.open(id)).addTo(this.#layers.incidents);
      marker.sign = sign;
      this.#markers.set(id, marker);
    }
    if (marker.look !== look + language()) {
      marker.look = look + language();
      marker.sign.className = `sign ${look}`;
      render(html`${shape(severity)}<b>${severity}</b>`, marker.sign);
      marker.getTooltip().setContent(text(`${severity} ${names.category(category)} – ${t(incident.summary.state)}`));
      marker.setZIndexOffset(incident.waiting ? 1000 : 0);
    }
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
