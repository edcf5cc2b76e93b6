import type { ComponentChildren } from 'preact';
import { MixedText } from '../MixedText.tsx';

interface Props {
  /** Also the anchor of the section. */
  readonly id: string;
  readonly title: string;
  readonly mark: boolean;
  readonly children: ComponentChildren;
}

/** A part of the page under its heading. */
export function Section({ id, title, mark, children }: Props) {
  return (
    <section class="progress-section" aria-labelledby={id}>
      <h2 id={id}>
        <MixedText text={title} mark={mark} />
      </h2>
      {children}
    </section>
  );
}
