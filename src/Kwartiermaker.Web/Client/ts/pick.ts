/** A box that ticks every row of the page, and the number of ticked rows for screen readers. The form works without. */
export function pickRows(): void {
  const form = document.querySelector<HTMLFormElement>('#kies');
  if (!form) return;
  const rows = [...document.querySelectorAll<HTMLInputElement>('input[form="kies"][name="kies"]')];
  const all = [...document.querySelectorAll<HTMLInputElement>('input[data-pick-all]')];
  const said = form.querySelector<HTMLElement>('[data-picked]');
  document.addEventListener('change', event => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.form !== form) return;
    if (all.includes(box)) for (const row of rows) row.checked = box.checked;
    const picked = rows.filter(row => row.checked).length;
    for (const one of all) one.checked = picked === rows.length;
    if (said) said.textContent = said.dataset.picked!.replace('{0}', String(picked));
  });
}
