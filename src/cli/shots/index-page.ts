import { captionOf, fileOf, sheetOf, type Picture } from './picture.ts';

const STYLE = `
  body { margin: 1.5rem; background: #ddd; color: #222; font: 14px/1.5 system-ui, sans-serif; }
  nav a { margin-inline-end: 1rem; }
  .row { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; padding-block: 0.5rem; }
  figure { flex: none; margin: 0; }
  img { display: block; max-width: 40vw; border: 1px solid #999; background: #fff; }
  figcaption { font-size: 12px; }
`;

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function row(shot: string, pictures: readonly Picture[]): string {
  const figures = pictures.map((picture) => {
    const file = fileOf(picture);
    const image = `<img src="${file}" width="${picture.width}" loading="lazy" alt="">`;
    return `<figure><a href="${file}">${image}</a><figcaption>${captionOf(picture)}</figcaption></figure>`;
  });
  return `<h3>${shot}</h3>\n<div class="row">${figures.join('\n')}</div>`;
}

function section(group: string, pictures: readonly Picture[]): string {
  const rows = unique(pictures.map(({ shot }) => shot)).map((shot) =>
    row(
      shot,
      pictures.filter((picture) => picture.shot === shot),
    ),
  );
  const sheet = `<p><a href="${sheetOf(group)}">All of them on one sheet</a></p>`;
  return `<section id="${group}"><h2>${group}</h2>\n${sheet}\n${rows.join('\n')}</section>`;
}

/** A plain page that shows all pictures by group, with captions; it needs nothing but them. */
export function indexPage(pictures: readonly Picture[]): string {
  const groups = unique(pictures.map(({ group }) => group));
  const links = groups.map((group) => `<a href="#${group}">${group}</a>`).join('');
  const sections = groups.map((group) =>
    section(
      group,
      pictures.filter((picture) => picture.group === group),
    ),
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The pages of the course</title><style>${STYLE}</style></head>
<body><h1>The pages of the course</h1>
<nav>${links}</nav>
${sections.join('\n')}
</body></html>
`;
}
