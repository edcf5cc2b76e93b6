import { MixedText } from '../MixedText.tsx';

interface Props {
  readonly text: string;
  readonly mark: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly link?: { readonly label: string; readonly href: string };
}

/** One line instead of a question, and what one can do about it. */
export function Message({ text, mark, action, link }: Props) {
  return (
    <div class="practice-message">
      <p role="status">
        <MixedText text={text} mark={mark} />
      </p>
      {action && (
        <button type="button" class="primary" onClick={action.run}>
          {action.label}
        </button>
      )}
      {link && (
        <p>
          <a href={link.href}>
            <MixedText text={link.label} mark={mark} />
          </a>
        </p>
      )}
    </div>
  );
}
