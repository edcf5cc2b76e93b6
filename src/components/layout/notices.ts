import { onNotice } from '../../stores/notices.ts';

const TOLD = `five-names:${import.meta.env.BASE_URL}:told`;

/** Codes already told in this session of the browser; where storage is refused, in this page. */
function told(): string[] {
  try {
    return (sessionStorage.getItem(TOLD) ?? '').split(' ');
  } catch {
    return [];
  }
}

class Notices extends HTMLElement {
  connectedCallback(): void {
    const line = this.querySelector('p')!;
    this.querySelector('button')!.addEventListener('click', () => (this.hidden = true));
    onNotice((code) => {
      const text = this.getAttribute(`data-${code}`);
      if (!text || told().includes(code)) return;
      this.hidden = false;
      line.textContent = text;
      try {
        sessionStorage.setItem(TOLD, [...told(), code].join(' '));
      } catch {
        // Nothing to remember it in: it is told once on each page.
      }
    });
  }
}
customElements.define('course-notices', Notices);
