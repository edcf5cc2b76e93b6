import type { ComponentChildren } from 'preact';
import { MixedText } from '../../MixedText.tsx';

interface Props {
  /** Shown as a frame beside the words of the tags. */
  readonly worth: 'best' | 'workable' | 'off' | 'harmful';
  readonly tags: readonly string[];
  readonly text: string;
  readonly mark: boolean;
  readonly children?: ComponentChildren;
}

/** One line of an explained question: tags in words, the text, and the reason below. */
export function ResultRow({ worth, tags, text, mark, children }: Props) {
  return (
    <li class={`result ${worth}`}>
      <p class="result-text">
        {tags.map((tag) => (
          <span class="tag">{tag}</span>
        ))}
        <MixedText text={text} mark={mark} />
      </p>
      {children}
    </li>
  );
}
