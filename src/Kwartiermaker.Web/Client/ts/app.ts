// Small help on top of pages that work without it.

/** Warn before leaving a form that was changed but not sent. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guard]')) {
  // After a refusal the form comes back filled in: that is unsaved work as well.
  let dirty = form.dataset.guard === 'dirty';
  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('submit', () => { dirty = false; });
  window.addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });
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

const errors = document.querySelector<HTMLElement>('.km-errors');
if (errors) {
  errors.tabIndex = -1;
  errors.focus();
}
