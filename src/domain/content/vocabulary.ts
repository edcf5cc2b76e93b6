/**
 * The words the course uses for its own subject. Every content file is checked against these lists,
 * so a name is spelled one way everywhere.
 */

/** `app` is an app or a website, where one owns the flow; `content-site` one for news, audio or music. */
export const MEDIA = [
  'official-account',
  'short-video',
  'zhihu',
  'forum',
  'app',
  'content-site',
  'group-chat',
  'xiaohongshu',
  'email',
  'livestream',
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

/** The five emphases of the path; 促活 is one of them, in whichever sense. */
export const PATH_EMPHASES = [
  'acquisition',
  'activation',
  'retention',
  'conversion',
  'referral',
] as const;

export const ROLES = ['new-media', 'product', 'community', 'content', 'group'] as const;

/** The three families of tactics. */
export const FAMILIES = ['content', 'activities', 'partnerships'] as const;

/** How well a medium carries an emphasis. */
export const FITS = ['strong', 'conditional', 'weak'] as const;

export const LEVELS = ['recall', 'apply', 'analyse'] as const;

/** What one step of a case asks for; facets are graded separately. */
export const FACETS = ['emphasis', 'role', 'tactic', 'metric', 'next-step', 'why-not'] as const;

/** How good an option is in its case: worth 1, 0.6, 0, and 0 with a warning. */
export const CREDITS = ['best', 'workable', 'off', 'harmful'] as const;

/** What a number counts. `points` are percentage points (个百分点). */
export const UNITS = ['percent', 'points', 'people', 'yuan', 'days', 'times', 'pieces'] as const;

/** How sure a learner is of a response. It never changes a score. */
export const CONFIDENCES = ['guessing', 'fairly-sure', 'certain'] as const;

export const ITEM_KINDS = ['single', 'multiple', 'order', 'match', 'numeric', 'case'] as const;

export const FORM_KINDS = ['checkpoint', 'diagnostic', 'sign-off'] as const;

export type Medium = (typeof MEDIA)[number];
export type Emphasis = (typeof EMPHASES)[number];
export type PathEmphasis = (typeof PATH_EMPHASES)[number];
export type Role = (typeof ROLES)[number];
export type Family = (typeof FAMILIES)[number];
export type Level = (typeof LEVELS)[number];
export type Facet = (typeof FACETS)[number];
export type Credit = (typeof CREDITS)[number];
export type Unit = (typeof UNITS)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type ItemKind = (typeof ITEM_KINDS)[number];
export type FormKind = (typeof FORM_KINDS)[number];
