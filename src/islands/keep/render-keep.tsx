import { render } from 'preact';
import { Keep } from './Keep.tsx';
import type { KeepProps } from './keep-props.ts';

export function renderKeep(root: Element, props: KeepProps): void {
  render(<Keep {...props} />, root);
}
