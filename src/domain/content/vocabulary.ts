/**
 * The words the course uses for its own subject. Every content file is checked against these lists,
 * so a name is spelled one way everywhere.
 */
export const MEDIA = [
  'official-account',
  'short-video',
  'xiaohongshu',
  'forum',
  'group-chat',
  'app',
  'website',
  'audio',
  'email',
  'zhihu',
] as const;

/** `activation` and `engagement` are the two senses of 促活; `referral` is the end of the path. */
export const EMPHASES = [
  'acquisition',
  'activation',
  'engagement',
  'retention',
  'conversion',
  'referral',
] as const;

export const ROLES = ['new-media', 'product', 'community', 'content', 'group'] as const;

export const LEVELS = ['recall', 'apply', 'analyse'] as const;

/** What one step of a case asks for; facets are graded separately. */
export const FACETS = ['emphasis', 'role', 'tactic', 'metric', 'next-step', 'why-not'] as const;

/** How good an option is in its case: worth 1, 0.6, 0, and 0 with a warning. */
export const CREDITS = ['best', 'workable', 'off', 'harmful'] as const;

export type Facet = (typeof FACETS)[number];
export type Credit = (typeof CREDITS)[number];
export type Emphasis = (typeof EMPHASES)[number];
