// Small help on top of pages that work without it.
import { sayDates } from './dates';
import { keepDrafts } from './drafts';
import { takeDroppedFiles } from './drop';
import { fillOptions } from './options';
import { pickRows } from './pick';
import { searchWhileTyping } from './search';

void keepDrafts();
searchWhileTyping();
takeDroppedFiles();
sayDates();
pickRows();
fillOptions();

/** Warn before leaving a form that was changed but not sent. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guard]')) {
  // After a refusal the form comes back filled in: that is unsaved work as well.
  let dirty = form.dataset.guard === 'dirty';
  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('submit', () => { dirty = false; });
  window.addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });
}

/** A form that was sent waits for its answer: a second press would send it again. */
document.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
  // A moment later, because the pressed button belongs to what is sent.
  setTimeout(() => setDisabled(form, true));
});
// Back on a page that the browser kept, the form can be used again.
window.addEventListener('pageshow', event => {
  if (event.persisted) document.querySelectorAll<HTMLFormElement>('form').forEach(form => setDisabled(form, false));
});

function setDisabled(form: HTMLFormElement, disabled: boolean): void {
  for (const button of form.querySelectorAll('button')) button.disabled = disabled;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

/** A filter that sends its form when a choice is made; its button stays for those without script. */
for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-autosubmit]')) {
  // Arrow keys change a closed list at every press: wait until the choice is settled.
  let byKey = false;
  select.addEventListener('keydown', event => {
    byKey = event.key !== 'Enter';
    if (event.key === 'Enter') select.form?.requestSubmit();
  });
  select.addEventListener('pointerdown', () => { byKey = false; });
  select.addEventListener('change', () => { if (!byKey) select.form?.requestSubmit(); });
}

/** The phone menu closes with Escape and gives the focus back. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.km-menu')) {
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

/** The way back is offered for ten seconds, longer for who is at it. */
for (const undo of document.querySelectorAll<HTMLFormElement>('form[data-undo]')) {
  const timer = setInterval(() => {
    if (undo.matches(':hover, :focus-within')) return;
    undo.hidden = true;
    clearInterval(timer);
  }, 10_000);
}

const errors = document.querySelector<HTMLElement>('.km-errors');
if (errors) {
  // The server sums them up by name: in the order of the page they are walked through from top to bottom.
  const fieldOf = (item: Element) => document.getElementById(item.querySelector('a')?.hash.slice(1) ?? '');
  const inOrder = [...errors.querySelectorAll('li')].sort((one, other) => {
    const [first, second] = [fieldOf(one), fieldOf(other)];
    if (!first || !second) return Number(!!first) - Number(!!second);
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  errors.querySelector('ul')?.append(...inOrder);
  errors.tabIndex = -1;
  errors.focus();
}
