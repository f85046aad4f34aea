/** How a location stands; each has its own shape, so that the map can be read without colour. */
export type Standing = 'track' | 'open' | 'risk' | 'late' | 'paused' | 'stopped';

/** A point of a layer has one plain shape: it does not stand in any way. */
export type Shape = Standing | 'layer';

const shapes: Record<Shape, string> = {
  track: 'M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z', // circle
  open: 'M2 23V10L12 1l10 9v13z', // house
  risk: 'M12 0l13 23H-1z', // triangle
  late: 'M12-1l13 13-13 13-13-13z', // diamond
  paused: 'M2 2h20v20H2z', // square, dashed
  stopped: 'M7 1h10l6 6v10l-6 6H7l-6-6V7z', // octagon
  layer: 'M12 23L4 12a9 9 0 1 1 16 0z', // drop
};

const svgNs = 'http://www.w3.org/2000/svg';

/** Draws a marker: the shape of the standing with the phase in it. */
export function draw(standing: Shape, letter: string): HTMLElement {
  const known = standing in shapes ? standing : 'track';
  const pin = document.createElement('span');
  pin.className = `km-pin km-pin--${known}`;
  const svg = document.createElementNS(svgNs, 'svg');
  svg.setAttribute('viewBox', '-1 -1 26 26');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNs, 'path');
  path.setAttribute('d', shapes[known]);
  svg.append(path);
  const text = document.createElement('b');
  text.textContent = letter;
  text.setAttribute('aria-hidden', 'true'); // the marker has a title
  pin.append(svg, text);
  return pin;
}
