// The map island: <div class="km-map" data-island="map" data-src="…geojson">. See README.md for all attributes.
import * as Leaflet from 'leaflet';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { legend, type Municipality, type Place } from './map-legend';
import { draw } from './pin';
import { words, type Words } from './words';

// The cluster plug-in extends the global L, so it has to be loaded after that is set.
const L: typeof Leaflet = { ...Leaflet } as typeof Leaflet;
(window as unknown as { L: typeof Leaflet }).L = L;

/** Borders of municipalities, by their CBS code. */
type Borders = Topology<{ municipalities: GeometryCollection<{ name: string; province: string; large?: boolean }> }>;
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

function say(box: HTMLElement, text: string): HTMLElement {
  const message = document.createElement('p');
  message.className = 'km-map__message';
  message.setAttribute('role', 'status');
  message.textContent = text;
  box.append(message);
  return message;
}

/** What is asked when a mark is opened. */
interface Glance {
  next: string | null;
  who: string | null;
  due: string | null;
  late: boolean;
}

/** The next step and the first term, behind what the mark itself says. */
async function tell(box: HTMLElement, url: string, grown: () => void): Promise<void> {
  const glance = await fetchJson<Glance>(`${url}/op-de-kaart`).catch(() => undefined);
  for (const line of [glance?.next, glance?.who, glance?.due]) {
    if (!line) continue;
    const p = document.createElement(line === glance?.next ? 'b' : 'p');
    p.textContent = line;
    if (line === glance?.due && glance.late) p.className = 'km-map__late';
    box.append(p);
  }
  grown();
}

function popup(place: Place, w: Words, grown: () => void): HTMLElement {
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
  if (place.url && !place.layer) void tell(box, place.url, grown);
  return box;
}

function marker(feature: Feature<Point, Place>, w: Words): Leaflet.Marker {
  const place = feature.properties;
  const [lon, lat] = feature.geometry.coordinates;
  const letter = String(place.phase ?? '').charAt(0).toUpperCase();
  const title = [place.name, place.layer, place.phaseName, place.standingName].filter(Boolean).join(', ');
  const icon = L.divIcon({ html: draw(place.layer ? 'layer' : place.standing ?? 'track', letter), className: 'km-pin-icon', iconSize: [30, 30] });
  const mark = L.marker([lat, lon], { icon, title, riseOnHover: true });
  let told: HTMLElement | undefined;
  // Told once; what comes later makes the popup grow, and the map make room.
  return mark.bindPopup(() => told ??= popup(place, w, () => mark.getPopup()?.update()), { autoPanPadding: [20, 20] });
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
      // Told apart from a mark, which has the number of its phase.
      seen.textContent = `${count}×`;
      seen.setAttribute('aria-hidden', 'true');
      heard.textContent = w.cluster(count);
      heard.className = 'km-sr';
      html.append(seen, heard);
      return L.divIcon({ html, className: 'km-cluster-icon', iconSize: [38, 38] });
    },
  });
}

/** Shades the municipalities in which nothing is open, from the moment that somebody asks for it. */
function shader(map: Leaflet.Map, ground: Promise<Municipality[]>, codes: string[]): (on: boolean) => void {
  let layer: Leaflet.GeoJSON | undefined;
  const without = new Set(codes);
  return on => void ground.then(shapes => {
    layer ??= L.geoJSON({ type: 'FeatureCollection', features: shapes.filter(s => without.has(String(s.id))) } as FeatureCollection,
      { interactive: false, style: { className: 'km-map__without' } });
    if (on) layer.addTo(map).bringToFront();
    else layer.remove();
  });
}

/** Draws the land with its borders, and names the larger municipalities as soon as there is room. */
function draft(map: Leaflet.Map, borders: Borders, withLand: boolean): Municipality[] {
  const all = borders.objects.municipalities;
  const shapes = (feature(borders, all) as FeatureCollection<Polygon | MultiPolygon, Municipality['properties']>).features;
  const provinceOf = (shape: unknown): string => (shape as Municipality).properties.province;
  const lines = (className: string, between: (a: string, b: string | null) => boolean): void => {
    const line = mesh(borders, all, (a, b) => between(provinceOf(a), a === b ? null : provinceOf(b)));
    L.geoJSON(line, { interactive: false, style: { className, fill: false } }).addTo(map).bringToBack();
  };
  lines('km-map__coast', (_, b) => b === null);
  lines('km-map__province', (a, b) => b !== null && a !== b);
  lines('km-map__municipality', (a, b) => b !== null && a === b);
  if (withLand) L.geoJSON({ type: 'FeatureCollection', features: shapes } as FeatureCollection, { interactive: false, style: { className: 'km-map__land' } }).addTo(map).bringToBack();
  // Below the marks: what a mark says weighs more than where it is.
  map.createPane('names').style.zIndex = '450';
  const names = shapes.map(s => ({ s, label: L.tooltip({ pane: 'names', permanent: true, direction: 'center', className: 'km-map__name' }).setLatLng(middle(s)).setContent(s.properties.name) }));
  const name = (): void => {
    for (const { s, label } of names) {
      const shown = !withLand ? false : s.properties.large ? map.getZoom() >= 8 : map.getZoom() >= 10.5;
      if (shown && !map.hasLayer(label)) label.addTo(map);
      if (!shown && map.hasLayer(label)) label.remove();
    }
  };
  map.on('zoomend', name);
  name();
  return shapes;
}

/** The middle of the largest part of a municipality. */
function middle(shape: Municipality): Leaflet.LatLng {
  const parts = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  const ring = parts.map(p => p[0]).sort((a, b) => b.length - a.length)[0];
  return L.latLngBounds(ring.map(([lon, lat]) => [lat, lon] as [number, number])).getCenter();
}

/** Whether a point lies in it: a line from the point crosses the border an odd number of times. */
function holds(shape: Municipality, at: Leaflet.LatLng): boolean {
  const parts = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  return parts.some(rings => rings.reduce((inside, ring) => ring.reduce((odd, [x, y], i) => {
    const [px, py] = ring[(i + ring.length - 1) % ring.length];
    return (y > at.lat) !== (py > at.lat) && at.lng < (px - x) * (at.lat - y) / (py - y) + x ? !odd : odd;
  }, inside), false));
}

/** Shows the municipalities of these codes. */
function begin(map: Leaflet.Map, shapes: Municipality[], codes: string[]): void {
  const own = L.geoJSON({ type: 'FeatureCollection', features: shapes.filter(s => codes.includes(String(s.id))) } as FeatureCollection);
  if (own.getLayers().length > 0) map.fitBounds(own.getBounds(), { animate: false });
}

/** Nearer than this the place of a building can be pointed at. */
const near = 11;

/**
 * Click, or move the map and press Enter, to fill in latitude and longitude, and the municipality as long as nobody typed another. A municipality
 * that is typed is shown; what is pointed at from afar is shown from nearby, to be pointed at again.
 */
function pick(map: Leaflet.Map, box: HTMLElement, ids: string, ground: Promise<Municipality[]>, w: Words): void {
  const [lat, lon, municipality] = ids.split(',').map(id => document.getElementById(id.trim()) as HTMLInputElement | null);
  if (!lat || !lon) return;
  box.classList.add('km-map--pick');
  let pin: Leaflet.Marker | undefined;
  let filled = '';
  const message = say(box, '');
  message.hidden = true;
  const tell = (text: string): void => {
    message.hidden = text === '';
    message.textContent = text;
  };
  const show = (at: Leaflet.LatLng): void => {
    pin ??= L.marker(at, { icon: L.divIcon({ html: draw('track', '✕'), className: 'km-pin-icon', iconSize: [30, 30] }), title: w.picked, keyboard: false }).addTo(map);
    pin.setLatLng(at);
  };
  const fill = (input: HTMLInputElement, value: string): void => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const choose = (at: Leaflet.LatLng): void => void ground.then(shapes => {
    const found = shapes.find(s => holds(s, at))?.properties.name;
    if (shapes.length > 0 && !found) {
      tell(w.outside);
      return;
    }
    show(at);
    const far = map.getZoom() < near;
    // From afar a press is a hundred metres wide: more decimals would say more than was meant.
    const digits = far ? 3 : 5;
    fill(lat, w.degrees(at.lat, digits));
    fill(lon, w.degrees(at.lng, digits));
    if (far) map.setView(at, near);
    if (municipality && found && (!municipality.value || municipality.value === filled)) fill(municipality, filled = found);
    const other = found && municipality && municipality.value !== found ? w.elsewhere(found, municipality.value) : '';
    tell(other || (far ? (box.dataset.tiles ? w.nearer : w.blind) : ''));
  });
  const look = (): void => void ground.then(shapes => {
    const shape = shapes.find(s => s.properties.name === municipality?.value);
    if (shape && !pin) map.fitBounds(L.geoJSON(shape).getBounds());
  });
  const typed = (): void => {
    const [y, x] = [lat, lon].map(input => Number.parseFloat(input.value.replace(',', '.')));
    if (Number.isFinite(y) && Number.isFinite(x)) show(L.latLng(y, x));
  };
  map.on('click', event => choose(event.latlng));
  box.addEventListener('keydown', event => { if (event.key === 'Enter' && event.target === box) { event.preventDefault(); choose(map.getCenter()); } });
  lat.addEventListener('change', typed);
  lon.addEventListener('change', typed);
  municipality?.addEventListener('change', look);
  typed();
  if (pin) map.setView(pin.getLatLng(), near);
  else look();
}

async function start(box: HTMLElement): Promise<void> {
  const { src, outline, tiles, attribution, lang, label, area, pick: pickIds } = box.dataset;
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
  // Without its ground the map is still of use.
  const ground = outline ? fetchJson<Borders>(outline).then(borders => draft(map, borders, !tiles)).catch(() => []) : Promise.resolve([]);
  if (area) void ground.then(shapes => begin(map, shapes, area.split(',')));
  if (pickIds) pick(map, box, pickIds, ground, w);
  if (!src) return;

  try {
    const data = await fetchJson<FeatureCollection<Point | null, Place> & { withoutReception?: string[] }>(src);
    const placed = data.features.filter((f): f is Feature<Point, Place> => f.geometry?.type === 'Point');
    if (placed.length === 0) {
      say(box, w.empty);
      return;
    }
    const group = cluster(w);
    const marks = placed.map(f => ({ layer: f.properties.layer ?? f.properties.standing ?? 'track', mark: marker(f, w) }));
    group.addLayers(marks.map(m => m.mark));
    map.fitBounds(group.getBounds().pad(.1), { maxZoom: 11, animate: false });
    map.addLayer(group);
    const show = (layer: string, on: boolean): void => {
      const these = marks.filter(m => m.layer === layer).map(m => m.mark);
      if (on) group.addLayers(these);
      else group.removeLayers(these);
    };
    const { withoutReception: without = [] } = data;
    legend(box, placed.map(f => f.properties), w, show, without.length > 0 && outline ? shader(map, ground, without) : undefined);
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
