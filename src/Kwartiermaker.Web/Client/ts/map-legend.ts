// What the signs of the map mean, and which of them are shown.
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { draw, type Standing } from './pin';
import type { Words } from './words';

/** What the server tells of one location, or of one point of a layer. Only name is needed. */
export interface Place {
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

export type Municipality = Feature<Polygon | MultiPolygon, { name: string; province: string; large?: boolean }>;

/** What the signs mean; each can be switched off, and the municipalities without reception on. */
export function legend(box: HTMLElement, shown: Place[], w: Words, show: (layer: string, on: boolean) => void, shade?: (on: boolean) => void): void {
  const list = document.createElement('ul');
  list.className = 'km-legend km-map-legend';
  const add = (sign: Element, name: string, on: boolean, change: (on: boolean) => void): void => {
    const [item, label, check] = [document.createElement('li'), document.createElement('label'), document.createElement('input')];
    check.type = 'checkbox';
    check.className = 'utrecht-checkbox';
    check.checked = on;
    check.addEventListener('change', () => change(check.checked));
    label.append(check, sign, name);
    item.append(label);
    list.append(item);
  };
  for (const standing of new Set(shown.filter(p => !p.layer).map(p => p.standing ?? 'track'))) {
    add(draw(standing, ''), w.standing[standing], true, on => show(standing, on));
  }
  for (const layer of new Set(shown.flatMap(p => p.layer ?? []))) add(draw('layer', ''), layer, true, on => show(layer, on));
  if (shade) {
    const sign = document.createElement('i');
    sign.className = 'km-map-legend__shade';
    add(sign, w.without, false, shade);
  }
  const phases = new Map(shown.filter(p => p.phase !== undefined && p.phaseName).map(p => [String(p.phase), p.phaseName!]));
  for (const [mark, phase] of [...phases].sort()) {
    const [item, sign] = [document.createElement('li'), document.createElement('b')];
    sign.textContent = mark;
    item.append(sign, phase);
    list.append(item);
  }
  box.after(list);
}
