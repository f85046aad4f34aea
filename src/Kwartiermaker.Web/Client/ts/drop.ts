// Files that are dragged onto a form land in its field for files.
export function takeDroppedFiles(): void {
  for (const zone of document.querySelectorAll<HTMLElement>('.km-drop')) {
    const field = zone.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) continue;
    const over = (is: boolean) => zone.classList.toggle('km-drop--over', is);
    zone.addEventListener('dragover', event => {
      event.preventDefault();
      over(true);
    });
    zone.addEventListener('dragleave', () => over(false));
    zone.addEventListener('drop', event => {
      event.preventDefault();
      over(false);
      if (!event.dataTransfer?.files.length) return;
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
}
