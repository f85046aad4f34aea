// The map island: <div class="km-map" data-island="map" data-src="…geojson">. See README.md for all attributes.
import * as Leaflet from 'leaflet';
import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { draw, type Shape, type Standing } from './pin';
import { words, type Words } from './words';

// The cluster plug-in extends the global L, so it has to be loaded after that is set.
const L: typeof Leaflet = { ...Leaflet } as typeof Leaflet;
(window as unknown as { L: typeof Leaflet }).L = L;

/** What the server tells of one location, or of one point of a layer. Only name is needed. */
interface Place {
  name: string;
  url?: string;
  /** 1 to 8 on the way, or a letter; drawn inside the marker. */
  phase?: number | string;
  phaseName?: string;
  standing?: Standing;
  standingName?: string;
  places?: number;
  municipality?: string;
  /** Name of the layer that it is a point of; without it, it is a location. */
  layer?: string;
}

const netherlands = L.latLngBounds([50.75, 3.35], [53.55, 7.22]);

/** The style sheet stands beside the script; a page only names the script. */
const script = document.currentScript as HTMLScriptElement | null;
function loadStyles(): Promise<void> {
  return new Promise(resolve => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = (script?.src ?? '/dist/map.js').replace(/map\.js/, 'map.css');
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { headers: { Accept: 'application/geo+json, application/json' }, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return await response.json() as T;
}

function say(box: HTMLElement, text: string): void {
  const message = document.createElement('p');
  message.className = 'km-map__message';
  message.setAttribute('role', 'status');
  message.textContent = text;
  box.append(message);
}

function popup(place: Place, w: Words): HTMLElement {
  const box = document.createElement('div');
  const title = document.createElement(place.url ? 'a' : 'strong');
  title.textContent = place.name;
  if (place.url) title.setAttribute('href', place.url);
  box.append(title);
  const lines = [
    place.layer,
    place.municipality,
    [place.phaseName ?? place.phase, place.standingName].filter(Boolean).join(' · '),
    place.places === undefined ? undefined : w.places(place.places),
  ];
  for (const line of lines) {
    if (!line) continue;
    const p = document.createElement('p');
    p.textContent = String(line);
    box.append(p);
  }
  return box;
}

function marker(feature: Feature<Point, Place>, w: Words): Leaflet.Marker {
  const place = feature.properties;
  const [lon, lat] = feature.geometry.coordinates;
  const letter = String(place.phase ?? '').charAt(0).toUpperCase();
  const title = [place.name, place.layer, place.phaseName, place.standingName].filter(Boolean).join(', ');
  const icon = L.divIcon({ html: draw(place.layer ? 'layer' : place.standing ?? 'track', letter), className: 'km-pin-icon', iconSize: [30, 30] });
  return L.marker([lat, lon], { icon, title, riseOnHover: true }).bindPopup(() => popup(place, w), { autoPanPadding: [20, 20] });
}

function cluster(w: Words): Leaflet.MarkerClusterGroup {
  return L.markerClusterGroup({
    showCoverageOnHover: false,
    maxClusterRadius: 38,
    animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    iconCreateFunction: group => {
      const count = group.getChildCount();
      const html = document.createElement('span');
      html.className = 'km-cluster';
      const [seen, heard] = [document.createElement('span'), document.createElement('span')];
      seen.textContent = String(count);
      seen.setAttribute('aria-hidden', 'true');
      heard.textContent = w.cluster(count);
      heard.className = 'km-sr';
      html.append(seen, heard);
      return L.divIcon({ html, className: 'km-cluster-icon', iconSize: [38, 38] });
    },
  });
}

function legend(box: HTMLElement, shown: Place[], w: Words): void {
  const list = document.createElement('ul');
  list.className = 'km-legend km-map-legend';
  const add = (shape: Shape, name: string): void => {
    const item = document.createElement('li');
    item.append(draw(shape, ''), name);
    list.append(item);
  };
  for (const standing of new Set(shown.filter(p => !p.layer).map(p => p.standing ?? 'track'))) add(standing, w.standing[standing]);
  for (const layer of new Set(shown.flatMap(p => p.layer ?? []))) add('layer', layer);
  box.after(list);
}

/** Click, or move the map and press Enter, to fill in latitude and longitude. */
function pick(map: Leaflet.Map, box: HTMLElement, ids: string, w: Words): void {
  const [lat, lon] = ids.split(',').map(id => document.getElementById(id.trim()) as HTMLInputElement | null);
  if (!lat || !lon) return;
  box.classList.add('km-map--pick');
  let pin: Leaflet.Marker | undefined;
  const show = (at: Leaflet.LatLng): void => {
    pin ??= L.marker(at, { icon: L.divIcon({ html: draw('track', '✕'), className: 'km-pin-icon', iconSize: [30, 30] }), title: w.picked, keyboard: false }).addTo(map);
    pin.setLatLng(at);
  };
  const choose = (at: Leaflet.LatLng): void => {
    show(at);
    for (const [input, value] of [[lat, at.lat], [lon, at.lng]] as const) {
      input.value = value.toFixed(5);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  const typed = (): void => {
    const [y, x] = [lat, lon].map(input => Number.parseFloat(input.value.replace(',', '.')));
    if (Number.isFinite(y) && Number.isFinite(x)) show(L.latLng(y, x));
  };
  map.on('click', event => choose(event.latlng));
  box.addEventListener('keydown', event => { if (event.key === 'Enter' && event.target === box) { event.preventDefault(); choose(map.getCenter()); } });
  lat.addEventListener('change', typed);
  lon.addEventListener('change', typed);
  typed();
}

async function start(box: HTMLElement): Promise<void> {
  const { src, outline, tiles, attribution, lang, label, pick: pickIds } = box.dataset;
  const w = words(lang);
  box.replaceChildren();
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', label ?? w.map);

  // A whole minimum: the cluster plug-in drops markers when it is a fraction.
  const map = L.map(box, { zoomControl: false, minZoom: 5, maxZoom: tiles ? 19 : 13, zoomSnap: .5, maxBounds: netherlands.pad(.6) });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: w.zoomIn, zoomOutTitle: w.zoomOut }).addTo(map);
  map.fitBounds(netherlands);

  if (tiles) L.tileLayer(tiles, { attribution, maxZoom: 19 }).addTo(map);
  else if (outline) {
    fetchJson<Feature<Geometry>>(outline)
      .then(land => L.geoJSON(land, { interactive: false, style: { className: 'km-map__land' } }).addTo(map).bringToBack())
      .catch(() => undefined); // Without its ground the map is still of use.
  }
  if (pickIds) pick(map, box, pickIds, w);
  if (!src) return;

  try {
    const data = await fetchJson<FeatureCollection<Point | null, Place>>(src);
    const placed = data.features.filter((f): f is Feature<Point, Place> => f.geometry?.type === 'Point');
    if (placed.length === 0) {
      say(box, w.empty);
      return;
    }
    const group = cluster(w);
    for (const feature of placed) group.addLayer(marker(feature, w));
    map.fitBounds(group.getBounds().pad(.1), { maxZoom: 11, animate: false });
    map.addLayer(group);
    legend(box, placed.map(f => f.properties), w);
    const missing = data.features.length - placed.length;
    if (missing > 0) say(box, w.missing(missing));
  } catch {
    say(box, w.failed);
  }
}

async function main(): Promise<void> {
  const boxes = document.querySelectorAll<HTMLElement>('[data-island="map"]');
  if (boxes.length === 0) return;
  await Promise.all([loadStyles(), import('leaflet.markercluster')]);
  for (const box of boxes) await start(box);
}

void main();
