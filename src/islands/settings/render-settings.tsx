import { render, type ComponentProps } from 'preact';
import { Settings } from './Settings.tsx';

export function renderSettings(root: Element, props: ComponentProps<typeof Settings>): void {
  render(<Settings {...props} />, root);
}
