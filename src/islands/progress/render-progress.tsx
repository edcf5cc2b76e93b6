import { render, type ComponentProps } from 'preact';
import { ProgressPage } from './ProgressPage.tsx';

export function renderProgress(root: Element, props: ComponentProps<typeof ProgressPage>): void {
  render(<ProgressPage {...props} />, root);
}
