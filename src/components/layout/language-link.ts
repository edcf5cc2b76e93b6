import { rememberLanguage } from '../../stores/last-language.ts';

/** The other language opens at the same section and question: anchors and ids are shared. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate]')) {
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}

rememberLanguage(document.documentElement.lang.toLowerCase());
