/** Suggestions of a text field, asked for when somebody goes to it. Without them the field works as well. */
export function fillOptions(): void {
  for (const list of document.querySelectorAll<HTMLDataListElement>('datalist[data-options]')) {
    const fill = async (): Promise<void> => {
      const answer = await fetch(list.dataset.options!, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      if (!answer.ok) return;
      list.replaceChildren(...(await answer.json() as string[]).map(name => new Option('', name)));
    };
    document.querySelector(`input[list="${list.id}"]`)?.addEventListener('focus', () => void fill().catch(() => undefined), { once: true });
  }
}
