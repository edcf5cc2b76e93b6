import { render, type ComponentProps } from 'preact';
import { Practice } from './Practice.tsx';

export function renderPractice(root: Element, props: ComponentProps<typeof Practice>): void {
  render(<Practice {...props} />, root);
}
