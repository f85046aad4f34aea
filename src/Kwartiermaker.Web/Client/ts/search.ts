// The search box: "/" or Ctrl-K goes there from everywhere, and what is found shows while somebody types.
const box = document.querySelector<HTMLInputElement>('#zoek');
const list = document.querySelector<HTMLElement>('#zoek-lijst');

type Hit = { name: string; detail: string | null; address: string };
type Suggestions = { meant: string | null; groups: { title: string; icon: string; hits: Hit[] }[]; all: Hit | null };

/** Shorter than a thought, longer than the time between two keys. */
const pause = 180;

export function searchWhileTyping(): void {
  if (!box || !list) return;
  const [input, found] = [box, list];
  let asked: AbortController | undefined;
  let timer = 0;
  let chosen = -1;

  const options = () => [...found.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const close = () => {
    asked?.abort();
    clearTimeout(timer);
    found.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (to: number) => {
    const all = options();
    chosen = all.length === 0 ? -1 : (to + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    const one = all[chosen];
    if (!one) return;
    input.setAttribute('aria-activedescendant', one.id);
    one.scrollIntoView({ block: 'nearest' });
  };
  const show = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`/zoeken?handler=Suggest&q=${encodeURIComponent(input.value)}`, { signal: asked.signal });
      // Signed out, or too busy: the box still searches with Enter.
      if (!answer.ok || answer.redirected) return;
      found.replaceChildren(...lines(await answer.json() as Suggestions));
    } catch {
      return;
    }
    options().forEach((option, i) => { option.id = `zoek-${i}`; });
    chosen = -1;
    found.hidden = options().length === 0;
    input.setAttribute('aria-expanded', String(!found.hidden));
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void show(), pause);
  });
  input.addEventListener('focus', () => void show());
  input.addEventListener('keydown', event => {
    if (found.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) options()[chosen]?.click();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', event => {
    if (event.target instanceof Node && !input.form?.contains(event.target)) close();
  });
  input.form?.addEventListener('focusout', event => {
    if (!(event.relatedTarget instanceof Node && input.form?.contains(event.relatedTarget))) close();
  });

  document.addEventListener('keydown', event => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]') !== null;
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !ctrlK) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function make(tag: string, text: string | null, attributes: Record<string, string> = {}): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function icon(name: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'km-icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  // The address with its version, as the page has it: another one would be fetched anew.
  const sprite = document.querySelector('.km-mark use')?.getAttribute('href')?.split('#')[0] ?? '/dist/icons.svg';
  use.setAttribute('href', `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

function option(hit: Hit, symbol: string): HTMLElement {
  const line = make('a', null, { role: 'option', href: hit.address, tabindex: '-1', 'aria-selected': 'false' });
  const text = make('span', hit.name);
  if (hit.detail) text.append(make('small', hit.detail));
  line.append(icon(symbol), text);
  return line;
}

function lines(suggestions: Suggestions): HTMLElement[] {
  const all = suggestions.meant ? [make('p', suggestions.meant)] : [];
  for (const group of suggestions.groups) {
    const box = make('div', null, { role: 'group', 'aria-label': group.title });
    box.append(make('b', group.title, { 'aria-hidden': 'true' }), ...group.hits.map(hit => option(hit, group.icon)));
    all.push(box);
  }
  if (suggestions.all) all.push(option(suggestions.all, 'search'));
  return all;
}
