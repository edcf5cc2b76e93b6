import { icons as lucide } from '@iconify-json/lucide/icons.json';
import type { EMPHASES, FAMILIES, MEDIA, ROLES } from '../../domain/content/vocabulary.ts';

/** The icon of each emphasis; both senses of 促活 have their own. */
export const EMPHASIS_ICONS = {
  acquisition: 'user-plus',
  activation: 'zap',
  engagement: 'hand',
  retention: 'repeat',
  conversion: 'wallet',
  referral: 'share-2',
} as const satisfies Record<(typeof EMPHASES)[number], string>;

/** The icon of each medium. */
export const MEDIUM_ICONS = {
  'official-account': 'rss',
  'short-video': 'clapperboard',
  zhihu: 'circle-question-mark',
  forum: 'messages-square',
  app: 'smartphone',
  'content-site': 'newspaper',
  'group-chat': 'users-round',
  xiaohongshu: 'notebook-pen',
  email: 'mail',
  livestream: 'radio',
} as const satisfies Record<(typeof MEDIA)[number], string>;

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
