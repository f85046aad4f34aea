// What is typed is kept on the server while it is typed, and found again: after a power cut, on another device, tomorrow.

/** A text that stands once in the page, in the reader's language. */
const words = document.getElementById('km-draft') as HTMLTemplateElement | null;

type Fields = Record<string, string[]>;
type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Which form it is: its page, its button and the rows it hangs on; of two that are alike the place on the page. */
function nameOf(form: HTMLFormElement, all: HTMLFormElement[]): string {
  const action = new URL(form.action, location.href);
  const rows = [...form.elements].filter((e): e is HTMLInputElement => e instanceof HTMLInputElement && e.type === 'hidden'
    && !e.name.startsWith('__') && !e.name.endsWith('Version')).map(e => e.value).join(',');
  const own = (f: HTMLFormElement) => new URL(f.action, location.href).search + f.dataset.rows;
  form.dataset.rows = rows;
  const place = all.filter(f => f !== form && own(f) === own(form) && f.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING).length;
  return `${location.pathname} ${action.search}${rows && ` ${rows}`}${place ? ` ${place}` : ''}`.slice(0, 390);
}

const fieldsOf = (form: HTMLFormElement): Typed[] => [...form.elements].filter((e): e is Typed =>
  (e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement
    || e instanceof HTMLInputElement && !['hidden', 'file', 'password', 'submit', 'button'].includes(e.type)) && e.name !== '');

function read(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const field of fieldsOf(form)) {
    const list = fields[field.name] ??= [];
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
      if (field.checked) list.push(field.value);
    } else if (field instanceof HTMLSelectElement && field.multiple) {
      list.push(...[...field.selectedOptions].map(o => o.value));
    } else {
      list.push(field.value);
    }
  }
  return fields;
}

/** Puts back what was typed, field by field; what the form no longer has stays out. */
function write(form: HTMLFormElement, fields: Fields): void {
  const at: Record<string, number> = {};
  for (const field of fieldsOf(form)) {
    const values = fields[field.name];
    if (!values) continue;
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) field.checked = values.includes(field.value);
    else if (field instanceof HTMLSelectElement && field.multiple) for (const option of field.options) option.selected = values.includes(option.value);
    else field.value = values[at[field.name] ?? 0] ?? field.value;
    at[field.name] = (at[field.name] ?? 0) + 1;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

function bodyOf(form: HTMLFormElement, name: string, fields: Fields | null): URLSearchParams {
  const body = new URLSearchParams({ formulier: name });
  if (fields) body.set('velden', JSON.stringify(fields));
  body.set('__RequestVerificationToken', form.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]')?.value ?? '');
  return body;
}

async function send(form: HTMLFormElement, name: string, fields: Fields | null): Promise<string | null> {
  try {
    const answer = await fetch(fields ? '/concepten' : '/concepten?handler=Drop', { method: 'POST', body: bodyOf(form, name, fields) });
    return answer.ok && fields ? ((await answer.json()) as { saved: string }).saved : null;
  } catch {
    return null;
  }
}

function watch(form: HTMLFormElement, name: string): void {
  let timer = 0;
  let sent = false;
  let note: HTMLElement | null = null;
  const key = document.createElement('input');
  [key.type, key.name, key.value] = ['hidden', '__Draft', name];
  form.append(key);
  const keep = async (): Promise<void> => {
    const saved = await send(form, name, read(form));
    if (!saved || sent || !words) return;
    if (!note) {
      note = document.createElement('small');
      note.className = 'km-draft-note';
      note.setAttribute('role', 'status');
      (form.querySelector('button:not([type=button])')?.parentElement ?? form).append(note);
    }
    note.textContent = `${words.dataset.kept} ${saved}`;
  };
  form.addEventListener('input', event => {
    if (!event.isTrusted && !(event.target instanceof HTMLFormElement)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => { timer = 0; void keep(); }, 1200);
  });
  form.addEventListener('submit', () => { sent = true; clearTimeout(timer); });
  // Who leaves within that second loses nothing either.
  window.addEventListener('pagehide', () => {
    if (sent || !timer) return;
    navigator.sendBeacon('/concepten', bodyOf(form, name, read(form)));
  });
}

function offer(form: HTMLFormElement, name: string, fields: Fields, saved: string): void {
  // What was refused comes back as it was typed, and needs no draft.
  if (!words || form.querySelector('[aria-invalid=true]') || form.dataset.guard === 'dirty' || JSON.stringify(read(form)) === JSON.stringify(fields)) return;
  const box = words.content.firstElementChild!.cloneNode(true) as HTMLElement;
  box.querySelector('time')!.textContent = saved;
  box.querySelector('[data-restore]')!.addEventListener('click', () => { write(form, fields); box.remove(); fieldsOf(form)[0]?.focus(); });
  box.querySelector('[data-drop]')!.addEventListener('click', () => { void send(form, name, null); box.remove(); });
  form.closest('details')?.setAttribute('open', '');
  form.before(box);
}

/** Starts when the page is there: it must not hold up what people look at. */
export async function keepDrafts(): Promise<void> {
  if (!words) return;
  const forms = [...document.querySelectorAll<HTMLFormElement>('main form')]
    .filter(f => f.method === 'post' && fieldsOf(f).some(e => e instanceof HTMLTextAreaElement || e.type === 'text' || e.type === 'date' || e.type === 'datetime-local'));
  if (forms.length === 0) return;
  const names = new Map(forms.map(f => [nameOf(f, forms), f]));
  for (const [name, form] of names) watch(form, name);
  try {
    const answer = await fetch(`/concepten?pagina=${encodeURIComponent(location.pathname)}`, { headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    for (const draft of (await answer.json()) as { form: string; fields: Fields; saved: string }[]) {
      const form = names.get(draft.form);
      if (form) offer(form, draft.form, draft.fields, draft.saved);
    }
  } catch {
    // Without a connection there is nothing to find; what is typed stays in the page.
  }
}
