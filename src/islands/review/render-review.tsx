import { render, type ComponentProps } from 'preact';
import { Review } from './Review.tsx';

export function renderReview(root: Element, props: ComponentProps<typeof Review>): void {
  render(<Review {...props} />, root);
}
