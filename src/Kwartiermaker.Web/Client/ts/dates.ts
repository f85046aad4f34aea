// A field for a date follows the language of the browser; the chosen day in words follows that of the page.
const language = document.documentElement.lang;
const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** Years are typed digit by digit: before a thousand nobody is done. */
function wordsOf(field: HTMLInputElement): string {
  const time = field.type === 'date' ? `${field.value}T00:00` : field.value;
  const at = new Date(time);
  return field.value === '' || Number.isNaN(at.getTime()) || at.getFullYear() < 1000 ? '' : (field.type === 'date' ? day : moment).format(at);
}

export function sayDates(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=date], input[type=datetime-local]')) {
    const words = document.createElement('small');
    words.className = 'km-date-words';
    words.textContent = wordsOf(field);
    // Read out once a choice stands for a moment, and not with every digit or when the page opens.
    words.setAttribute('aria-live', 'polite');
    field.after(words);
    let timer = 0;
    const say = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const now = wordsOf(field);
        if (now !== words.textContent) words.textContent = now;
      }, 600);
    };
    field.addEventListener('input', say);
    field.addEventListener('change', say);
  }
}
