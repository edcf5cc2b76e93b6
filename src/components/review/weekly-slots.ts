import { WEEKDAYS, weeklySlotsFile } from '../../domain/review/weekly-slots.ts';
import { fill } from '../../domain/text/fill.ts';

const FILE = 'five-names-one-job.ics';

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

/** The calendar day where the device is. */
function dayOf(date: Date): string {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** `randomUUID` needs a secure context, which a test server in an office may not be. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    '',
  );
}

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = FILE;
  link.click();
  // Safari reads the file only a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Makes a calendar file of what is chosen, and says what is missing for it. */
class CourseSlots extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.#save());
    this.addEventListener('change', () => this.#clear());
  }

  #inputs(of: string): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`${of} input`)];
  }

  #save(): void {
    this.#clear();
    const dayInputs = this.#inputs('[data-days]');
    const timeInputs = this.#inputs('.time');
    const days = WEEKDAYS.filter((day) =>
      dayInputs.some(({ checked, value }) => checked && value === day),
    );
    const time = /^\d\d:\d\d/.exec(timeInputs[0]?.value ?? '')?.[0];
    if (days.length === 0) return this.#miss('weekly-slots-no-day', dayInputs);
    if (time === undefined) return this.#miss('weekly-slots-no-time', timeInputs);
    const now = new Date();
    const { title = '', text = '', saved = '' } = this.dataset;
    save(
      weeklySlotsFile({
        days,
        time,
        minutes: Number(this.#inputs('[data-minutes]').find(({ checked }) => checked)?.value),
        title,
        description: fill(text, { url: location.origin + location.pathname }),
        from: dayOf(now),
        stamp: now.getTime(),
        uid: `${randomId()}@five-names-one-job`,
      }),
    );
    this.#say(saved);
  }

  /** Shows the line that says what is missing, and leads to where it is missing. */
  #miss(line: string, inputs: readonly HTMLInputElement[]): void {
    for (const input of inputs) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', line);
    }
    this.querySelector<HTMLElement>(`#${line}`)!.hidden = false;
    inputs[0]?.focus();
  }

  #clear(): void {
    for (const line of this.querySelectorAll<HTMLElement>('.form-error')) line.hidden = true;
    for (const input of this.querySelectorAll('[aria-invalid]')) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
    this.#say('');
  }

  #say(text: string): void {
    this.querySelector('[role=status]')!.textContent = text;
  }
}
customElements.define('course-slots', CourseSlots);
