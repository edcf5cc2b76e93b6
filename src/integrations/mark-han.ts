import { defineHastPlugin } from 'satteri';
import { splitByScript } from '../domain/text/split-by-script.ts';

/** Marks Chinese words in English pages with their language, for screen readers and fonts. */
export const markHan = defineHastPlugin({
  name: 'mark-han',
  text(node, context) {
    if (!context.fileURL?.pathname.includes('/docs/en/')) return;
    const runs = splitByScript(node.value);
    if (!runs.some(({ han }) => han)) return;
    context.replaceNode(
      node,
      runs.map(({ text, han }) =>
        han
          ? {
              type: 'element' as const,
              tagName: 'span',
              properties: { lang: 'zh-CN' },
              children: [{ type: 'text' as const, value: text }],
            }
          : { type: 'text' as const, value: text },
      ),
    );
  },
});
