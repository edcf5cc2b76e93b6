import { icons as lucide } from '@iconify-json/lucide/icons.json';
import type { EMPHASES, FAMILIES, ROLES } from '../../domain/content/vocabulary.ts';

type Emphasis = Exclude<(typeof EMPHASES)[number], 'engagement'>;

/** The icon of each emphasis of the path. */
export const EMPHASIS_ICONS = {
  acquisition: 'user-plus',
  activation: 'zap',
  retention: 'repeat',
  conversion: 'wallet',
  referral: 'share-2',
} as const satisfies Record<Emphasis, string>;

/** The icon of each role stands for its medium. */
export const ROLE_ICONS = {
  'new-media': 'rss',
  product: 'smartphone',
  community: 'messages-square',
  content: 'newspaper',
  group: 'users-round',
} as const satisfies Record<(typeof ROLES)[number], string>;

/** The icon of each family of tactics. */
export const FAMILY_ICONS = {
  content: 'pen-line',
  activities: 'calendar-days',
  partnerships: 'handshake',
} as const satisfies Record<(typeof FAMILIES)[number], string>;

/** The strokes of an icon of the Lucide set (ISC licence), for a box of 24 by 24. */
export function strokesOf(name: string): string {
  const icon = (lucide as Readonly<Record<string, { body: string } | undefined>>)[name];
  if (!icon) throw new Error(`Lucide has no icon “${name}”; see https://lucide.dev/icons.`);
  return icon.body;
}
