/** The other language opens at the same section and question: anchors and ids are shared. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate]')) {
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}

/** The language used last, for the page that offers both; storage may be refused. */
try {
  localStorage.setItem(
    `five-names:${import.meta.env.BASE_URL}:locale`,
    document.documentElement.lang.toLowerCase(),
  );
} catch {
  // That page then asks again.
}
