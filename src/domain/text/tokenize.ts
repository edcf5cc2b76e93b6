import { normalize } from './normalize.ts';

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;

/** Function words of questions, which would match almost any definition. */
const STOP_WORDS = new Set(
  '怎么 怎样 如何 什么 是 的 了 吗 呢 和 与 有 在 我 你 要 让 把 被 为 为什么 哪些 哪个 多少 可以 区别 意思 提高 提升 增加 做 算 计算 一个 这个 那个 how what is are the a an of to in for and or do does i my mean means between difference improve increase calculate'.split(
    ' ',
  ),
);

function bigrams(text: string): string[] {
  const characters = Array.from(text).filter((character) => WORD.test(character));
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

let known: Intl.Segmenter | undefined;

/** `Intl.Segmenter` where the browser has it; making one costs more than a hundred uses. */
function segmenter(): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  return (known ??= new Intl.Segmenter('zh-CN', { granularity: 'word' }));
}

/** Words of a mixed Chinese and English text, in order; Chinese falls back to pairs of characters. */
export function tokenize(text: string, segment = segmenter()): string[] {
  const normal = normalize(text);
  if (segment) {
    return [...segment.segment(normal)]
      .filter(({ isWordLike }) => isWordLike)
      .map((part) => part.segment);
  }
  return (
    normal
      .split(/(\p{Script=Han}+)|[^\p{L}\p{N}]+/u)
      // Between words there is an empty part, or none at all.
      .filter(Boolean)
      .flatMap((part) => (HAN.test(part) ? bigrams(part) : [part]))
  );
}

/** The words of a query that say something. A query of nothing but function words keeps them all. */
export function contentTokens(text: string): string[] {
  const tokens = tokenize(text);
  const telling = tokens.filter((token) => !STOP_WORDS.has(token));
  return telling.length > 0 ? telling : tokens;
}
