import { normalize } from '../../text/normalize.ts';
import { tokenize } from '../../text/tokenize.ts';

/** The words of a text that carry its content, each once. */
export type ReadWords = (text: string) => ReadonlySet<string>;

/** Words of grammar. Two texts that share nothing else have nothing in common. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every both either neither no none no-one such same
  other others another one ones two three four five six much many more most less least few own
  i you he she it we they me him her us them my your his its our their who whom whose which what
  anyone someone anybody somebody everyone everybody nobody people thing things
  when where why how whether if then than as so because since while until before after once during
  and or but nor not yet too also only just even still already first next
  of in on at to from for with without within by about into onto over under out up down off per
  between among against through across around behind toward towards upon
  be is are was were been being am do does did done doing have has had having will would shall
  should can could may might must let get gets got go goes make makes made take takes give gives
  there here now again very quite rather well way ways
  的 地 得 了 着 过 是 在 和 与 及 跟 同 或 有 没 没有 不 也 都 还 又 再 就 才 只 很 更 最 太 已 已经
  正 将 会 能 能够 可 可以 要 想 应 应该 该 把 被 让 给 为 对 向 从 到 往 由 于 以 按 用 靠 因 因为 所以
  但 但是 而 且 并 并且 如果 若 虽然 那么 这 那 这个 那个 这些 那些 这里 那里 这样 那样 哪 哪个 哪些 哪里
  谁 什么 怎么 怎样 如何 为什么 多少 几 几个 一 两 二 三 四 五 六 七 八 九 十 个 位 名 次 条 种 项 件 家
  款 些 点 份 张 篇 一个 两个 三个 一种 一次 一些 一条 一点 每 各 某 我 你 他 她 它 我们 你们 他们 她们
  它们 自己 人 大家 别人 别的 上 下 里 中 内 外 前 后 时 时候 之 之后 之前 以后 以前 来 去 做 看 说 等 吗
  呢 吧 啊 其 其中 其他 另 另外 先 接着 然后 最先 首先 起来 出来 下来 一样 比较 以及`.split(/\s+/),
);

/** Where one clause ends and another begins; a point or comma within a number does not count. */
const CLAUSE_END = /[.,](?!\d)|[^\p{L}\p{N}\s.,'’-]+/u;

/** A number in digits or words, in Chinese also with what it counts: 三条, 一周. */
const NUMBER = new RegExp(
  [
    String.raw`\p{N}`,
    '^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|half)$',
    String.raw`^[一二两三四五六七八九十百千万半]+\p{Script=Han}?$`,
  ].join('|'),
  'u',
);

/** `replies` and `reply` are one word; more stemming than this would join words that differ. */
function singular(word: string): string {
  const bare = word.replace(/['’]s?$/u, '');
  if (!/^[a-z]{4,}$/.test(bare) || /(?:ss|us|is)$/.test(bare)) return bare;
  if (bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(bare)) return bare.slice(0, -2);
  return bare.endsWith('s') ? bare.slice(0, -1) : bare;
}

function telling(tokens: readonly string[]): string[] {
  return tokens.filter((token) => !NUMBER.test(token) && !FUNCTION_WORDS.has(token)).map(singular);
}

/**
 * Reads texts into content words, without numbers. Names of the glossary that the segmenter does not
 * know (公众号, 签到) stay whole. Each text is segmented once.
 */
export function wordReader(names: readonly string[]): ReadWords {
  // Longer names are phrases, whose words are to be found one by one.
  const short = names.map(normalize).filter((name) => /^\p{Script=Han}{2,3}$/u.test(name));
  const whole = short.length > 0 ? new RegExp(`(${short.join('|')})`, 'u') : undefined;
  const known = new Set(short);
  const read = new Map<string, ReadonlySet<string>>();

  const tokens = (clause: string): string[] =>
    (whole ? clause.split(whole) : [clause]).flatMap((part) =>
      known.has(part) ? [part] : tokenize(part),
    );

  return (text) => {
    const words =
      read.get(text) ??
      new Set(
        normalize(text)
          .split(CLAUSE_END)
          .flatMap((clause) => telling(tokens(clause))),
      );
    read.set(text, words);
    return words;
  };
}
