import type { Standing } from './pin';

/** The few words the map itself says; everything else comes from the server. */
export interface Words {
  map: string;
  zoomIn: string;
  zoomOut: string;
  empty: string;
  failed: string;
  picked: string;
  outside: string;
  nearer: string;
  elsewhere(pointed: string, typed: string): string;
  degrees(n: number, digits: number): string;
  blind: string;
  places(n: number): string;
  missing(n: number): string;
  cluster(n: number): string;
  without: string;
  standing: Record<Standing, string>;
}

const nl: Words = {
  map: 'Kaart', zoomIn: 'Inzoomen', zoomOut: 'Uitzoomen',
  empty: 'Geen locaties bij deze keuze. Maak de filters ruimer.',
  failed: 'De kaart kon de locaties niet ophalen. De lijst werkt wel; laad de pagina opnieuw voor de kaart.',
  picked: 'Gekozen plek',
  outside: 'Dit punt ligt niet in Nederland. Wijs een plek op het land aan.',
  nearer: 'Wijs de plek nog eens aan als het preciezer moet.',
  elsewhere: (pointed, typed) => `Dit punt ligt in de gemeente ${pointed}; in het formulier staat ${typed}. Verander een van de twee.`,
  degrees: (n, digits) => n.toFixed(digits).replace('.', ','),
  blind: 'De kaart toont geen straten. Wijs de plek nog eens aan als u hem herkent, of vul de coördinaten in.',
  places: n => `${n.toLocaleString('nl-NL')} plaatsen`,
  missing: n => n === 1 ? '1 locatie heeft nog geen plek op de kaart.' : `${n} locaties hebben nog geen plek op de kaart.`,
  cluster: n => `${n} plekken, inzoomen`,
  without: 'gemeenten zonder open locatie',
  standing: { track: 'op schema', open: 'open', risk: 'risico', late: 'te laat', paused: 'gepauzeerd', stopped: 'gestopt' },
};

const en: Words = {
  map: 'Map', zoomIn: 'Zoom in', zoomOut: 'Zoom out',
  empty: 'No locations match. Widen the filters.',
  failed: 'The map could not load the locations. The list still works; reload the page for the map.',
  picked: 'Chosen place',
  outside: 'This point is not in the Netherlands. Point at a place on land.',
  nearer: 'Point again if it must be more exact.',
  elsewhere: (pointed, typed) => `This point is in the municipality of ${pointed}; the form says ${typed}. Change one of the two.`,
  degrees: (n, digits) => n.toFixed(digits),
  blind: 'The map shows no streets. Point again if you recognise the place, or fill in the coordinates.',
  places: n => `${n.toLocaleString('en-GB')} places`,
  missing: n => n === 1 ? '1 location is not on the map yet.' : `${n} locations are not on the map yet.`,
  cluster: n => `${n} spots, zoom in`,
  without: 'municipalities without an open location',
  standing: { track: 'on track', open: 'open', risk: 'at risk', late: 'late', paused: 'paused', stopped: 'stopped' },
};

export const words = (lang: string | undefined): Words => lang?.startsWith('en') ? en : nl;
